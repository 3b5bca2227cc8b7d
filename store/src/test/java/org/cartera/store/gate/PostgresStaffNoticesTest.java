package org.cartera.store.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.account;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.DisputeReminder;
import org.cartera.domain.portfolio.Fate;
import org.cartera.domain.portfolio.StaffNotice;
import org.cartera.domain.portfolio.StaffNotice.Kind;
import org.cartera.domain.portfolio.StaffNotice.Topic;
import org.cartera.domain.portfolio.StaffNotices;
import org.cartera.domain.portfolio.StaffNotices.Told;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.store.LocalPersistence;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.cartera.store.desk.JpaDesk;
import org.cartera.store.desk.JpaDisputeInbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresStaffNoticesTest {
    private final Portfolio portfolio = new Portfolio();
    private final LocalPersistence persistence = new LocalPersistence(portfolio.raw);
    private final PostgresStaffNotices notices =
            new PostgresStaffNotices(portfolio.database, portfolio.work, Duration.ofSeconds(60));
    private final ReleaseRequest asked = new JpaReleaseBook(persistence)
            .save(ReleaseRequest.asked(
                    account("C1"), null, null, Money.of("USD", "5"), LocalDate.of(2026, 3, 9), "vale", NOW, "fair"));

    @AfterEach
    void close() {
        persistence.close();
    }

    @Test
    void theSameNewsIsKeptOnceAndReadWithWhatItIsAbout() {
        notices.add("laura", Kind.ASKED, Topic.RELEASE, asked, NOW);
        notices.add("laura", Kind.ASKED, Topic.RELEASE, asked, NOW.plusSeconds(5));
        notices.add("vale", Kind.GRANTED, Topic.RELEASE, asked, NOW);

        assertThat(notices.unread(COMPANY, "laura")).isEqualTo(1);
        Told told = notices.of(COMPANY, "laura", 9).get(0);
        assertThat(told.request()).isEqualTo(asked);
        assertThat(told.customerName()).isEqualTo("C1");
        notices.read(COMPANY, "laura", told.notice().id(), NOW);
        assertThat(notices.unread(COMPANY, "laura")).isZero();
        assertThat(notices.unread(COMPANY, "vale")).as("somebody else's").isEqualTo(1);
    }

    @Test
    void aReminderIsKeptOnceADisputeDayAndPersonAndToldWithTheDisputeAsItStandsNow() {
        JpaDesk desk = new JpaDesk(persistence, portfolio.clock);
        Dispute dispute = new Dispute(
                "",
                account("C1"),
                InstalmentId.parse("I1/1"),
                Money.of("USD", "4.00"),
                new DateSpan(LocalDate.of(2026, 3, 2), null),
                "LOGISTICS",
                "short");
        String id = desk.dispute(dispute, "ana");
        JpaDisputeInbox inbox = new JpaDisputeInbox(persistence, portfolio.database);
        Dispute stored = inbox.open(COMPANY, LocalDate.of(2026, 3, 10)).get(0).dispute();
        DisputeReminder reminder =
                new DisputeReminder(0, stored, "", LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 10));

        assertThat(notices.remind("luis", reminder, NOW)).isTrue();
        assertThat(notices.remind("luis", reminder, NOW.plusSeconds(60))).isFalse();
        assertThat(notices.remind("camilo", reminder, NOW)).isTrue();
        Told told = notices.due(9, NOW).get(0);
        assertThat(told.notice().topic()).isEqualTo(Topic.DISPUTE);
        assertThat(told.customerName()).isEqualTo("C1");
        assertThat(told.request()).isInstanceOfSatisfying(DisputeReminder.class, one -> {
            assertThat(one.dispute()).isEqualTo(stored);
            assertThat(one.deadline()).isEqualTo("2026-03-09");
            assertThat(one.isOpen()).isTrue();
        });
        desk.settleDispute(id, LocalDate.of(2026, 3, 11), "sent again", "luis");
        assertThat(notices.of(COMPANY, "luis", 9).get(0).request().isOpen()).isFalse();
    }

    @Test
    void onceDecidedTheQuestionIsNoNewsAnyMoreAndItsMailDoesNotLeave() {
        notices.add("laura", Kind.ASKED, Topic.RELEASE, asked, NOW);
        notices.settleAsked(Topic.RELEASE, asked.id(), NOW);

        assertThat(notices.unread(COMPANY, "laura")).isZero();
        assertThat(notices.due(9, NOW)).isEmpty();
    }

    @Test
    void aMailIsTakenByOneAloneAndLeavesOnce() {
        notices.add("laura", Kind.ASKED, Topic.RELEASE, asked, NOW);
        StaffNotice due = notices.due(9, NOW).get(0).notice();

        assertThat(notices.take(due, "a", NOW)).isTrue();
        assertThat(notices.take(due, "b", NOW)).isFalse();
        assertThat(notices.due(9, NOW)).isEmpty();
        notices.report(due, Fate.sent("id-1"), NOW);
        assertThat(state()).isEqualTo("SENT|id-1");
    }

    @Test
    void aFailedTryComesBackWhenItIsDue() {
        notices.add("laura", Kind.ASKED, Topic.RELEASE, asked, NOW);
        StaffNotice due = notices.due(9, NOW).get(0).notice();
        notices.take(due, "a", NOW);
        notices.report(due, Fate.retry(NOW.plusSeconds(60), "no line"), NOW);

        assertThat(notices.due(9, NOW)).isEmpty();
        assertThat(notices.due(9, NOW.plusSeconds(60)).get(0).notice().tries()).isEqualTo(1);
        assertThat(notices.take(due, "late", NOW))
                .as("with what was read before")
                .isFalse();
    }

    @Test
    void whatASilentNodeWasSendingMayHaveLeftAndIsNotSentAgain() {
        notices.add("laura", Kind.ASKED, Topic.RELEASE, asked, NOW);
        notices.take(notices.due(9, NOW).get(0).notice(), "a", NOW);
        assertThat(notices.giveUpSilent(NOW)).isZero();

        TestDatabase.run(portfolio.raw, "update staff_notice set beat_at = clock_timestamp() - interval '61 seconds'");
        assertThat(notices.giveUpSilent(NOW)).isEqualTo(1);
        assertThat(state()).startsWith("UNCERTAIN");
        assertThat(notices.due(9, NOW.plusSeconds(9999))).isEmpty();
    }

    @Test
    void aMailOfWhichNobodyKnowsIsShownUntilAPersonHasItSentAgainOrLetsItBe() {
        notices.add("laura", Kind.ASKED, Topic.RELEASE, asked, NOW);
        notices.add("ana", Kind.ASKED, Topic.RELEASE, asked, NOW);
        TestDatabase.run(
                portfolio.raw,
                "update staff_notice set state = 'UNCERTAIN', detail = 'No news from a' where login = 'laura'");
        TestDatabase.run(
                portfolio.raw, "update staff_notice set state = 'DEAD', detail = 'no address' where login = 'ana'");

        List<StaffNotices.Stuck> stuck = notices.stuck(COMPANY, 9);
        assertThat(stuck)
                .extracting(one -> one.told().notice().login() + " " + one.state() + " " + one.detail())
                .containsExactly("ana DEAD no address", "laura UNCERTAIN No news from a");
        long ana = stuck.get(0).told().notice().id();
        long laura = stuck.get(1).told().notice().id();
        assertThat(notices.settle(new OrganisationId("Other"), laura, true, "root", NOW))
                .as("of another organisation")
                .isFalse();

        assertThat(notices.settle(COMPANY, laura, true, "root", NOW)).isTrue();
        assertThat(notices.settle(COMPANY, ana, false, "root", NOW)).isTrue();
        assertThat(notices.settle(COMPANY, ana, true, "late", NOW))
                .as("somebody else has decided")
                .isFalse();

        assertThat(notices.stuck(COMPANY, 9)).isEmpty();
        assertThat(notices.due(9, NOW))
                .extracting(told -> told.notice().login())
                .containsExactly("laura");
    }

    private String state() {
        return TestDatabase.rows(portfolio.raw, "select state, detail from staff_notice")
                .get(0);
    }
}
