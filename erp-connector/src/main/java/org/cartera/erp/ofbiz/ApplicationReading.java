package org.cartera.erp.ofbiz;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Currency;
import java.util.function.Consumer;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.BillingAccountId;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.PaymentId;
import org.cartera.domain.receivable.Rejected.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What payments settle (OFBiz: PAYMENT_APPLICATION).
 *
 * <p>AMOUNT_APPLIED bears no currency. To an invoice it is the invoice's, which must be the currency really paid or that of
 * the books; to anything else it is the books'. An application of money that counts and went to another organisation
 * settles nothing here and is refused.
 */
final class ApplicationReading implements FactReading {

    @Override
    public FactKind kind() {
        return FactKind.APPLICATION;
    }

    @Override
    public String stem() {
        return "applications";
    }

    @Override
    public @Nullable AccountKey account(Row row, Reading reading) throws SQLException {
        String account = row.text("account");
        return account == null || account.equals(reading.organisation().value()) ? null : reading.account(account);
    }

    @Override
    public Consumer<FactSink> fact(Row row, Reading reading) throws SQLException, Refusal {
        String payment = row.text("payment_id");
        String invoice = row.text("invoice_id");
        String toPayment = row.text("to_payment_id");
        String billingAccount = row.text("billing_account_id");
        if (payment == null || !row.is("known_payment")) {
            throw new Refusal(Reason.MISSING_DOCUMENT, payment);
        }
        if (invoice != null && !row.is("known_invoice")) {
            throw new Refusal(Reason.MISSING_DOCUMENT, invoice);
        }
        if (!row.is("known_to_payment")) {
            throw new Refusal(Reason.MISSING_DOCUMENT, toPayment);
        }
        String receiver = row.text("payment_ours");
        if (!reading.organisation().value().equals(receiver) && counts(row)) {
            throw new Refusal(Reason.WRONG_PARTIES, receiver);
        }
        BigDecimal amount = row.amount("amount");
        if (amount == null) {
            throw new Refusal(Reason.MISSING_AMOUNT);
        }
        Application application = new Application(
                row.key(),
                new PaymentId(payment),
                invoice == null ? null : new InvoiceId(invoice),
                billingAccount == null ? null : new BillingAccountId(billingAccount),
                toPayment == null ? null : new PaymentId(toPayment),
                Money.of(currency(row, amount), amount));
        long print = row.print();
        return sink -> sink.application(application, print);
    }

    private static boolean counts(Row row) throws SQLException {
        String status = row.textOrEmpty("payment_status");
        return status.equals("PMNT_RECEIVED") || status.equals("PMNT_SENT") || status.equals("PMNT_CONFIRMED");
    }

    private static Currency currency(Row row, BigDecimal amount) throws SQLException, Refusal {
        String ofPayment = row.textOrEmpty("payment_currency");
        String code = ofPayment;
        if (row.text("invoice_id") != null) {
            code = row.textOrEmpty("invoice_currency");
            if (!code.equals(ofPayment) && !code.equals(row.textOrEmpty("actual_currency"))) {
                throw new Refusal(Reason.APPLICATION_CURRENCY, code + " " + amount.toPlainString());
            }
        }
        Currency currency = Currencies.of(code);
        if (currency == null) {
            throw new Refusal(Reason.UNKNOWN_CURRENCY, code);
        }
        return currency;
    }
}
