package org.cartera.scenarios.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Invoices with their lines, taxes and terms, as OFBiz writes them. */
final class SaleRows {
    private final DemoTables tables;
    private int term = 60_000;

    SaleRows(DemoTables tables) {
        this.tables = tables;
    }

    void write(DemoSale sale, String status, @Nullable LocalDate paid) {
        DemoTime entered = DemoTime.office(sale.issued(), sale.id().hashCode());
        boolean dueDate = sale.terms() == DemoSale.Terms.DUE_DATE;
        header(sale, entered, "SALES_INVOICE", status, dueDate ? DemoTime.endOf(sale.due()) : null, paid);
        lines(sale, entered);
        terms(sale, entered);
    }

    private void header(
            DemoSale sale,
            DemoTime entered,
            String type,
            String status,
            @Nullable DemoTime due,
            @Nullable LocalDate paid) {
        DemoTime changed =
                paid == null ? entered : DemoTime.office(paid, sale.id().hashCode());
        tables.row(
                "invoice",
                changed,
                "invoice_id",
                sale.id(),
                "invoice_type_id",
                type,
                "party_id_from",
                sale.customer().organisation(),
                "party_id",
                sale.customer().id(),
                "status_id",
                status,
                "invoice_date",
                entered.moment(),
                "due_date",
                due == null ? null : due.moment(),
                "paid_date",
                paid == null ? null : changed.moment(),
                "reference_number",
                sale.id().hashCode() % 3 == 0 ? "OC-" + sale.id().substring(2) : null,
                "currency_uom_id",
                sale.customer().currency());
    }

    private void lines(DemoSale sale, DemoTime entered) {
        int number = 0;
        for (DemoSale.Line line : sale.lines()) {
            tables.row(
                    "invoice_item",
                    entered,
                    "invoice_id",
                    sale.id(),
                    "invoice_item_seq_id",
                    sequence(++number),
                    "invoice_item_type_id",
                    "INV_FPROD_ITEM",
                    "quantity",
                    line.quantity(),
                    "amount",
                    line.price(),
                    "description",
                    line.product(),
                    "taxable_flag",
                    line.vat() > 0 ? "Y" : "N");
        }
        for (DemoSale.Line line : sale.lines()) {
            if (line.vat() > 0) {
                tables.row(
                        "invoice_item",
                        entered,
                        "invoice_id",
                        sale.id(),
                        "invoice_item_seq_id",
                        sequence(++number),
                        "invoice_item_type_id",
                        "ITM_SALES_TAX",
                        "quantity",
                        BigDecimal.ONE,
                        "amount",
                        line.tax(),
                        "description",
                        "IVA " + line.vat() + " %",
                        "tax_auth_party_id",
                        "DIAN",
                        "tax_auth_geo_id",
                        "COL");
            }
        }
    }

    private void terms(DemoSale sale, DemoTime entered) {
        int days = sale.customer().netDays();
        if (sale.terms() == DemoSale.Terms.INVOICE_TERM) {
            term(sale, entered, "FIN_PAYMENT_TERM", null, days);
        } else if (sale.terms() == DemoSale.Terms.INSTALMENTS) {
            term(sale, entered, "FIN_PAY_NETDAYS_1", new BigDecimal("33.33"), days);
            term(sale, entered, "FIN_PAY_NETDAYS_2", new BigDecimal("33.33"), days + 30);
            term(sale, entered, "FIN_PAY_NETDAYS_3", new BigDecimal("33.34"), days + 60);
        }
    }

    private void term(DemoSale sale, DemoTime entered, String type, @Nullable BigDecimal percent, int days) {
        tables.row(
                "invoice_term",
                entered,
                "invoice_term_id",
                "TM" + ++term,
                "term_type_id",
                type,
                "invoice_id",
                sale.id(),
                "invoice_item_seq_id",
                "_NA_",
                "term_value",
                percent,
                "term_days",
                days);
    }

    static String sequence(int number) {
        return String.format("%05d", number);
    }
}
