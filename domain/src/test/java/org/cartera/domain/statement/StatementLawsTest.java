package org.cartera.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Amounts.EUR;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.USD;
import static org.cartera.domain.given.Amounts.cents;
import static org.cartera.domain.given.Amounts.daysAgo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cartera.domain.aging.Buckets;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.given.Account;
import org.cartera.domain.given.RandomAccount;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.Payment;

/** What holds of every statement, whatever the ERP's rows. */
class StatementLawsTest {

    @Property
    void openingBalanceAndMovementsComeToTheLedgersBalance(
            @ForAll Random random, @ForAll @IntRange(max = 160) int from, @ForAll @IntRange(max = 60) int days) {
        CustomerFacts facts = motley(random).facts();
        Period period = new Period(daysAgo(from), daysAgo(from).plusDays(days));
        for (Currency currency : List.of(USD, EUR)) {
            Statement statement = drawn(facts, facts, period, currency);
            Money moved =
                    statement.movements().stream().map(Movement::amount).reduce(Money.zero(currency), Money::plus);
            Money balance = CustomerLedger.of(facts, period.through(), Account.TERMS)
                    .balance()
                    .in(currency);
            assertThat(statement.opening().plus(moved))
                    .isEqualTo(statement.closing())
                    .isEqualTo(balance);
            assertThat(statement.openTotal().minus(statement.creditTotal())).isEqualTo(balance);
            assertThat(statement.aging().total()).isEqualTo(statement.openTotal());
        }
    }

    @Property
    void everyMovementStandsWithinThePeriodByValueDate(@ForAll Random random, @ForAll @IntRange(max = 160) int from) {
        CustomerFacts facts = motley(random).facts();
        Period period = new Period(daysAgo(from), daysAgo(from).plusDays(30));
        assertThat(drawn(facts, facts, period, USD).movements()).allSatisfy(movement -> {
            assertThat(movement.date()).isBetween(period.from(), period.through());
            assertThat(movement.change()).isEqualTo(Movement.Change.NEW);
            assertThat(movement.amount().isZero()).isFalse();
        });
    }

    @Property
    void theClosingBalanceOfAPeriodIsTheOpeningBalanceOfTheNext(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 90) int length) {
        CustomerFacts facts = motley(random).facts();
        Period first = new Period(daysAgo(100), daysAgo(100).plusDays(length));
        Period next = new Period(first.through().plusDays(1), TODAY.plusDays(40));
        Period both = new Period(first.from(), next.through());
        Statement whole = drawn(facts, facts, both, USD);
        List<Movement> parts = new ArrayList<>(drawn(facts, facts, first, USD).movements());
        parts.addAll(drawn(facts, facts, next, USD).movements());

        assertThat(drawn(facts, facts, next, USD).opening())
                .isEqualTo(drawn(facts, facts, first, USD).closing());
        assertThat(whole.movements()).isEqualTo(parts);
    }

    @Property
    void whatBecameKnownLaterStandsInThePeriodInWhichItBecameKnown(@ForAll Random random, @ForAll Random other) {
        CustomerFacts first = motley(random).facts();
        CustomerFacts then = motley(other).facts();
        CustomerFacts last = motley(random).facts();
        Period early = new Period(daysAgo(120), daysAgo(40));
        Period late = new Period(daysAgo(39), TODAY);
        Statement one = drawn(first, then, early, USD);
        Statement two = drawn(then, last, late, USD);

        assertThat(two.opening()).isEqualTo(one.closing());
        Money moved = two.movements().stream().map(Movement::amount).reduce(Money.zero(USD), Money::plus);
        assertThat(two.opening().plus(moved)).isEqualTo(two.closing());
    }

    @Property
    void theOrderOfTheRowsIsIrrelevant(@ForAll Random random) {
        CustomerFacts facts = motley(random).facts();
        CustomerFacts shuffled = shuffled(facts, random);
        Period period = new Period(daysAgo(60), TODAY);
        for (Currency currency : List.of(USD, EUR)) {
            assertThat(drawn(shuffled, shuffled, period, currency)).isEqualTo(drawn(facts, facts, period, currency));
        }
    }

    @Property(tries = 5)
    void fiveThousandLinesAddUpAsOneDoes(@ForAll @IntRange(min = 1, max = 5_000) int lines, @ForAll Random random) {
        Account account = Account.acme();
        int balance = 0;
        for (int i = 0; i < lines; i++) {
            int amount = 1 + random.nextInt(900_000);
            account.late("I" + i, cents(amount), random.nextInt(90));
            balance += amount / 2;
            account.paid("P" + i, cents(amount - amount / 2), daysAgo(random.nextInt(20)), "I" + i);
        }
        CustomerFacts facts = account.facts();
        Statement statement = drawn(facts, facts, new Period(daysAgo(200), TODAY), USD);
        assertThat(statement.movements()).hasSize(2 * lines);
        assertThat(statement.closing()).isEqualTo(cents(balance));
    }

    /** Accounts with what seldom happens: other people's money, other currencies, write-offs, refunds of credit notes. */
    private static Account motley(Random random) {
        Account account = RandomAccount.of(random);
        account.writtenOff("W", cents(10_000), daysAgo(random.nextInt(60)))
                .paid("PW", cents(4_000), daysAgo(random.nextInt(60)), "W");
        account.payment(
                        "PO",
                        AccountKey.of("Company", "Other"),
                        Payment.Direction.RECEIPT,
                        Payment.State.EFFECTIVE,
                        daysAgo(random.nextInt(60)),
                        cents(7_000),
                        null)
                .applied("PO", "I0", cents(1 + random.nextInt(7_000)));
        account.receipt("PF", cents(5_000), daysAgo(random.nextInt(60))).applied("PF", "elsewhere", cents(2_500));
        account.payment(
                        "PX",
                        Account.ACME,
                        Payment.Direction.RECEIPT,
                        Payment.State.EFFECTIVE,
                        daysAgo(random.nextInt(60)),
                        cents(11_111),
                        Money.of("EUR", "101.37"))
                .applied("PX", "I0", cents(1 + random.nextInt(3_333)))
                .applied("PX", "W", cents(777))
                .applied("PX", "I0", cents(1 + random.nextInt(3_333)));
        account.creditNote("CR", cents(3_000), daysAgo(random.nextInt(60)))
                .refund("RF", cents(2_000), daysAgo(random.nextInt(60)))
                .applied("RF", "CR", cents(2_000));
        return account;
    }

    private static Statement drawn(CustomerFacts before, CustomerFacts after, Period period, Currency currency) {
        Drawing drawing = Statement.of(
                before,
                after,
                new Statement.Ask(
                        period,
                        currency,
                        StatementForm.BALANCE_FORWARD,
                        StatementBasis.VALUE_DATE,
                        Account.TERMS,
                        Buckets.standard()));
        return drawing.ifDrawn().orElseThrow(() -> new AssertionError(drawing.toString()));
    }

    private static CustomerFacts shuffled(CustomerFacts facts, Random random) {
        return new CustomerFacts(
                facts.account(),
                facts.customer(),
                facts.contactPoints(),
                shuffled(facts.invoices(), random),
                shuffled(facts.payments(), random),
                shuffled(facts.applications(), random),
                facts.orders(),
                facts.billingAccounts(),
                facts.rejected());
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> copy = new ArrayList<>(rows);
        Collections.shuffle(copy, random);
        return copy;
    }
}
