package org.cartera.store.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.contact.ChannelWish;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.decisionlog.LoggedDecision;
import org.cartera.domain.decisionlog.LoggedInputs;
import org.cartera.domain.decisionlog.Replay;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.RunProgress;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionLogTest {
    private final Portfolio portfolio = new Portfolio();
    private final PostgresDecisionLog log = new PostgresDecisionLog(portfolio.database);
    private final Replay replay =
            new Replay(version -> version.equals("test-1") ? Optional.of(Portfolio.policies()) : Optional.empty());

    @BeforeEach
    void aSmallPortfolio() {
        portfolio
                .customer("C1", "Uno")
                .customer("C2", "Dos")
                .customer("C3", "Tres")
                .customer("C4", "Cuatro")
                .invoice("I1", "C1", "USD 100.00", 40)
                .invoice("I2", "C1", "USD 50.00", 2)
                .invoice("I3", "C2", "COP 70.00", 12)
                .invoice("I4", "C3", "USD 10.00", -5)
                .payment("P4", "C4", "USD 5.00", DAY.minusDays(1));
    }

    @Test
    void everyRunIsReplayedFromItsLogWithoutADifferenceAfterItsFactsAreGone() {
        List<List<CustomerDecision>> nights = List.of(
                portfolio.runAndTell(DAY),
                portfolio.runAndTell(DAY.plusDays(1)),
                portfolio
                        .payment("P1", "C1", "USD 150.00", DAY)
                        .application("A1", "P1", "I1", "USD 100.00")
                        .application("A2", "P1", "I2", "USD 50.00")
                        .runAndTell(DAY.plusDays(2)),
                portfolio.runAndTell(DAY.plusDays(3)));
        for (String table : rows("select table_name from information_schema.tables where table_schema = 'public'"
                + " and (table_name like 'fact\\_%' or table_name = 'item_memory')")) {
            TestDatabase.run(portfolio.raw, "truncate " + table);
        }

        List<RunProgress> runs = new ArrayList<>(portfolio.book.history(COMPANY, 10));
        java.util.Collections.reverse(runs);
        assertThat(runs).hasSize(4);
        for (int night = 0; night < 4; night++) {
            List<LoggedDecision> logged = wholeRun(runs.get(night).run());
            assertThat(logged).hasSameSizeAs(nights.get(night));
            for (int i = 0; i < logged.size(); i++) {
                Replay.Replayed again = replay.replay(logged.get(i));
                CustomerDecision then = nights.get(night).get(i);
                assertThat(again.isSame()).as(then.toString()).isTrue();
                assertThat(again.decision().hold()).isEqualTo(then.hold());
                assertThat(again.decision().steps()).isEqualTo(then.steps());
                assertThat(again.decision().communications()).isEqualTo(then.communications());
                assertThat(again.decision().agings()).isEqualTo(then.agings());
                assertThat(again.decision().exposure()).isEqualTo(then.exposure());
            }
        }
    }

    @Test
    void anAlteredInputBetraysItself() {
        portfolio.run(DAY);
        LoggedDecision logged = log.on(account("C1"), DAY).orElseThrow();
        CustomerDecision decision = replay.replay(logged).decision();
        String altered = LoggedInputs.text(decision).replace("USD 100.00", "USD 100.01");

        assertThat(replay.replay(logged).isSame()).isTrue();
        assertThat(altered).isNotEqualTo(LoggedInputs.text(decision));
        assertThat(replay.replay(with(logged, altered)).isSame()).isFalse();
    }

    @Test
    void theTextOfTheInputsReadsBackToTheSameText() {
        portfolio.run(DAY);
        portfolio.run(DAY.plusDays(1));
        for (LoggedDecision logged :
                wholeRun(portfolio.book.history(COMPANY, 1).get(0).run())) {
            CustomerDecision again = replay.replay(logged).decision();
            String text = LoggedInputs.text(again);
            assertThat(LoggedInputs.read(logged.account(), text)).isEqualTo(logged.inputs());
        }
    }

    @Test
    void whyAnAccountWasHeldOnADayIsToldLater() {
        portfolio.run(DAY);
        portfolio.run(DAY.plusDays(1));
        portfolio.run(DAY.plusDays(5));
        Replay.Replayed then =
                replay.replay(log.on(account("C1"), DAY.plusDays(3)).orElseThrow());

        assertThat(then.logged().businessDate()).isEqualTo(DAY.plusDays(1));
        assertThat(then.decision().hold()).isInstanceOf(HoldDecision.Keep.class);
        assertThat(then.decision().hold().grounds()).hasToString("[hold.days-overdue[I1/1] days:41 / days:30]");
        assertThat(then.isSame()).isTrue();
        assertThat(log.on(account("C1"), DAY.minusDays(1))).isEmpty();
    }

    @Test
    void unchangedInputsAreKeptOnceAndAnewAfterNinetyDays() {
        portfolio.run(DAY);
        portfolio.run(DAY.plusDays(1));
        portfolio.run(DAY.plusDays(2));
        assertThat(rows("select distinct input_block from account where customer = 'C4'"))
                .isEqualTo(rows("select min(id) from decision_block where last_customer >= 'C4'"));

        portfolio.run(DAY.plusDays(InputBlock.RENEWED));
        assertThat(rows("select b.business_date from account a join decision_block b on b.id = a.input_block"
                        + " where a.customer = 'C4'"))
                .containsExactly(DAY.plusDays(InputBlock.RENEWED).toString());
    }

    @Test
    void whatPeopleWroteDownIsReplayedToo() {
        LocalDate until = DAY.plusDays(9);
        TestDatabase.run(
                portfolio.raw,
                "insert into pause (id, organisation, customer, item, from_date, through_date, void, reason, created_by,"
                        + " changed_by, version) values ('Z1', 'Company', 'C2', null, '" + DAY + "', '" + until
                        + "', false, E'tab\\t back\\\\ line\\nend', 'ana', 'ana', 1)");
        portfolio.run(DAY);
        Replay.Replayed again = replay.replay(log.on(account("C2"), DAY).orElseThrow());

        assertThat(again.isSame()).isTrue();
        assertThat(again.logged().inputs().pauses())
                .containsExactly(
                        new Pause("Z1", account("C2"), null, new DateSpan(DAY, until), "tab\t back\\ line\nend"));
    }

    @Test
    void plansApprovalsAndWhatDebtorsWantOfChannelsAreReplayedToo() {
        TestDatabase.run(
                portfolio.raw,
                "insert into payment_plan values ('L1', 'Company', 'C2', 'USD', '%s', 'Ana', null, 'ana', 'ana', 1);"
                                .formatted(DAY.minusDays(1))
                        + "insert into payment_plan_part values ('L1', '%s', 10), ('L1', '%s', 20);"
                                .formatted(DAY.plusDays(9), DAY.plusDays(39))
                        + "insert into payment_plan_item select 'L1', 'I2/1';"
                        + "insert into promise values ('W1', 'Company', 'C2', 'USD', 5, '%s', '%s', 'Ana', null, 'ana', 'ana', 1, '%s', 'ben');"
                                .formatted(DAY.minusDays(1), DAY.plusDays(2), DAY)
                        + "insert into contact_log values ('E1', 'Company', 'C2', 'CALL', 'OUT', 'COLLECTION', '%sT23:30:00-05:00', 'REFUSED', '', '', null, 'ana', 'ana', 1);"
                                .formatted(DAY.minusDays(1))
                        + "insert into organisation_setting values ('Company', null, 'America/Bogota', 'es', 'ana', 1) on conflict (organisation) do update set zone = excluded.zone;"
                        + "insert into channel_wish values ('V1', 'Company', 'C2', 'EMAIL', 'OPTED_OUT', '%s', '', 'ana', 'ana', 1)"
                                .formatted(DAY.minusDays(1)));
        portfolio.run(DAY);
        Replay.Replayed again = replay.replay(log.on(account("C2"), DAY).orElseThrow());

        assertThat(again.isSame()).isTrue();
        LoggedInputs inputs = again.logged().inputs();
        assertThat(inputs.plans())
                .singleElement()
                .satisfies(plan -> assertThat(plan.parts()).hasSize(2))
                .satisfies(plan -> assertThat(plan.items()).containsExactly(InstalmentId.of("I2", 1)));
        assertThat(inputs.promises()).extracting(Promise::approvedOn).containsExactly(DAY);
        assertThat(inputs.contacts().wishes()).extracting(ChannelWish::channel).containsExactly(ContactChannel.EMAIL);
        assertThat(inputs.contacts().heard())
                .containsExactly(new ContactBook.Heard(DAY.minusDays(1), Contact.Reaction.REFUSED));
    }

    private List<LoggedDecision> wholeRun(long run) {
        List<LoggedDecision> all = new ArrayList<>();
        CustomerId after = null;
        for (List<LoggedDecision> page = log.ofRun(run, null, 2); !page.isEmpty(); page = log.ofRun(run, after, 2)) {
            all.addAll(page);
            after = page.get(page.size() - 1).account().customer();
        }
        return all;
    }

    private static LoggedDecision with(LoggedDecision logged, String inputs) {
        return new LoggedDecision(
                logged.account(),
                logged.run(),
                logged.businessDate(),
                logged.generation(),
                logged.policyVersion(),
                logged.previousRun(),
                LoggedInputs.read(logged.account(), inputs),
                logged.seal());
    }

    private List<String> rows(String sql) {
        return TestDatabase.rows(portfolio.raw, sql);
    }
}
