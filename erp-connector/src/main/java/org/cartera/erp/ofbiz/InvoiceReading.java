package org.cartera.erp.ofbiz;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Instalment.DueSource;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.Invoice.Kind;
import org.cartera.domain.receivable.Invoice.Status;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.receivable.Rejected.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Posted sales documents (OFBiz: INVOICE, INVOICE_ITEM, INVOICE_TERM).
 *
 * <p>Open are approved, sent, received, ready; a draft is none yet and a cancelled one none any more. A paid document must
 * be covered by money really received, else it is refused: OFBiz also calls paid what expected payments cover. What is
 * written off is closed and not looked at closely.
 */
final class InvoiceReading implements FactReading {

    @Override
    public FactKind kind() {
        return FactKind.INVOICE;
    }

    @Override
    public String stem() {
        return "invoices";
    }

    @Override
    public @Nullable AccountKey account(Row row, Reading reading) throws SQLException {
        String buyer = row.text("buyer");
        return buyer == null || !row.is("known_buyer") || !row.is("own_seller") || isOurs(buyer, reading)
                ? null
                : reading.account(buyer);
    }

    @Override
    public Consumer<FactSink> fact(Row row, Reading reading) throws SQLException, Refusal {
        String kindText = row.text("kind");
        if (kindText == null) {
            throw new Refusal(Reason.UNKNOWN_TYPE, row.text("type"));
        }
        Kind kind = Kind.valueOf(kindText);
        AccountKey account = reading.account(buyer(row, reading));
        Status status = status(row.text("status"));
        LocalDate issued = row.date("issued");
        if (issued == null) {
            throw new Refusal(Reason.MISSING_DATE);
        }
        Currency currency = row.currency("currency");
        if (currency == null) {
            throw new Refusal(Reason.UNKNOWN_CURRENCY, row.text("currency"));
        }
        Money total = Money.of(currency, amount(row, "total"));
        if (status == Status.PAID) {
            checkPaid(total, Money.of(currency, amount(row, "applied")));
        }
        String order = row.text("order_id");
        Invoice invoice = new Invoice(
                new InvoiceId(row.key()),
                account,
                kind,
                status,
                issued,
                total,
                instalments(row, kind, status, issued, total),
                row.text("reference"),
                order == null ? null : new OrderId(order),
                row.date("delivered"));
        long print = row.print();
        return sink -> sink.invoice(invoice, print);
    }

    private static BigDecimal amount(Row row, String column) throws SQLException {
        BigDecimal amount = row.amount(column);
        return amount == null ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    private static String buyer(Row row, Reading reading) throws SQLException, Refusal {
        if (!row.is("own_seller")) {
            throw new Refusal(Reason.WRONG_PARTIES, row.text("seller"));
        }
        String buyer = row.text("buyer");
        if (buyer == null || !row.is("known_buyer")) {
            throw new Refusal(Reason.MISSING_PARTY, buyer);
        }
        if (isOurs(buyer, reading)) {
            throw new Refusal(Reason.WRONG_PARTIES, buyer);
        }
        return buyer;
    }

    private static boolean isOurs(String party, Reading reading) {
        return party.equals(reading.organisation().value());
    }

    private static Status status(@Nullable String text) throws Refusal {
        return switch (text == null ? "" : text) {
            case "INVOICE_APPROVED", "INVOICE_SENT", "INVOICE_RECEIVED", "INVOICE_READY" -> Status.OPEN;
            case "INVOICE_PAID" -> Status.PAID;
            case "INVOICE_WRITEOFF" -> Status.WRITTEN_OFF;
            default -> throw new Refusal(Reason.UNKNOWN_STATUS, text);
        };
    }

    private static void checkPaid(Money total, Money applied) throws Refusal {
        Money open = total.minus(applied);
        if (total.isNegative() ? open.isNegative() : open.isPositive()) {
            throw new Refusal(Reason.PAID_WITH_OPEN_AMOUNT, open, total);
        }
    }

    private static List<Instalment> instalments(Row row, Kind kind, Status status, LocalDate issued, Money total)
            throws SQLException, Refusal {
        LocalDate due = row.date("due");
        boolean collected = kind != Kind.CREDIT_NOTE && status != Status.WRITTEN_OFF;
        if (due != null) {
            if (collected && due.isBefore(issued)) {
                throw new Refusal(Reason.DUE_BEFORE_ISSUE, due, issued);
            }
            return List.of(new Instalment(1, due, DueSource.INVOICE, total));
        }
        if (collected) {
            String terms = row.text("invoice_terms");
            if (terms != null) {
                return new Terms(terms).instalments(issued, total, DueSource.INVOICE_TERM);
            }
            terms = row.text("order_terms");
            if (terms != null) {
                return new Terms(terms).instalments(issued, total, DueSource.ORDER_TERM);
            }
            terms = Terms.inForce(row.text("agreements"), issued);
            if (terms != null) {
                return new Terms(terms).instalments(issued, total, DueSource.AGREEMENT_TERM);
            }
        }
        return List.of(new Instalment(1, null, DueSource.POLICY, total));
    }
}
