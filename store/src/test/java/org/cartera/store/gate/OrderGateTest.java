package org.cartera.store.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.gate.Answer;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Checkpoint;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.OrderGate.Answered;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.receivable.ReadRequest;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.cartera.store.facts.PostgresFactStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderGateTest {
    private static final OrderId SO1 = new OrderId("SO1");

    private final Portfolio portfolio = new Portfolio().customer("C1", "Uno").customer("C2", "Dos");
    private final PostgresGateBook book = new PostgresGateBook(portfolio.database, portfolio.work);
    private final OrderGate gate = new OrderGate(
            portfolio.files, book, (organisation, date) -> Portfolio.policies(), portfolio.work, Freshness.none());

    /** Whatever the story was, the log tells it again (K12). */
    @AfterEach
    void everyCheckIsDecidedAgainFromTheLogWithoutADifference() {
        DecidedAgain.withoutDifference(portfolio, Portfolio.policies());
    }

    @Test
    void aCheckIsDecidedAgainFromTheLogAlthoughEverythingHasChangedSince() {
        portfolio.invoice("F1", "C1", "USD 80.00", 60).run(DAY);
        limit("C1", "1000");
        ask("a", "C1", "100");
        gate.confirm(COMPANY, "a", SO1, NOW);
        ask("b", "C1", "950");
        limit("C1", "5000");
        portfolio
                .payment("P1", "C1", "USD 80.00", DAY)
                .application("A1", "P1", "F1", "USD 80.00")
                .read();
        TestDatabase.run(portfolio.raw, "update hold set released_on = '2026-03-02'");
        ask("c", "C1", "950");
        TestDatabase.run(portfolio.raw, "delete from fact_invoice");
        TestDatabase.run(portfolio.raw, "delete from gate_order");

        assertThat(DecidedAgain.withoutDifference(portfolio, Portfolio.policies()))
                .isEqualTo(3);
    }

    @Test
    void aReservationTakesItsAmountUntilItIsCancelledReplacedOrExpires() {
        limit("C1", "1000");
        assertThat(ask("a", "C1", "700").decision().answer()).isEqualTo(Answer.APPROVE);
        assertThat(ask("b", "C1", "301").decision().answer()).isEqualTo(Answer.HOLD);
        assertThat(ask("a", "C1", "699").decision().answer()).isEqualTo(Answer.APPROVE);
        assertThat(ask("b", "C1", "301").decision().answer()).isEqualTo(Answer.APPROVE);
        gate.cancel(COMPANY, "a");
        gate.cancel(COMPANY, "a");
        assertThat(ask("c", "C1", "699").decision().answer()).isEqualTo(Answer.APPROVE);
        assertThat(ask("d", "C1", "1", NOW.plusSeconds(899)).decision().answer())
                .isEqualTo(Answer.HOLD);
        assertThat(ask("d", "C1", "1000", NOW.plusSeconds(901)).decision().answer())
                .isEqualTo(Answer.APPROVE);
    }

    @Test
    void theSameQuestionTwiceClaimsOnce() {
        limit("C1", "1000");
        ask("a", "C1", "600");
        ask("a", "C1", "600");
        assertThat(ask("b", "C1", "400").decision().answer()).isEqualTo(Answer.APPROVE);
        assertThat(TestDatabase.one(portfolio.raw, "select count(*) from gate_check"))
                .isEqualTo("3");
    }

    @Test
    void aCommitmentCountsUntilAReadBegunAfterItShowsTheOrder() {
        limit("C1", "1000");
        ask("a", "C1", "600");
        Instant confirmed = NOW.plusSeconds(60);
        assertThat(gate.confirm(COMPANY, "a", SO1, confirmed).state()).isEqualTo(Claim.State.COMMITTED);
        Instant later = NOW.plusSeconds(7200);
        assertThat(ask("b", "C1", "401", later).decision().answer()).isEqualTo(Answer.HOLD);
        // a read that began before the confirmation shows it, perhaps as it was before: what was confirmed goes beyond
        // that
        portfolio.order("SO1", "C1", "USD 500.00").read();
        assertThat(ask("b", "C1", "401", later).decision().answer()).isEqualTo(Answer.HOLD);
        assertThat(ask("b", "C1", "400", later).decision().answer()).isEqualTo(Answer.APPROVE);
        portfolio.order("SO1", "C1", "USD 600.00").read();
        readAt(confirmed.plusSeconds(1));
        assertThat(ask("b", "C1", "400", later).decision().answer()).isEqualTo(Answer.APPROVE);
        assertThat(ask("b", "C1", "401", later).decision().answer()).isEqualTo(Answer.HOLD);
    }

    @Test
    void aReadOfAnotherCustomerDoesNotMakeTheFactsNewer() {
        limit("C1", "1000");
        Instant later = NOW.plusSeconds(600);
        new PostgresFactStore(portfolio.raw, java.time.Clock.fixed(later, java.time.ZoneOffset.UTC))
                .write(ReadRequest.one(COMPANY, account("C2").customer()), sink -> later);
        assertThat(book.factsOf(account("C1")).orElseThrow().asOf()).isEqualTo(NOW);
        assertThat(book.factsOf(account("C2")).orElseThrow().asOf()).isEqualTo(later);
        assertThat(portfolio.facts.readThrough(COMPANY)).contains(NOW);
    }

    @Test
    void beforeTheFirstRunAnAccountThatNobodyAskedAboutHidesNobodyElse() {
        Set<AccountKey> both = Set.of(account("C1"), account("C2"));
        assertThat(gate.credits(both, DAY, NOW)).isEmpty();
        portfolio.facts.write(ReadRequest.one(COMPANY, account("C1").customer()), sink -> {
            sink.customer(Customer.named(account("C1").customer(), "Uno"));
            return NOW;
        });

        assertThat(gate.credits(both, DAY, NOW)).containsOnlyKeys(account("C1"));
        assertThat(gate.credit(account("C2"), DAY, NOW)).isEmpty();
    }

    @Test
    void confirmingIsIdempotentAndAnotherOrderOrAnUnknownCartIsRefused() {
        limit("C1", "1000");
        ask("a", "C1", "600");
        AtGate first = gate.confirm(COMPANY, "a", SO1, NOW.plusSeconds(1));
        assertThat(gate.confirm(COMPANY, "a", SO1, NOW.plusSeconds(9))).isEqualTo(first);
        assertThatThrownBy(() -> gate.confirm(COMPANY, "a", new OrderId("SO2"), NOW))
                .isInstanceOf(OrderGate.Refused.class);
        assertThatThrownBy(() -> gate.confirm(COMPANY, "x", SO1, NOW))
                .isInstanceOf(java.util.NoSuchElementException.class);
        // a late repetition of the check does not turn the order into a reservation again
        assertThat(ask("a", "C1", "600").kept().state()).isEqualTo(Claim.State.COMMITTED);
    }

    @Test
    void aHeldOrderClaimsNothingAndGoesOnWhenCreditIsFreed() {
        limit("C1", "1000");
        ask("a", "C1", "900");
        gate.confirm(COMPANY, "a", SO1, NOW);
        ask("b", "C1", "500");
        ask("c", "C1", "200");
        gate.confirm(COMPANY, "b", new OrderId("SO2"), NOW);
        gate.confirm(COMPANY, "c", new OrderId("SO3"), NOW);
        assertThat(gate.reevaluate(account("C1"), DAY, NOW)).isEmpty();
        assertThat(gate.cancelOrder(COMPANY, SO1)).hasSize(1);
        assertThat(gate.reevaluate(account("C1"), DAY, NOW))
                .extracting(AtGate::cartKey)
                .containsExactly("b", "c");
        assertThat(ask("d", "C1", "301").decision().answer()).isEqualTo(Answer.HOLD);
        assertThat(ask("d", "C1", "300").decision().answer()).isEqualTo(Answer.APPROVE);
    }

    @Test
    void aHeldOrderThatWouldBeRefusedByNowWaitsOnUntilAPersonEndsIt() {
        limit("C1", "100");
        ask("a", "C1", "900");
        gate.confirm(COMPANY, "a", SO1, NOW);
        TestDatabase.run(portfolio.raw, "update credit_file set status = 'CLOSED'");
        assertThat(gate.reevaluate(account("C1"), DAY, NOW))
                .as("nothing passes")
                .isEmpty();
        assertThat(book.waiting(account("C1"))).hasSize(1);

        TestDatabase.run(portfolio.raw, "update credit_file set status = 'OK', limit_amount = 1000");
        assertThat(gate.reevaluate(account("C1"), DAY, NOW)).hasSize(1);
    }

    @Test
    void anAmendmentClaimsItsIncreaseUnderAKeyOfItsOwn() {
        limit("C1", "1000");
        ask("a", "C1", "600");
        gate.confirm(COMPANY, "a", SO1, NOW);
        assertThat(amend("a2", "600", "1000").decision().answer()).isEqualTo(Answer.APPROVE);
        gate.confirm(COMPANY, "a2", SO1, NOW);
        assertThat(amend("a2", "600", "1000").kept().state()).isEqualTo(Claim.State.COMMITTED);
        assertThat(amend("a3", "1000", "1001").decision().answer()).isEqualTo(Answer.HOLD);
        assertThat(amend("a4", "1000", "900").decision().answer()).isEqualTo(Answer.APPROVE);
    }

    @Test
    void anAmendmentUnderTheKeyOfItsOrderAddsToWhatTheOrderClaims() {
        limit("C1", "1000");
        ask("a", "C1", "600");
        gate.confirm(COMPANY, "a", SO1, NOW);
        assertThat(amend("a", "600", "900").kept().claimed()).isEqualTo(Money.of("USD", "900"));
        assertThat(amend("a", "600", "900").kept().claimed()).isEqualTo(Money.of("USD", "900"));
        assertThat(amend("a", "900", "1001").decision().answer()).isEqualTo(Answer.HOLD);
        assertThat(amend("a", "900", "1000").decision().answer()).isEqualTo(Answer.APPROVE);
        assertThat(ask("b", "C1", "1").decision().answer()).isEqualTo(Answer.HOLD);
    }

    @Test
    void aHeldOrderDoesNotPassByBeingRaisedALittle() {
        limit("C1", "1000");
        ask("a", "C1", "5000");
        gate.confirm(COMPANY, "a", SO1, NOW);

        assertThat(amend("a", "5000", "5001").decision().answer()).isEqualTo(Answer.HOLD);
        assertThat(gate.reevaluate(account("C1"), DAY, NOW)).isEmpty();
        Answered smaller = amend("a", "5001", "900");
        assertThat(smaller.decision().answer()).isEqualTo(Answer.APPROVE);
        assertThat(smaller.kept().claimed()).isEqualTo(Money.of("USD", "900"));
        assertThat(amend("a", "5001", "900").kept().claimed())
                .as("said twice it claims once")
                .isEqualTo(Money.of("USD", "900"));
    }

    @Test
    void aChangeUnderTheKeyOfItsOrderNeedsNoFormerAmountAndADecreaseGivesBackOnceItIsMade() {
        limit("C1", "1000");
        ask("a", "C1", "900");
        gate.confirm(COMPANY, "a", SO1, NOW);
        assertThat(amend("a", null, "1000").kept().claimed()).isEqualTo(Money.of("USD", "1000"));
        assertThat(amend("a", null, "1001").decision().answer()).isEqualTo(Answer.HOLD);

        assertThat(amend("a", null, "600").kept().claimed()).isEqualTo(Money.of("USD", "1000"));
        AtGate made = gate.confirm(COMPANY, "a", SO1, NOW.plusSeconds(5));
        assertThat(made.claimed()).isEqualTo(Money.of("USD", "600"));
        assertThat(made.confirmed())
                .as("a read from before it may show the order as it was")
                .isEqualTo(NOW.plusSeconds(5));
        assertThat(ask("b", "C1", "400").decision().answer()).isEqualTo(Answer.APPROVE);
        assertThat(gate.cancel(COMPANY, "a").claimed()).isEqualTo(Money.of("USD", "0"));
    }

    @Test
    void anOrderThatIsRaisedBeforeItsConfirmationHasComeClaimsItsWholeAmount() {
        limit("C1", "1000");
        ask("a", "C1", "900");

        assertThat(amend("a", "900", "1800").decision().answer()).isEqualTo(Answer.HOLD);
        ask("a", "C1", "500");
        assertThat(amend("a", "500", "900").kept().claimed()).isEqualTo(Money.of("USD", "900"));
        gate.confirm(COMPANY, "a", SO1, NOW);
        assertThat(ask("b", "C1", "101").decision().answer()).isEqualTo(Answer.HOLD);
    }

    @Test
    void aPaymentThatTheErpTellsOfLiftsTheHoldAndTheHeldOrder() {
        portfolio.invoice("F1", "C1", "USD 80.00", 60).run(DAY);
        limit("C1", "1000");
        ask("a", "C1", "100");
        gate.confirm(COMPANY, "a", SO1, NOW);
        portfolio.payment("P1", "C1", "USD 80.00", DAY).application("A1", "P1", "F1", "USD 80.00");
        OrderGate told = new OrderGate(
                portfolio.files, book, (organisation, date) -> Portfolio.policies(), portfolio.work, one -> {
                    portfolio.read();
                    return true;
                });
        long before = book.noted(COMPANY, 0, 10).get(0).cursor();

        assertThat(told.changed(account("C1"), DAY, NOW)).isTrue();

        assertThat(book.find(COMPANY, "a").orElseThrow().state()).isEqualTo(Claim.State.COMMITTED);
        assertThat(portfolio.file("C1", DAY).orElseThrow().hold()).isNull();
        assertThat(book.noted(COMPANY, before, 10)).hasSize(1);
    }

    @Test
    void aHoldThatIsLiftedBetweenTwoRunsStandsInTheDecisionLogOnceWithItsReasonInNumbers() {
        portfolio.invoice("F1", "C1", "USD 80.00", 60).run(DAY);
        portfolio.payment("P1", "C1", "USD 80.00", DAY).application("A1", "P1", "F1", "USD 80.00");
        portfolio.read();

        gate.reconsider(account("C1"), DAY, NOW);
        gate.reconsider(account("C1"), DAY, NOW);
        portfolio.run(DAY.plusDays(1));

        assertThat(released()).isEqualTo("2026-03-02 no run: lifted.nothing-overdue\t\tcount:0\tdate:2026-03-02");
    }

    @Test
    void aHoldThatAPersonPlacedIsNotLiftedAndLeavesNoLine() {
        portfolio.invoice("F1", "C1", "USD 80.00", 60).run(DAY);
        TestDatabase.run(portfolio.raw, "update hold set origin = 'PERSON'");
        portfolio.payment("P1", "C1", "USD 80.00", DAY).application("A1", "P1", "F1", "USD 80.00");
        portfolio.read();

        gate.reconsider(account("C1"), DAY, NOW);

        assertThat(released()).isEmpty();
    }

    /** The lines of the log by which holds ended, with the first of their grounds. */
    private String released() {
        return TestDatabase.one(
                portfolio.raw,
                "select coalesce(string_agg(business_date || ' ' || coalesce('run ' || run, 'no run') || ': '"
                        + " || split_part(grounds, chr(10), 1), '; '), '') from decision where outcome = 'RELEASE'");
    }

    @Test
    void aCartThatIsHeldIsNewsForTheErpsCopyOnceItIsAnOrder() {
        limit("C1", "100");
        book.noted(COMPANY, 0, 10);
        long before = book.noted(COMPANY, 0, 10).get(0).cursor();

        assertThat(ask("a", "C1", "101").decision().answer()).isEqualTo(Answer.HOLD);
        assertThat(book.noted(COMPANY, before, 10)).as("it claims nothing").isEmpty();

        gate.confirm(COMPANY, "a", SO1, NOW);
        assertThat(book.noted(COMPANY, before, 10)).hasSize(1);
    }

    @Test
    void aGroupsMembersShareItsLimit() {
        limit("C1", "1000");
        limit("C2", "1000");
        TestDatabase.run(
                portfolio.raw,
                "insert into credit_group values ('Company', 'G', 'Grupo', 'USD', 1200, 'ana');"
                        + "insert into credit_group_member values ('Company', 'G', 'C1', '2020-01-01', null),"
                        + " ('Company', 'G', 'C2', '2020-01-01', null)");
        assertThat(ask("a", "C1", "800").decision().answer()).isEqualTo(Answer.APPROVE);
        Answered second = ask("b", "C2", "401");
        assertThat(second.decision().grounds())
                .extracting(Ground::toString)
                .containsExactly("order.group-limit[Grupo] money:USD 1201.00 / money:USD 1200.00");
        assertThat(ask("b", "C2", "400").decision().answer()).isEqualTo(Answer.APPROVE);
    }

    @Test
    void aCustomerThatNoReadBroughtIsHeldAndRecorded() {
        portfolio.read();
        assertThat(ask("a", "C9", "1").decision().grounds())
                .extracting(Ground::rule)
                .containsExactly("order.unknown-customer");
        assertThat(TestDatabase.one(portfolio.raw, "select answer from gate_check"))
                .isEqualTo("HOLD");
    }

    private void limit(String customer, String amount) {
        portfolio.read();
        TestDatabase.run(
                portfolio.raw,
                "insert into credit_file (organisation, customer, status, limit_currency, limit_amount, changed_by,"
                        + " version) values ('Company', '" + customer + "', 'OK', 'USD', " + amount + ", 'ana', 1)"
                        + " on conflict do nothing");
    }

    private void readAt(Instant begun) {
        new Portfolio.At(portfolio, begun).read();
    }

    private Answered ask(String cart, String customer, String amount) {
        return ask(cart, customer, amount, NOW.plus(Duration.ofSeconds(1)));
    }

    private Answered ask(String cart, String customer, String amount, Instant now) {
        return gate.check(OrderCheck.entered(cart, account(customer), Money.of("USD", amount)), DAY, now);
    }

    private Answered amend(String cart, @Nullable String from, String to) {
        return gate.check(
                new OrderCheck(
                        cart,
                        account("C1"),
                        null,
                        SO1,
                        OrderCheck.Kind.ORDER,
                        Checkpoint.AMENDMENT,
                        Money.of("USD", to),
                        from == null ? null : Money.of("USD", from),
                        null,
                        false,
                        "",
                        ""),
                DAY,
                NOW);
    }
}
