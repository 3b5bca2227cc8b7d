package org.cartera.domain.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.worklist.Signal.Cause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a case is worth, and who counts as looked after (S2-12). */
class WorkPolicyTest {
    private static final LocalDate D = LocalDate.of(2026, 11, 20);
    private static final WorkPolicy POLICY = new WorkPolicy(
            Balances.of(Money.of("COP", "5000000")),
            3,
            30,
            WorkPolicy.standardCauses(),
            10,
            5,
            14,
            14,
            Portfolios.none());

    private static WorkCase acme(String overdue, int days, int orders, @Nullable LocalDate contact, Signal... signals) {
        return new WorkCase(
                AccountKey.of("Andina", "ACME"),
                "Acme",
                "",
                Balances.of(Money.of("COP", overdue)),
                days,
                orders,
                contact,
                List.of(signals));
    }

    private static Signal signal(Cause cause, int daysAgo) {
        return new Signal(cause, "", D.minusDays(daysAgo), null);
    }

    private static int worth(RankedCase ranked, String rule) {
        return ranked.points().stream()
                .filter(point -> point.ground().rule().equals(rule))
                .mapToInt(RankedCase.Point::worth)
                .sum();
    }

    @Test
    void everyPointNamesWhatWasObserved() {
        RankedCase ranked = POLICY.rank(
                acme("58066400", 66, 1, D.minusDays(20), signal(Cause.PROMISE_BROKEN, 4), signal(Cause.CALL_DUE, 2)),
                D);

        assertThat(ranked.points().stream().map(point -> point.worth() + " " + point.ground()))
                .containsExactly(
                        "25 work.PROMISE_BROKEN date:2026-11-16 / unknown",
                        "22 work.days days:66 / days:3",
                        "11 work.amount money:COP 58066400.00 / money:COP 5000000.00",
                        "10 work.CALL_DUE date:2026-11-18 / unknown",
                        "10 work.orders count:1 / count:0",
                        "5 work.silence days:20 / days:14",
                        "2 work.late days:2 / days:1");
        assertThat(ranked.total()).isEqualTo(85);
    }

    @Test
    void anAmountOfACurrencyWithoutAStepGivesNothingAndIsAddedToNoOther() {
        WorkCase dollars = new WorkCase(
                AccountKey.of("Andina", "ACME"),
                "Acme",
                "",
                Balances.of(Money.of("USD", "900000")),
                0,
                0,
                D,
                List.of(signal(Cause.CALL_DUE, 0)));

        assertThat(worth(POLICY.rank(dollars, D), "work.amount")).isZero();
    }

    @Test
    void noAmountAndNoDelayIsWorthMoreThanTheMost() {
        RankedCase ranked = POLICY.rank(acme("900000000000", 700, 0, D, signal(Cause.CALL_DUE, 200)), D);

        assertThat(worth(ranked, "work.amount")).isEqualTo(30);
        assertThat(worth(ranked, "work.days")).isEqualTo(30);
        assertThat(worth(ranked, "work.late")).isEqualTo(30);
    }

    @Test
    void severalSignalsOfOneCauseCountOnce() {
        assertThat(worth(
                        POLICY.rank(
                                acme("0", 0, 0, D, signal(Cause.DISPUTE_OPEN, 9), signal(Cause.DISPUTE_OPEN, 3)), D),
                        "work.DISPUTE_OPEN"))
                .isEqualTo(6);
    }

    @Test
    void whoHasNeverBeenSpokenToIsSilentOnlyWhereSomethingIsOverdue() {
        assertThat(worth(POLICY.rank(acme("1", 1, 0, null, signal(Cause.CALL_DUE, 0)), D), "work.silence"))
                .isEqualTo(5);
        assertThat(worth(POLICY.rank(acme("0", 0, 0, null, signal(Cause.SERVICE_CALL_DUE, 0)), D), "work.silence"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "NEXT_STAGE, 14, true",
        "NEXT_STAGE, 15, false",
        "PAUSED, 90, false",
        "DISPUTED, , true",
        "SMALL_BALANCE, , true",
        "LAST_STAGE, , false",
        "UNPROVEN, , false",
        "MINIMUM_AMOUNT, , false",
        "INCOMPLETE, , false",
        "'', , false"
    })
    void aDebtorIsCoveredByADayThatComesSoonOrByWorkElsewhere(String next, @Nullable Integer days, boolean covered) {
        assertThat(POLICY.covers(next, days == null ? null : D.plusDays(days), D))
                .isEqualTo(covered);
    }

    @Test
    void theOrderOfRowsIsIrrelevant() {
        List<WorkCase> cases = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            cases.add(new WorkCase(
                    AccountKey.of("Andina", "C" + i),
                    "C" + i,
                    i % 3 == 0 ? "" : "andres",
                    Balances.of(Money.of("COP", String.valueOf(random.nextInt(90) * 1_000_000))),
                    random.nextInt(4) * 20,
                    random.nextInt(2),
                    null,
                    List.of(signal(Cause.values()[i % Cause.values().length], i % 5))));
        }
        List<RankedCase> first = listed(cases);
        Collections.shuffle(cases, random);

        assertThat(listed(cases)).isEqualTo(first);
        assertThat(first).isSortedAccordingTo((a, b) -> Integer.compare(b.total(), a.total()));
    }

    private static List<RankedCase> listed(List<WorkCase> cases) {
        return new Worklist(cases.stream().map(one -> POLICY.rank(one, D)).toList(), 60).cases();
    }

    @Test
    void aPageShowsWhomItIsAskedForAndSumsThemAll() {
        Worklist list = new Worklist(
                List.of(
                        POLICY.rank(acme("7000000", 3, 0, D, signal(Cause.CALL_DUE, 0)), D),
                        POLICY.rank(
                                new WorkCase(
                                        AccountKey.of("Andina", "B"),
                                        "Botica",
                                        "andres",
                                        Balances.of(Money.of("COP", "2000000")),
                                        9,
                                        0,
                                        D,
                                        List.of(signal(Cause.NO_NEXT_ACTION, 0), signal(Cause.DISPUTE_OPEN, 1))),
                                D)),
                40);

        assertThat(list.page(query(Map.of("who", "andres"), "")).sum())
                .isEqualTo(Balances.of(Money.of("COP", "2000000")));
        assertThat(list.page(query(Map.of("who", "-"), "")).rows())
                .extracting(one -> one.work().name())
                .containsExactly("Acme");
        assertThat(list.page(query(Map.of("kind", "DISPUTE"), "")).total()).isEqualTo(1);
        assertThat(list.page(query(Map.of(), "BOT")).total()).isEqualTo(1);
        assertThat(list.uncovered()).isEqualTo(1);
        assertThat(list.loads()).extracting(Worklist.Load::who).containsExactly("", "andres");
    }

    @Test
    void theCasesOfSomebodyAwayAreOnTheListOfWhoeverStandsInAndStayHis() {
        WorkCase botica = new WorkCase(
                AccountKey.of("Andina", "B"),
                "Botica",
                "north",
                "andres",
                "luz",
                Balances.none(),
                9,
                0,
                D,
                List.of(signal(Cause.DISPUTE_OPEN, 1)));
        Worklist list = new Worklist(List.of(POLICY.rank(botica, D)), 1);

        assertThat(list.page(query(Map.of("who", "luz"), "")).total()).isEqualTo(1);
        assertThat(list.page(query(Map.of("who", "andres"), "")).total()).isEqualTo(1);
        assertThat(list.page(query(Map.of("who", "-"), "")).total()).isZero();
        assertThat(list.loads()).extracting(Worklist.Load::who).containsExactly("andres");
        assertThat(list.page(query(Map.of("portfolio", "north"), "")).total()).isEqualTo(1);
        assertThat(list.page(query(Map.of("portfolio", "-"), "")).total()).isZero();
        assertThat(list.counts("luz", "north")).isEqualTo(list.counts("luz", ""));
        assertThat(list.portfolios()).extracting(Worklist.Load::who).containsExactly("north");
    }

    private static ListQuery query(Map<String, String> filters, String search) {
        return new ListQuery(search, filters, "", false, 0, 25);
    }
}
