package org.cartera.scenarios.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What makes books interesting: credit notes, advances, refunds, billing accounts, and payments that never came. */
final class SpecialRows {
    private final DemoTables tables;
    private final CashBook cash;
    private final CashRows cashRows;
    private final LocalDate businessDate;

    SpecialRows(DemoTables tables, CashBook cash, CashRows cashRows, LocalDate businessDate) {
        this.tables = tables;
        this.cash = cash;
        this.cashRows = cashRows;
        this.businessDate = businessDate;
    }

    /** OFBiz expects a payment for a completed order and applies it at once: it must never close an invoice. */
    void expectedButNeverReceived(List<DemoSale> open) {
        every(open, 11)
                .forEach(sale -> cashRows.write(new DemoReceipt(
                        cash.nextId(),
                        sale.customer(),
                        sale.issued(),
                        sale.total(),
                        "PMNT_NOT_PAID",
                        List.of(new DemoReceipt.Part(sale.id(), sale.total())))));
    }

    /** A transfer that nobody has applied yet; half of them are three invoices large and may cover all that is overdue. */
    void unapplied(List<DemoSale> open) {
        int turn = 0;
        for (DemoSale sale : every(open, 14)) {
            BigDecimal amount = turn++ % 2 == 0 ? sale.total().multiply(BigDecimal.valueOf(3)) : share(sale, 40);
            LocalDate day = DemoTime.weekdayOnOrBefore(businessDate.minusDays(1 + turn % 5));
            cashRows.write(new DemoReceipt(cash.nextId(), sale.customer(), day, amount, "PMNT_RECEIVED", List.of()));
        }
    }

    /** Goods came back: an open credit note, whose direction OFBiz reverses. */
    void creditNotes(List<DemoSale> open) {
        int number = 0;
        for (DemoSale sale : every(open, 17)) {
            DemoTime entered =
                    DemoTime.office(DemoTime.weekdayOnOrBefore(businessDate.minusDays(2 + number % 20)), number);
            String id = "NC" + (700 + ++number);
            tables.row(
                    "invoice",
                    entered,
                    "invoice_id",
                    id,
                    "invoice_type_id",
                    "CUST_RTN_INVOICE",
                    "party_id_from",
                    sale.customer().id(),
                    "party_id",
                    sale.customer().organisation(),
                    "status_id",
                    "INVOICE_READY",
                    "invoice_date",
                    entered.moment(),
                    "currency_uom_id",
                    sale.customer().currency(),
                    "description",
                    "Devolución de mercancía de " + sale.id());
            tables.row(
                    "invoice_item",
                    entered,
                    "invoice_id",
                    id,
                    "invoice_item_seq_id",
                    "00001",
                    "invoice_item_type_id",
                    "CRT_PROD_ITEM",
                    "quantity",
                    BigDecimal.ONE,
                    "amount",
                    share(sale, 15),
                    "description",
                    "Devolución");
        }
    }

    /** Paid twice, and one of the two was paid back. */
    void refunds(List<DemoSale> settled) {
        for (DemoSale sale : every(settled, 600)) {
            LocalDate day = DemoTime.weekdayOnOrBefore(businessDate.minusDays(25));
            DemoReceipt twice =
                    new DemoReceipt(cash.nextId(), sale.customer(), day, sale.total(), "PMNT_CONFIRMED", List.of());
            cashRows.write(twice);
            DemoReceipt back = new DemoReceipt(
                    cash.nextId(), sale.customer(), day.plusDays(3), sale.total(), "PMNT_SENT", List.of());
            cashRows.writeRefund(back);
            cashRows.apply(back, null, null, twice.id(), sale.total());
        }
    }

    /** A return that OFBiz turned into a credit on a billing account. */
    void billingAccounts(List<DemoCustomer> customers) {
        DemoTime entered = DemoTime.at(businessDate.minusDays(60), 10, 0);
        for (int i = 0; i < 4; i++) {
            DemoCustomer customer = customers.get(i * 5 + 2);
            String id = "BA" + (100 + i);
            tables.row(
                    "billing_account",
                    entered,
                    "billing_account_id",
                    id,
                    "account_limit",
                    BigDecimal.ZERO,
                    "account_currency_uom_id",
                    customer.currency(),
                    "from_date",
                    entered.moment(),
                    "description",
                    "Saldo a favor por devolución");
            tables.row(
                    "billing_account_role",
                    entered,
                    "billing_account_id",
                    id,
                    "party_id",
                    customer.id(),
                    "role_type_id",
                    "BILL_TO_CUSTOMER",
                    "from_date",
                    entered.moment());
            DemoReceipt credit = new DemoReceipt(
                    cash.nextId(),
                    customer,
                    entered.date(),
                    customer.ticket().setScale(2, RoundingMode.HALF_UP),
                    "PMNT_CONFIRMED",
                    List.of());
            cashRows.writeRefund(credit);
            cashRows.apply(credit, null, id, null, credit.amount());
        }
    }

    private static BigDecimal share(DemoSale sale, int percent) {
        return sale.total()
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }

    private static List<DemoSale> every(List<DemoSale> sales, int step) {
        return IntStream.range(0, sales.size())
                .filter(i -> i % step == step / 2)
                .mapToObj(sales::get)
                .toList();
    }
}
