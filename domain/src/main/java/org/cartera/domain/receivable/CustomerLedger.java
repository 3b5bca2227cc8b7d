package org.cartera.domain.receivable;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.money.Balances;

/**
 * One account as of one date: what is open, what stands to its credit, what could not be understood.
 *
 * @param items open instalments, oldest effective due date first, then by id
 * @param credits amounts of the account that belong to no item, by date, then by id
 * @param rejected rows of this account that could not be understood; where there is one the account is incomplete
 */
public record CustomerLedger(
        AccountKey account,
        Customer customer,
        LocalDate asOf,
        List<OpenItem> items,
        List<AccountCredit> credits,
        List<OpenOrder> orders,
        List<Rejected> rejected) {

    public CustomerLedger {
        items = List.copyOf(items);
        credits = List.copyOf(credits);
        orders = List.copyOf(orders);
        rejected = List.copyOf(rejected);
    }

    /** The account seen as of a date, from its facts (K2–K4). */
    public static CustomerLedger of(CustomerFacts facts, LocalDate asOf, LedgerTerms terms) {
        return new Posting(facts, asOf, terms).ledger();
    }

    /** A rejected row makes every figure a lower bound. */
    public boolean isIncomplete() {
        return !rejected.isEmpty();
    }

    /** What the items owe, per currency. */
    public Balances open() {
        return Balances.sum(items.stream().map(OpenItem::open).toList());
    }

    /** What the overdue items owe, per currency; disputes are not taken off here. */
    public Balances overdue() {
        return Balances.sum(
                items.stream().filter(OpenItem::isOverdue).map(OpenItem::open).toList());
    }

    /** What stands to the account's credit, per currency. */
    public Balances credit() {
        return Balances.sum(credits.stream().map(AccountCredit::amount).toList());
    }

    /** Open items less credits, per currency. */
    public Balances balance() {
        return open().minus(credit());
    }

    /** Days past due of the oldest item; 0 where nothing is overdue. */
    public int oldestDaysPastDue() {
        return Math.max(0, items.stream().mapToInt(OpenItem::daysPastDue).max().orElse(0));
    }

    /** Every currency in which something is open, credited or ordered. */
    public List<Currency> currencies() {
        TreeSet<Currency> all = new TreeSet<>((a, b) -> a.getCurrencyCode().compareTo(b.getCurrencyCode()));
        all.addAll(open().currencies());
        all.addAll(credit().currencies());
        orders.forEach(order -> all.add(order.notInvoiced().currency()));
        return List.copyOf(all);
    }
}
