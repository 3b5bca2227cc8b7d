package org.cartera.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Account.ACME;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.USD;
import static org.cartera.domain.given.Amounts.cents;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.aging.Buckets;
import org.cartera.domain.given.Account;
import org.cartera.domain.money.Balances;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Instalment.DueSource;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.Payment;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static final Period MARCH = new Period(TODAY.withDayOfMonth(1), TODAY);
    private static final StatementPolicy POLICY = StatementPolicy.standard(Balances.of(usd(1)));

    @Test
    void aReceiptOfThePeriodTakesWhatStoodBeforeIt() {
        Statement statement = on(acme().late("A", usd(100), 20).paid("P", usd(60), daysAgo(2), "A"));

        assertThat(statement.opening()).isEqualTo(usd(100));
        assertThat(lines(statement)).containsExactly("2026-03-14 RECEIPT P USD -60.00 NEW");
        assertThat(statement.closing()).isEqualTo(usd(40));
        assertThat(statement.overdue()).isEqualTo(usd(40));
    }

    @Test
    void moneyThatWaitsForAnInvoiceIsACreditAndNoSecondLine() {
        Statement statement = on(acme().receipt("P", usd(60), daysAgo(2)).late("A", usd(100), 20));

        assertThat(statement.unappliedCash()).isEqualTo(usd(60));
        assertThat(statement.closing()).isEqualTo(usd(40));
        assertThat(statement.openTotal()).isEqualTo(usd(100));
    }

    @Test
    void moneyOfSomebodyElseIsALineOfItsOwn() {
        Statement statement = on(acme().late("A", usd(100), 20)
                .payment(
                        "P",
                        org.cartera.domain.customer.AccountKey.of("Company", "Parent"),
                        Payment.Direction.RECEIPT,
                        Payment.State.EFFECTIVE,
                        daysAgo(3),
                        usd(500),
                        null)
                .applied("P", "A", usd(100)));

        assertThat(lines(statement)).containsExactly("2026-03-13 PAID_BY_OTHER P USD -100.00 NEW");
        assertThat(statement.closing()).isEqualTo(usd(0));
    }

    @Test
    void eurosThatPayADollarInvoiceEnterTheDollarsAsAnExchange() {
        Account account = acme().late("A", usd(100), 20)
                .payment(
                        "P",
                        ACME,
                        Payment.Direction.RECEIPT,
                        Payment.State.EFFECTIVE,
                        daysAgo(3),
                        usd(100),
                        org.cartera.domain.money.Money.of("EUR", "90.00"))
                .applied("P", "A", usd(100));

        assertThat(lines(on(account))).containsExactly("2026-03-13 EXCHANGE P USD -100.00 NEW");
        assertThat(on(account).closing()).isEqualTo(usd(0));
    }

    @Test
    void aReceiptEnteredLateStandsOnItsValueDateOrWhereItBecameKnown() {
        Account before = acme().late("A", usd(100), 40);
        Account after = acme().late("A", usd(100), 40).paid("P", usd(60), daysAgo(30), "A");

        assertThat(on(after).opening()).isEqualTo(usd(40));
        assertThat(on(after).movements()).isEmpty();
        Statement known = drawn(before, after, StatementBasis.KNOWN_THEN);
        assertThat(known.opening()).isEqualTo(usd(100));
        assertThat(lines(known)).containsExactly("2026-02-14 RECEIPT P USD -60.00 NEW");
    }

    @Test
    void aWriteOffOfThePeriodIsALineAndAVanishedReceiptIsTakenBack() {
        Account before = acme().late("A", usd(100), 40).receipt("P", usd(60), daysAgo(30));
        Account after = acme().writtenOff("A", usd(100), daysAgo(40));

        assertThat(lines(drawn(before, after, StatementBasis.KNOWN_THEN)))
                .containsExactly("2026-01-05 WRITE_OFF A USD -100.00 NEW", "2026-02-14 RECEIPT P USD 60.00 WITHDRAWN");
    }

    @Test
    void aStatementWhoseLinesDoNotComeToTheLedgersBalanceIsBlockedWithBothAmounts() {
        Statement sound = on(acme().late("A", usd(100), 20));
        Statement wrong = new Statement(
                ACME,
                sound.customer(),
                sound.period(),
                sound.form(),
                sound.basis(),
                sound.opening(),
                sound.movements(),
                usd(99),
                sound.items(),
                sound.credits(),
                sound.aging(),
                false);

        assertThat(wrong.judged())
                .isEqualTo(new Drawing.Blocked(
                        ACME,
                        MARCH,
                        Ground.about(
                                USD,
                                "statement.movements",
                                org.cartera.domain.action.Measure.money(usd(100)),
                                org.cartera.domain.action.Measure.money(usd(99)))));
    }

    @Test
    void anAgingThatMissesAnItemBlocksTheStatement() {
        Statement sound = on(acme().late("A", usd(100), 20));
        Statement wrong = new Statement(
                ACME,
                sound.customer(),
                sound.period(),
                sound.form(),
                sound.basis(),
                sound.opening(),
                sound.movements(),
                sound.closing(),
                sound.items(),
                sound.credits(),
                Aging.of(List.of(), USD, Buckets.standard()),
                false);

        assertThat(wrong.judged()).isInstanceOf(Drawing.Blocked.class);
    }

    @Test
    void aBalanceOfNothingOrOfCentsWithoutMovementsIsNotSent() {
        assertThat(skipped(acme())).contains("statement.zero");
        assertThat(skipped(acme().late("A", cents(99), 40))).contains("statement.dust");
        assertThat(skipped(acme().late("A", usd(2), 40))).isEmpty();
        assertThat(skipped(acme().late("A", usd(50), 40).paid("P", usd(50), daysAgo(1), "A")))
                .isEmpty();
    }

    @Test
    void aBalanceInTheCustomersFavourIsSentUnlessThePolicySaysOtherwise() {
        Account account = acme().receipt("P", usd(60), daysAgo(30));
        assertThat(skipped(account)).isEmpty();
        assertThat(new StatementPolicy(Balances.none(), false, false)
                        .reasonToSkip(on(account))
                        .map(Ground::rule))
                .contains("statement.credit");
    }

    @Test
    void anAccountWithRowsThatNobodyUnderstoodIsNotSent() {
        assertThat(skipped(acme().late("A", usd(100), 20).rejected(FactKind.INVOICE, "B")))
                .contains("statement.incomplete");
    }

    @Test
    void theNoteNamesTheNextDeadlineWhereNothingIsOverdue() {
        Statement statement = on(acme().invoice("A", usd(70), inDays(9)).invoice("B", usd(30), inDays(20)));
        assertThat(StatementNote.of(statement, List.of()))
                .isEqualTo(new StatementNote(StatementNote.Kind.DEADLINE_TO_COME, usd(70), inDays(9)));
    }

    @Test
    void theNoteAsksForImmediatePaymentOfNoMoreThanTheBalance() {
        Statement statement = on(acme().late("A", usd(100), 20).receipt("P", usd(40), daysAgo(1)));
        assertThat(StatementNote.of(statement, List.of()))
                .isEqualTo(new StatementNote(StatementNote.Kind.OVERDUE, usd(60), null));
    }

    @Test
    void theNoteThanksForAPromiseThatCoversWhatIsOverdue() {
        Statement statement = on(acme().late("A", usd(100), 20));
        Promise promise = new Promise("1", ACME, usd(100), daysAgo(1), inDays(4), Set.of(), "Ana", null);
        assertThat(StatementNote.of(statement, List.of(promise)))
                .isEqualTo(new StatementNote(StatementNote.Kind.PROMISE_RUNNING, usd(100), inDays(4)));
    }

    @Test
    void theNoteOfACustomerInCreditAsksForNothing() {
        assertThat(StatementNote.of(on(acme().receipt("P", usd(40), daysAgo(1))), List.of()))
                .isEqualTo(new StatementNote(StatementNote.Kind.IN_CREDIT, usd(40), null));
        assertThat(StatementNote.of(on(acme()), List.of()).kind()).isEqualTo(StatementNote.Kind.SETTLED);
    }

    @Test
    void interestAndNegativeInvoicesAreNamedAsWhatTheyAre() {
        Account account = acme().invoice("N", Invoice.Kind.INTEREST, Invoice.Status.OPEN, daysAgo(5), usd(5), inDays(5))
                .document(
                        "M",
                        Invoice.Kind.INVOICE,
                        Invoice.Status.OPEN,
                        daysAgo(4),
                        usd(-20),
                        List.of(new Instalment(1, TODAY, DueSource.INVOICE, usd(-20))));
        assertThat(lines(on(account)))
                .containsExactly("2026-03-11 INTEREST N USD 5.00 NEW", "2026-03-12 CREDIT_NOTE M USD -20.00 NEW");
    }

    @Test
    void aPeriodDoesNotEndBeforeItStarts() {
        assertThatThrownBy(() -> new Period(TODAY, daysAgo(1))).hasMessageContaining("cannot end on");
    }

    private static Optional<String> skipped(Account account) {
        return POLICY.reasonToSkip(on(account)).map(Ground::rule);
    }

    private static List<String> lines(Statement statement) {
        return statement.movements().stream()
                .map(one ->
                        one.date() + " " + one.kind() + " " + one.document() + " " + one.amount() + " " + one.change())
                .toList();
    }

    private static Statement on(Account account) {
        return drawn(account, account, StatementBasis.VALUE_DATE);
    }

    private static Statement drawn(Account before, Account after, StatementBasis basis) {
        return Statement.of(
                        before.facts(),
                        after.facts(),
                        new Statement.Ask(
                                MARCH, USD, StatementForm.BALANCE_FORWARD, basis, Account.TERMS, Buckets.standard()))
                .ifDrawn()
                .orElseThrow();
    }
}
