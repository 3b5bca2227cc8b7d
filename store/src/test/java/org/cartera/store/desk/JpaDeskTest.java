package org.cartera.store.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.DAY;

import java.util.List;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.credit.Security;
import org.cartera.domain.credit.TemporaryIncrease;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Desk.Conflict;
import org.cartera.domain.portfolio.Desk.Versioned;
import org.cartera.domain.portfolio.PolicyArchive.Kind;
import org.cartera.domain.portfolio.PolicyArchive.Version;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.promise.PromiseState;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.store.LocalPersistence;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.cartera.store.policy.JpaPolicyArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JpaDeskTest {
    private static final AccountKey ACCOUNT = Portfolio.account("C1");
    private static final InstalmentId ITEM = InstalmentId.of("I1", 1);
    private final Portfolio portfolio = new Portfolio().customer("C1", "Uno").invoice("I1", "C1", "USD 100.00", 40);
    private final LocalPersistence persistence = new LocalPersistence(portfolio.raw);
    private final JpaDesk desk = new JpaDesk(persistence, portfolio.clock);

    @AfterEach
    void close() {
        persistence.close();
    }

    @Test
    void whatAPersonWritesDownStandsInTheCaseFile() {
        portfolio.read();
        Promise promise =
                new Promise("", ACCOUNT, Money.of("USD", "60.00"), DAY, DAY.plusDays(3), Set.of(ITEM), "Ana", null);
        Dispute dispute = new Dispute(
                "", ACCOUNT, ITEM, Money.of("USD", "40.00"), new DateSpan(DAY, null), "logistics", "dañado");
        Pause pause = new Pause("", ACCOUNT, ITEM, new DateSpan(DAY, DAY.plusDays(5)), "feria");
        CreditFile credit = new CreditFile(
                ACCOUNT,
                CreditFile.Status.WATCH,
                Money.of("USD", "1000.00"),
                DAY.plusYears(1),
                DAY.plusMonths(3),
                "B",
                "30 días",
                new TemporaryIncrease(Money.of("USD", "200.00"), DAY, DAY.plusDays(9)),
                List.of(
                        new Security(Security.Kind.INSURANCE, Money.of("USD", "500.00"), DAY, DAY.plusYears(1), "P-7"),
                        new Security(Security.Kind.SURETY, Money.of("EUR", "50.00"), DAY, null, "")));
        String promised = desk.promise(promise, "ana");
        desk.dispute(dispute, "ana");
        desk.pause(pause, "ana");
        desk.saveCreditFile(new Versioned<>(credit, 0), "ana");

        CaseFile file = portfolio.file("C1", DAY).orElseThrow();

        assertThat(file.promises())
                .containsExactlyElementsOf(desk.promises(ACCOUNT))
                .hasSize(1);
        assertThat(file.promises().get(0))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(promise);
        assertThat(file.promises().get(0).id()).isEqualTo(promised);
        assertThat(file.disputes().all()).isEqualTo(desk.disputes(ACCOUNT)).hasSize(1);
        assertThat(file.disputes().disputedOf(file.ledger().items().get(0), DAY))
                .isEqualTo(Money.of("USD", "40.00"));
        assertThat(file.pauses()).isEqualTo(desk.pauses(ACCOUNT)).hasSize(1);
        assertThat(file.credit()).isEqualTo(credit);
    }

    @Test
    void aPromiseIsJudgedFromMoneyThatHasSettledEverything() {
        portfolio
                .customer("PARENT", "Parent")
                .payment("P1", "PARENT", "USD 100.00", DAY.plusDays(1))
                .application("A1", "P1", "I1", "USD 100.00")
                .read();
        desk.promise(
                new Promise("", ACCOUNT, Money.of("USD", "100.00"), DAY, DAY.plusDays(3), Set.of(), "Ana", null),
                "ana");
        CaseFile file = portfolio.file("C1", DAY.plusDays(2)).orElseThrow();

        assertThat(file.ledger().items()).isEmpty();
        assertThat(Portfolio.policies()
                        .promises()
                        .judge(file.promises().get(0), file.facts(), DAY.plusDays(2), BusinessCalendar.EVERY_DAY))
                .isEqualTo(PromiseState.KEPT);
    }

    @Test
    void whatIsOverCountsFromItsDayOnNoMore() {
        portfolio.read();
        String dispute = desk.dispute(
                new Dispute("", ACCOUNT, ITEM, Money.of("USD", "1.00"), new DateSpan(DAY, null), "sales", ""), "ana");
        String pause = desk.pause(new Pause("", ACCOUNT, null, new DateSpan(DAY, null), ""), "ana");
        String promise =
                desk.promise(new Promise("", ACCOUNT, Money.of("USD", "1.00"), DAY, DAY, Set.of(), "", null), "ana");
        desk.settleDispute(dispute, DAY.plusDays(2), "credit note", "luis");
        desk.causeOfDispute(dispute, Dispute.Cause.INTERNAL, "luis");
        assertThat(portfolio.file("C1", DAY).orElseThrow().disputes().all())
                .extracting(Dispute::cause)
                .containsExactly(Dispute.Cause.INTERNAL);
        desk.endPause(pause, DAY, "luis");
        desk.withdrawPromise(promise, DAY.plusDays(1), "luis");

        CaseFile file = portfolio.file("C1", DAY).orElseThrow();

        assertThat(file.disputes().all().get(0).running()).isEqualTo(new DateSpan(DAY, DAY.plusDays(1)));
        assertThat(file.pauses())
                .as("a pause ended on its first day never held")
                .isEmpty();
        assertThat(file.promises().get(0).withdrawnOn()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void aChangeBasedOnAnOlderCreditFileIsRefused() {
        desk.saveCreditFile(new Versioned<>(CreditFile.none(ACCOUNT), 0), "ana");
        Versioned<CreditFile> read = desk.creditFile(ACCOUNT).orElseThrow();
        desk.saveCreditFile(
                new Versioned<>(new CreditFile(ACCOUNT, CreditFile.Status.HOLD, null, null), read.version()), "luis");

        assertThatThrownBy(() -> desk.saveCreditFile(read, "ana"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("HOLD");
        assertThatThrownBy(() -> desk.saveCreditFile(new Versioned<>(CreditFile.none(ACCOUNT), 0), "eva"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aHoldByHandStaysThroughRunsUntilAPersonLiftsIt() {
        portfolio.invoice("I1", "C1", "USD 100.00", 1);
        List<Ground> grounds = List.of(Ground.of("hold.person", Measure.text("cheque"), Measure.unknown()));
        desk.placeHold(ACCOUNT, DAY.minusDays(1), grounds, "bounced", "ana");
        portfolio.run(DAY);

        HoldInForce hold = portfolio.file("C1", DAY).orElseThrow().hold();
        assertThat(hold.origin()).isEqualTo(HoldInForce.Origin.PERSON);
        assertThat(hold.grounds()).isEqualTo(grounds);
        desk.releaseHold(ACCOUNT, DAY, "paid in cash", "luis");
        assertThat(portfolio.file("C1", DAY).orElseThrow().hold()).isNull();
        assertThatThrownBy(() -> desk.releaseHold(ACCOUNT, DAY, "again", "luis"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aTaskIsFinishedOnce() {
        portfolio.run(DAY);
        long task = Long.parseLong(TestDatabase.one(portfolio.raw, "select id from task"));
        desk.finishTask(task, "promised for Friday", "ana");

        assertThat(TestDatabase.rows(portfolio.raw, "select status, outcome, done_by from task"))
                .containsExactly("DONE|promised for Friday|ana");
        assertThatThrownBy(() -> desk.finishTask(task, "again", "luis")).isInstanceOf(Conflict.class);
    }

    @Test
    void theLatestEffectivePolicyThatHasComeIsInForceThereTheNewestVersion() {
        JpaPolicyArchive archive = new JpaPolicyArchive(persistence, portfolio.clock);
        assertThat(archive.inForce(Portfolio.COMPANY, Kind.POLICY, DAY)).isEmpty();
        assertThat(archive.add(version("first", 0))).isEqualTo(1);
        assertThat(archive.add(version("corrected", 0))).isEqualTo(2);
        assertThat(archive.add(version("next month", 30))).isEqualTo(3);

        assertThat(archive.inForce(Portfolio.COMPANY, Kind.POLICY, DAY))
                .map(Version::yaml)
                .contains("corrected");
        assertThat(archive.inForce(Portfolio.COMPANY, Kind.POLICY, DAY.plusDays(30)))
                .map(Version::yaml)
                .contains("next month");
        assertThat(archive.inForce(Portfolio.COMPANY, Kind.STRATEGY, DAY)).isEmpty();
        assertThat(archive.history(Portfolio.COMPANY, Kind.POLICY))
                .extracting(Version::number)
                .containsExactly(3, 2, 1);
    }

    private static Version version(String yaml, int days) {
        return new Version(Portfolio.COMPANY, Kind.POLICY, 0, DAY.plusDays(days), "ana", "because", yaml);
    }
}
