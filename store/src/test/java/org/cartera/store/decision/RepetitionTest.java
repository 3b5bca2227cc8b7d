package org.cartera.store.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.decisionlog.LoggedDecision;
import org.cartera.domain.decisionlog.Replay;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunSummary;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A second run of a date lets the first one's decisions stand, unless it would decide from anything else")
class RepetitionTest {
    private static final String PAUSE =
            "insert into pause (id, organisation, customer, item, from_date, through_date, void, reason, created_by,"
                    + " changed_by, version) values ('Z1', 'Company', 'C2', null, '2026-03-01', null, false, 'r', 'ana', 'ana', 1)";

    private static final String MATCH =
            """
            with f as (insert into bank_file (organisation, hash, name, size, uploaded_by, at, told, fresh)
                    values ('Company', 'h', 'f', 1, 'ana', now(), 1, 1) returning id),
                l as (insert into bank_line (organisation, file, print, ordinal, account, booked, valued, currency, amount, kind,
                    reference, documents, words, place, state, touched) select 'Company', id, 'p', 1, 'a', '2026-03-01', '2026-03-01',
                    'USD', 5, 'TRANSFER', '{}', '', '', '', 'APPLIED', false from f returning id),
                m as (insert into bank_match (id, organisation, line, rank, customer, state, by_person, score, currency, unapplied,
                    reasons) select 1, 'Company', id, 0, 'C1', 'APPLIED', false, 100, 'USD', 0, '' from l returning id)
            insert into bank_allocation (match, organisation, customer, rank, item, currency, paid, owed, live)
                select id, 'Company', 'C1', 0, 'I1/1', 'USD', 5, 100, true from m""";

    private final Portfolio portfolio = new Portfolio();
    private final PostgresDecisionLog log = new PostgresDecisionLog(portfolio.database);
    private RunSummary first;

    @BeforeEach
    void twoNights() {
        portfolio
                .customer("C1", "Uno")
                .customer("C2", "Dos")
                .customer("C3", "Tres")
                .invoice("I1", "C1", "USD 100.00", 40)
                .invoice("I2", "C1", "USD 50.00", 2)
                .invoice("I3", "C2", "COP 70.00", 12)
                .invoice("I4", "C3", "USD 10.00", -5);
        portfolio.run(DAY.minusDays(1));
        TestDatabase.run(portfolio.raw, PAUSE.replace("Z1", "Z0"));
        first = portfolio.run(DAY);
    }

    private boolean repeats() {
        portfolio.run(DAY);
        return newest("select count(*) > 0 from decision_block where run = %s and same_as is not null")
                .equals("t");
    }

    private String newest(String sql) {
        return TestDatabase.one(portfolio.raw, sql.formatted("(select max(id) from run)"));
    }

    @Test
    void whereNothingHasChangedEveryDecisionStandsAgainAndIsReplayedFromTheLog() {
        List<String> before = everything();
        RunSummary second = portfolio.run(DAY);
        RunSummary third = portfolio.run(DAY);

        assertThat(newest("select count(*) from decision_block where run = %s and same_as is null"))
                .isEqualTo("0");
        assertThat(everything()).isEqualTo(before);
        assertThat(List.of(second, third))
                .extracting(RunSummary::customers, RunSummary::instalments, RunSummary::holdsInForce)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(
                        first.customers(), first.instalments(), first.holdsInForce()));
        Replay replay = new Replay(version -> Optional.of(Portfolio.policies()));
        List<LoggedDecision> logged =
                log.ofRun(portfolio.book.history(COMPANY, 1).get(0).run(), null, 99);
        assertThat(logged)
                .hasSize(3)
                .allSatisfy(one -> assertThat(replay.replay(one).isSame()).isTrue());
        assertThat(log.on(Portfolio.account("C1"), DAY).orElseThrow().run())
                .isEqualTo(portfolio.book.history(COMPANY, 1).get(0).run());
    }

    /** What stands after a run, whoever decided it. */
    private List<String> everything() {
        List<String> all = new ArrayList<>();
        for (String table : List.of("account", "position", "open_item", "item_memory", "hold", "decision", "intent")) {
            all.addAll(TestDatabase.rows(portfolio.raw, "select * from " + table + " order by 1, 2, 3, 4, 5"));
        }
        return all;
    }

    @Test
    void aFactThatChangedIsDecidedUpon() {
        portfolio.invoice("I5", "C3", "USD 9.00", 33);
        assertThat(repeats()).isFalse();
        assertThat(newest("select count(*) from hold where customer = 'C3' and run = %s"))
                .isEqualTo("1");
        assertThat(repeats()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAUSE,
                MATCH,
                "update pause set void = true, version = 2",
                "delete from pause",
                "insert into payment_plan values ('l', 'Company', 'C1', 'USD', '2026-03-01', '', '2026-03-01', 'ana', 'ana', 1);"
                        + "insert into payment_plan_part values ('l', '2026-03-01', 1)",
                "insert into channel_wish values ('w', 'Company', 'C1', 'EMAIL', 'OPTED_OUT', '2026-03-01', '', 'ana', 'ana', 1)",
                "insert into contact_log values ('t', 'Company', 'C1', 'CALL', 'OUT', 'COLLECTION', '2026-03-01T15:00Z', 'REFUSED', '', '', null, 'ana', 'ana', 1)",
                "update hold set released_on = '2026-03-02', released_by = 'ana', release_reason = 'r'",
                "insert into hold (organisation, customer, since, origin, placed_by, reason, grounds, version)"
                        + " values ('Company', 'C3', '2026-03-02', 'PERSON', 'ana', 'r', '', 1)",
                "insert into credit_file (organisation, customer, status, changed_by, version) values ('Company', 'C1', 'OK', 'ana', 1)",
                "with i as (update intent set state = 'DEAD' where business_date < '2026-03-02' returning id)"
                        + " insert into intent_event (intent, taken, at, state, by_whom, detail) select id, 1, now(), 'DEAD', 'n', '' from i",
                "update run_basis set program = 'another start'",
                "update run_basis set policy_version = 'test-0'",
                "update run_basis set oldest_running = oldest_running + 1000000"
            })
    void whatIsWrittenDownSinceMakesEveryAccountBeDecided(String change) {
        TestDatabase.run(portfolio.raw, change);
        assertThat(repeats()).isFalse();
    }

    @Test
    void anErpThatNoLongerAnswersForAPaymentChangesWhatIsPending() {
        TestDatabase.run(portfolio.raw, MATCH);
        TestDatabase.run(
                portfolio.raw,
                "insert into erp_payment (organisation, match, key, due_at) values ('Company', 1, 'k', now())");
        portfolio.run(DAY);
        TestDatabase.run(portfolio.raw, "update erp_payment set state = 'SENT', payment = 'P9'");
        assertThat(repeats()).isTrue();

        TestDatabase.run(portfolio.raw, "update erp_payment set state = 'UNCERTAIN'");

        assertThat(repeats()).isFalse();
    }

    @Test
    void aMessageOfTodayThatLeftMeanwhileChangesNoDecision() {
        TestDatabase.run(
                portfolio.raw,
                "with i as (update intent set state = 'SENT' where business_date = '2026-03-02' returning id)"
                        + " insert into intent_event (intent, taken, at, state, by_whom, detail) select id, 1, now(), 'SENT', 'n', '' from i");
        assertThat(repeats()).isTrue();
    }

    @Test
    void anotherDateIsDecided() {
        portfolio.run(DAY.plusDays(1));
        assertThat(newest("select count(*) from decision_block where run = %s and same_as is not null"))
                .isEqualTo("0");
    }

    @Test
    void aRunThatIsContinuedAfterItsDecisionsStoodRepeatsNothing() {
        long generation = portfolio.read().number();
        RunTicket ticket =
                portfolio.log.open(COMPANY, DAY, "node", "test", Portfolio.NOW).orElseThrow();
        portfolio.log.generation(ticket, generation);
        portfolio.log.enter(ticket, RunStep.DECIDE, 0, Portfolio.NOW);
        assertThat(portfolio.decisions.repeat(ticket, generation, "test-1")).hasValue(3);
        assertThat(portfolio.decisions.repeat(ticket, generation, "test-1")).hasValue(0);
        assertThat(newest("select count(*), sum(accounts) from decision_block where run = %s"))
                .isEqualTo("2|3");
    }
}
