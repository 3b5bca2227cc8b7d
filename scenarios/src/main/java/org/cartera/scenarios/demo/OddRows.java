package org.cartera.scenarios.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A handful of rows of each kind that no program can understand; each belongs to a customer who is then incomplete. */
final class OddRows {
    private static final BigDecimal AMOUNT = new BigDecimal("1480000.000");

    private final DemoTables tables;
    private final List<DemoCustomer> customers;
    private final LocalDate businessDate;
    private int number = 900;

    OddRows(DemoTables tables, List<DemoCustomer> customers, LocalDate businessDate) {
        this.tables = tables;
        this.customers = customers;
        this.businessDate = businessDate;
    }

    void write() {
        LocalDate issued = businessDate.minusDays(50);
        LocalDate due = businessDate.minusDays(20);
        for (int round = 0; round < 2; round++) {
            invoice("SALES_INVOICE", "INVOICE_PAID", customer(), issued, due, "COP", AMOUNT);
            invoice("SALES_INVOICE", "INVOICE_READY", customer(), issued, issued.minusDays(5), "COP", AMOUNT);
            invoice("SALES_INVOICE", "INVOICE_READY", customer(), issued, due, "PESOS", AMOUNT);
        }
        invoice("SALES_INVOICE", "INVOICE_READY", customer(), null, due, "COP", AMOUNT);
        invoice("SALES_INVOICE", "INVOICE_READY", customer(), issued, due, null, AMOUNT);
        invoice("SALES_INVOICE", "INVOICE_EN_JURIDICA", customer(), issued, due, "COP", AMOUNT);
        invoice("SALES_INVOICE", "INVOICE_READY", "CLI0000", issued, due, "COP", AMOUNT);
        invoice("SALES_INVOICE", "INVOICE_READY", CustomerBook.ANDINA, issued, due, "COP", AMOUNT);
        terms(invoice("SALES_INVOICE", "INVOICE_READY", customer(), issued, null, "COP", AMOUNT));
        overApplied(invoice("SALES_INVOICE", "INVOICE_READY", customer(), issued, due, "COP", AMOUNT));
        application(payment(customer(), new BigDecimal("640000.00"), "COP"), "FV00000", new BigDecimal("640000.00"));
        payment(customer(), null, "COP");
        invoice("SALES_INVOICE", "INVOICE_IN_PROCESS", customer(), businessDate, null, "COP", AMOUNT);
        invoice("SALES_INVOICE", "INVOICE_CANCELLED", customer(), issued, due, "COP", AMOUNT);
        invoice("SALES_INV_TEMPLATE", "INVOICE_READY", customer(), issued, due, "COP", AMOUNT);
    }

    private String customer() {
        return customers.get((number * 7) % 390).id();
    }

    private String invoice(
            String type,
            String status,
            String customer,
            @Nullable LocalDate issued,
            @Nullable LocalDate due,
            @Nullable String currency,
            BigDecimal amount) {
        String id = "FX" + ++number;
        DemoTime entered = DemoTime.office(businessDate.minusDays(50), number);
        tables.row(
                "invoice",
                entered,
                "invoice_id",
                id,
                "invoice_type_id",
                type,
                "party_id_from",
                CustomerBook.ANDINA,
                "party_id",
                customer,
                "status_id",
                status,
                "invoice_date",
                issued == null ? null : DemoTime.at(issued, 10, 0).moment(),
                "due_date",
                due == null ? null : DemoTime.endOf(due).moment(),
                "currency_uom_id",
                currency);
        tables.row(
                "invoice_item",
                entered,
                "invoice_id",
                id,
                "invoice_item_seq_id",
                "00001",
                "invoice_item_type_id",
                "INV_FPROD_ITEM",
                "quantity",
                BigDecimal.ONE,
                "amount",
                amount,
                "description",
                "Mercancía varia");
        return id;
    }

    /** Instalments of 40 and 30 percent, and nothing for the rest. */
    private void terms(String invoice) {
        DemoTime entered = DemoTime.office(businessDate.minusDays(50), number);
        tables.row(
                "invoice_term",
                entered,
                "invoice_term_id",
                "TX1",
                "term_type_id",
                "FIN_PAY_NETDAYS_1",
                "invoice_id",
                invoice,
                "invoice_item_seq_id",
                "_NA_",
                "term_value",
                new BigDecimal("40"),
                "term_days",
                30);
        tables.row(
                "invoice_term",
                entered,
                "invoice_term_id",
                "TX2",
                "term_type_id",
                "FIN_PAY_NETDAYS_2",
                "invoice_id",
                invoice,
                "invoice_item_seq_id",
                "_NA_",
                "term_value",
                new BigDecimal("30"),
                "term_days",
                60);
    }

    private void overApplied(String invoice) {
        String payer = customer();
        application(payment(payer, new BigDecimal("500000.00"), "COP"), invoice, new BigDecimal("900000.00"));
    }

    private String payment(String customer, @Nullable BigDecimal amount, String currency) {
        String id = "RX" + ++number;
        DemoTime entered = DemoTime.office(businessDate.minusDays(9), number);
        tables.row(
                "payment",
                entered,
                "payment_id",
                id,
                "payment_type_id",
                "CUSTOMER_PAYMENT",
                "payment_method_type_id",
                "EFT_ACCOUNT",
                "party_id_from",
                customer,
                "party_id_to",
                CustomerBook.ANDINA,
                "status_id",
                "PMNT_RECEIVED",
                "effective_date",
                entered.moment(),
                "amount",
                amount,
                "currency_uom_id",
                currency);
        return id;
    }

    private void application(String payment, String invoice, BigDecimal amount) {
        tables.row(
                "payment_application",
                DemoTime.office(businessDate.minusDays(9), number),
                "payment_application_id",
                "AX" + ++number,
                "payment_id",
                payment,
                "invoice_id",
                invoice,
                "amount_applied",
                amount);
    }
}
