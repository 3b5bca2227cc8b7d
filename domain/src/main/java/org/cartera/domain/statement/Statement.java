package org.cartera.domain.statement;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.aging.Buckets;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.AccountCredit;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.statement.Movement.Change;

/**
 * A statement of one account in one currency (S1-7, S1-14). It exists only where opening balance and movements come to the
 * ledger's balance on the last day, and where the items listed do too; otherwise it is {@link Drawing.Blocked}. The closing
 * balance of a period is the opening balance of the next one, on either basis.
 *
 * @param opening the balance at the end of the day before the period; negative where we owe the customer
 * @param movements of the period, by date
 * @param closing the balance at the end of the last day
 * @param items open on the last day, oldest due first
 * @param credits what belongs to no item on the last day: unapplied cash, open credit notes, overpayments
 * @param aging the items by days past due
 * @param incomplete whether rows of the account could not be understood, so that the figures are lower bounds
 */
public record Statement(
        AccountKey account,
        Customer customer,
        Period period,
        StatementForm form,
        StatementBasis basis,
        Money opening,
        List<Movement> movements,
        Money closing,
        List<OpenItem> items,
        List<AccountCredit> credits,
        Aging aging,
        boolean incomplete) {

    public Statement {
        movements = List.copyOf(movements);
        items = List.copyOf(items);
        credits = List.copyOf(credits);
    }

    /**
     * What to draw.
     *
     * @param terms how due dates are read
     * @param buckets ranges of days past due
     */
    public record Ask(
            Period period,
            Currency currency,
            StatementForm form,
            StatementBasis basis,
            LedgerTerms terms,
            Buckets buckets) {}

    /**
     * Draws a statement.
     *
     * @param before the facts from which the opening balance is taken: for {@link StatementBasis#KNOWN_THEN} those known at
     *     the end of the day before the period, else those of today
     * @param after the facts of the closing balance, in the same way; all of the account, settled documents too
     */
    public static Drawing of(CustomerFacts before, CustomerFacts after, Ask ask) {
        Currency currency = ask.currency();
        Period period = ask.period();
        CustomerLedger then = CustomerLedger.of(before, period.dayBefore(), ask.terms());
        CustomerLedger ledger = CustomerLedger.of(after, period.through(), ask.terms());
        List<OpenItem> items = ledger.items().stream()
                .filter(item -> item.open().currency().equals(currency))
                .toList();
        Statement drawn = new Statement(
                after.account(),
                after.customer(),
                period,
                ask.form(),
                ask.basis(),
                then.balance().in(currency),
                movements(before, after, currency, period),
                ledger.balance().in(currency),
                items,
                ledger.credits().stream()
                        .filter(credit -> credit.amount().currency().equals(currency))
                        .toList(),
                Aging.of(items, currency, ask.buckets()),
                ledger.isIncomplete());
        return drawn.judged();
    }

    /** The law of every statement: what it lists comes to the ledger's balance. */
    Drawing judged() {
        Money moved = sum(movements, Movement::amount);
        if (!opening.plus(moved).equals(closing)) {
            return blocked("statement.movements", opening.plus(moved));
        }
        Money listed = openTotal().minus(creditTotal());
        if (!listed.equals(closing)) {
            return blocked("statement.items", listed);
        }
        return aging.total().equals(openTotal())
                ? new Drawing.Drawn(this)
                : blocked("statement.aging", aging.total().minus(creditTotal()));
    }

    private Drawing blocked(String rule, Money listed) {
        return new Drawing.Blocked(
                account, period, Ground.about(currency(), rule, Measure.money(listed), Measure.money(closing)));
    }

    /** By value date both days know the same, and what moved is what is dated between them. */
    private static List<Movement> movements(
            CustomerFacts before, CustomerFacts after, Currency currency, Period period) {
        SortedMap<String, Movement> entries = Entries.of(after, currency, period.through());
        return before == after
                ? entries.values().stream()
                        .filter(entry -> !entry.date().isBefore(period.from()))
                        .sorted()
                        .toList()
                : movements(Entries.of(before, currency, period.dayBefore()), entries);
    }

    /** What became of the entries between two days, and between what was known on each. */
    private static List<Movement> movements(SortedMap<String, Movement> before, SortedMap<String, Movement> after) {
        List<Movement> movements = new ArrayList<>();
        after.forEach((key, entry) -> {
            Movement known = before.get(key);
            Money change = known == null ? entry.amount() : entry.amount().minus(known.amount());
            if (!change.isZero()) {
                movements.add(entry.as(change, known == null ? Change.NEW : Change.CORRECTED));
            }
        });
        before.forEach((key, entry) -> {
            if (!after.containsKey(key)) {
                movements.add(entry.as(entry.amount().negated(), Change.WITHDRAWN));
            }
        });
        movements.sort(null);
        return movements;
    }

    public Currency currency() {
        return closing.currency();
    }

    /** What the items owe. */
    public Money openTotal() {
        return sum(items, OpenItem::open);
    }

    /** What stands to the account's credit. */
    public Money creditTotal() {
        return sum(credits, AccountCredit::amount);
    }

    /** Money received and applied to nothing. */
    public Money unappliedCash() {
        return sum(
                credits.stream()
                        .filter(credit -> credit.kind() == AccountCredit.Kind.UNAPPLIED_RECEIPT)
                        .toList(),
                AccountCredit::amount);
    }

    /** What the overdue items owe. */
    public Money overdue() {
        return sum(items.stream().filter(OpenItem::isOverdue).toList(), OpenItem::open);
    }

    private <T> Money sum(List<T> lines, Function<T, Money> amount) {
        Money sum = Money.zero(currency());
        for (T line : lines) {
            sum = sum.plus(amount.apply(line));
        }
        return sum;
    }
}
