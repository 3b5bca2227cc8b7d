package org.cartera.scenarios.demo;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payments and their applications, as OFBiz writes them. */
final class CashRows {
    private static final List<String> METHODS = List.of("EFT_ACCOUNT", "EFT_ACCOUNT", "COMPANY_CHECK", "CASH");

    private final DemoTables tables;
    private int application = 40_000;

    CashRows(DemoTables tables) {
        this.tables = tables;
    }

    void write(DemoReceipt receipt) {
        DemoCustomer customer = receipt.customer();
        payment(receipt, "CUSTOMER_PAYMENT", customer.id(), customer.organisation());
        receipt.parts().forEach(part -> apply(receipt, part.invoice(), null, null, part.amount()));
    }

    /** Money that goes back to the customer. */
    void writeRefund(DemoReceipt refund) {
        payment(
                refund,
                "CUSTOMER_REFUND",
                refund.customer().organisation(),
                refund.customer().id());
    }

    private void payment(DemoReceipt receipt, String type, String from, String to) {
        DemoTime entered = DemoTime.office(receipt.paid(), receipt.id().hashCode());
        tables.row(
                "payment",
                entered,
                "payment_id",
                receipt.id(),
                "payment_type_id",
                type,
                "payment_method_type_id",
                METHODS.get(Math.floorMod(receipt.id().hashCode(), METHODS.size())),
                "party_id_from",
                from,
                "party_id_to",
                to,
                "status_id",
                receipt.status(),
                "effective_date",
                entered.moment(),
                "payment_ref_num",
                "TRF" + Math.floorMod(receipt.id().hashCode() * 7919L, 1_000_000L),
                "amount",
                receipt.amount(),
                "currency_uom_id",
                receipt.customer().currency());
    }

    void apply(
            DemoReceipt receipt,
            @Nullable String invoice,
            @Nullable String billingAccount,
            @Nullable String toPayment,
            BigDecimal amount) {
        DemoTime entered = DemoTime.office(receipt.paid(), receipt.id().hashCode() + 1);
        tables.row(
                "payment_application",
                entered,
                "payment_application_id",
                "AP" + ++application,
                "payment_id",
                receipt.id(),
                "invoice_id",
                invoice,
                "billing_account_id",
                billingAccount,
                "to_payment_id",
                toPayment,
                "amount_applied",
                amount);
    }
}
