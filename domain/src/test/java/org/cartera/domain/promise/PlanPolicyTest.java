package org.cartera.domain.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Account.ACME;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.day;
import static org.cartera.domain.given.Amounts.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.given.Account;
import org.cartera.domain.promise.PaymentPlan.Part;
import org.cartera.domain.promise.PlanStanding.State;
import org.junit.jupiter.api.Test;

/** Three parts of 30, due on Fridays; two business days of grace end on the Tuesdays after them. */
class PlanPolicyTest {
    private static final BusinessCalendar WEEKDAYS = date -> date.getDayOfWeek().getValue() <= 5;
    private static final PlanPolicy POLICY = policy(1);
    private static final LocalDate FIRST = day("2026-03-13");
    private static final LocalDate SECOND = day("2026-03-20");
    private static final LocalDate THIRD = day("2026-03-27");

    private static PlanPolicy policy(int missed) {
        return new PlanPolicy(new PromisePolicy(2, BigDecimal.ZERO, 0, missed));
    }

    private static PaymentPlan plan(LocalDate endedOn) {
        return new PaymentPlan(
                "L",
                ACME,
                day("2026-03-02"),
                Set.of(),
                List.of(new Part(FIRST, usd("30")), new Part(SECOND, usd("30")), new Part(THIRD, usd("30"))),
                "Ana",
                endedOn);
    }

    private static Account owing() {
        return acme().invoice("A", usd("100"), day("2026-02-20"));
    }

    private static PlanStanding judge(PlanPolicy policy, Account account, String asOf) {
        return policy.judge(plan(null), account.facts(), day(asOf), WEEKDAYS);
    }

    @Test
    void itRunsThroughTheGraceOfItsFirstPartAndIsBreachedTheDayAfter() {
        assertThat(judge(POLICY, owing(), "2026-03-17")).isEqualTo(new PlanStanding(State.RUNNING, 0, 0, 1, null));
        assertThat(judge(POLICY, owing(), "2026-03-18"))
                .isEqualTo(new PlanStanding(State.BREACHED, 0, 1, 2, day("2026-03-18")));
    }

    @Test
    void whatIsPaidBeyondAPartCountsForTheNext() {
        Account ahead = owing().receipt("P", usd("60"), FIRST);
        assertThat(judge(POLICY, ahead, "2026-03-25")).isEqualTo(new PlanStanding(State.RUNNING, 2, 0, 3, null));
        Account short1 = owing().receipt("P", usd("59.99"), FIRST);
        assertThat(judge(POLICY, short1, "2026-03-25").state()).isEqualTo(State.BREACHED);
    }

    @Test
    void whatComesAfterTheGraceMeetsTheNextPartAndMendsNoMissedOne() {
        Account late = owing().receipt("P", usd("60"), day("2026-03-18"));
        assertThat(judge(policy(2), late, "2026-03-25")).isEqualTo(new PlanStanding(State.RUNNING, 1, 1, 3, null));
    }

    @Test
    void itIsFulfilledOnceEveryPartIsMet() {
        Account paid = owing().receipt("P", usd("30"), FIRST)
                .receipt("Q", usd("30"), SECOND)
                .receipt("R", usd("30"), THIRD);
        assertThat(judge(POLICY, paid, "2026-03-27")).isEqualTo(new PlanStanding(State.FULFILLED, 3, 0, 0, null));
    }

    @Test
    void calledOffItStopsCountingWithTheDayBefore() {
        PlanStanding ended = POLICY.judge(plan(SECOND), owing().facts(), day("2026-04-30"), WEEKDAYS);
        assertThat(ended.state()).isEqualTo(State.BREACHED);
        PlanStanding early = POLICY.judge(plan(FIRST), owing().facts(), day("2026-04-30"), WEEKDAYS);
        assertThat(early.state()).isEqualTo(State.ENDED);
        assertThat(POLICY.judge(plan(SECOND), owing().facts(), day("2026-03-10"), WEEKDAYS)
                        .state())
                .isEqualTo(State.RUNNING);
    }

    @Test
    void aPartMustComeAfterTheOneBeforeAndBeAboveZero() {
        assertThatThrownBy(() -> new PaymentPlan(
                        "L", ACME, FIRST, Set.of(), List.of(new Part(FIRST.minusDays(1), usd("1"))), "", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaymentPlan(
                        "L",
                        ACME,
                        FIRST,
                        Set.of(),
                        List.of(new Part(SECOND, usd("1")), new Part(SECOND, usd("1"))),
                        "",
                        null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaymentPlan("L", ACME, FIRST, Set.of(), List.of(), "", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyPartTellsHowItStandsByItself() {
        Account paid = owing().receipt("P", usd("30"), FIRST);
        assertThat(POLICY.parts(plan(null), paid.facts(), day("2026-03-26"), WEEKDAYS))
                .containsExactly(PromiseState.KEPT, PromiseState.PARTLY_KEPT, PromiseState.RUNNING);
        assertThat(POLICY.parts(plan(day("2026-03-20")), paid.facts(), day("2026-04-30"), WEEKDAYS))
                .containsExactly(PromiseState.KEPT, PromiseState.RUNNING, PromiseState.RUNNING);
    }

    @Test
    void equalPartsFallDueMonthlyAndTheLastTakesTheRest() {
        assertThat(PaymentPlan.monthly(usd("100"), 3, day("2026-12-31")))
                .containsExactly(
                        new Part(day("2026-12-31"), usd("33.33")),
                        new Part(day("2027-01-31"), usd("33.33")),
                        new Part(day("2027-02-28"), usd("33.34")));
        assertThat(PaymentPlan.monthly(usd("100"), 1, FIRST)).containsExactly(new Part(FIRST, usd("100")));
        assertThat(PaymentPlan.monthly(usd("0.02"), 3, FIRST))
                .containsExactly(new Part(FIRST, usd("0.01")), new Part(FIRST.plusMonths(1), usd("0.01")));
    }
}
