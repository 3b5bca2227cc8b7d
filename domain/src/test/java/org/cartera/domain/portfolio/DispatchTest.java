package org.cartera.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Account.ACME;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;
import static org.cartera.domain.given.Case.taken;
import static org.cartera.domain.given.StrategyBuilder.usual;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.contact.ContactCap;
import org.cartera.domain.contact.ContactCap.AtMost;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.given.Account;
import org.cartera.domain.given.Case;
import org.cartera.domain.given.StrategyBuilder;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Delivering.Sent;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.FactKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of an intent, from the claim to its end. Monday 16 March 2026, ten in the morning in Bogotá. */
class DispatchTest {
    private static final ContactCap ONE_A_DAY = new AtMost(1, AtMost.Span.DAY);
    private static final Instant NOW = Instant.parse("2026-03-16T15:00:00Z");

    private static Account owing() {
        return acme().email("billing@acme.example").postal("Calle 1").late("A", usd("100"), 5);
    }

    private static Delivering about(Case file) {
        return new Delivering(file.build(), usual());
    }

    private static List<String> outcome(Case file) {
        return about(file).mail("notice-1", "A/1", usd("100")).run(NOW);
    }

    @Test
    void aMailWhoseReasonStandsIsSentOnceToTheBillingAddress() {
        Delivering delivering = about(owing().file()).mail("notice-1", "A/1", usd("100"));
        assertThat(delivering.run(NOW)).containsExactly("sent evidence-1");
        assertThat(delivering.sent).containsExactly(new Sent("billing@acme.example", usd("100"), "es"));
        assertThat(delivering.run(NOW)).containsExactly("sent evidence-1");
        assertThat(delivering.sent).hasSize(1);
    }

    @Test
    void whatWasPaidMeanwhileIsDropped() {
        assertThat(outcome(owing().paid("P", usd("100"), TODAY, "A").file())).containsExactly("dropped PAID");
    }

    @Test
    void ofWhatWasPaidInPartOnlyTheRestIsAskedFor() {
        Delivering delivering = about(owing().paid("P", usd("30"), TODAY, "A").file());
        delivering.mail("notice-1", "A/1", usd("100")).run(NOW);
        assertThat(delivering.sent).extracting(Sent::total).containsExactly(usd("70"));
    }

    @Test
    void whatIsDisputedInPartSinceIsNotAskedFor() {
        Delivering delivering = about(owing().file().disputed("A/1", usd("40")));
        delivering.mail("notice-1", "A/1", usd("100")).run(NOW);
        assertThat(delivering.sent).extracting(Sent::total).containsExactly(usd("60"));
    }

    @Test
    void whatIsDisputedPromisedOrPausedMeanwhileIsDroppedWithItsReason() {
        assertThat(outcome(owing().file().disputed("A/1", usd("100")))).containsExactly("dropped DISPUTED");
        assertThat(outcome(owing().file().promised(usd("100"), TODAY, inDays(3))))
                .containsExactly("dropped PROMISED");
        assertThat(outcome(owing().file().paused(TODAY, null))).containsExactly("dropped PAUSED");
    }

    @Test
    void aPromiseIsConfirmedWhileItStandsThoughWhatItCoversIsNotAskedFor() {
        Case promised = owing().file().promise(promise(null));

        assertThat(about(promised).confirming("P1", usd("100"), inDays(3)).run(NOW))
                .containsExactly("sent evidence-1");
        assertThat(about(promised).confirming("P2", usd("100"), inDays(3)).run(NOW))
                .containsExactly("dropped PROMISE_OVER");
    }

    @Test
    void noPromiseIsConfirmedThatWasTakenBackKeptOrIsPastItsDay() {
        assertThat(about(owing().file().promise(promise(TODAY)))
                        .confirming("P1", usd("100"), inDays(3))
                        .run(NOW))
                .containsExactly("dropped PROMISE_OVER");
        assertThat(about(owing().paid("P", usd("100"), TODAY, "A").file().promise(promise(null)))
                        .confirming("P1", usd("100"), inDays(3))
                        .run(NOW))
                .containsExactly("dropped PROMISE_OVER");
        assertThat(about(owing().file().promise(promise(null)))
                        .confirming("P1", usd("100"), daysAgo(1))
                        .run(NOW))
                .containsExactly("dropped PROMISE_OVER");
    }

    private static Promise promise(@Nullable LocalDate withdrawn) {
        return new Promise(
                "P1", AccountKey.of("Company", "Acme"), usd("100"), TODAY, inDays(3), Set.of(), "Marta", withdrawn);
    }

    @Test
    void whatABankLinePaysMeanwhileIsNotAskedFor() {
        assertThat(outcome(owing().file().matched("7", "A/1", usd("100"), usd("100"))))
                .containsExactly("dropped MATCH_PENDING");
        Delivering delivering = about(owing().file().matched("7", "A/1", usd("40"), usd("100")));
        delivering.mail("notice-1", "A/1", usd("100")).run(NOW);
        assertThat(delivering.sent).extracting(Sent::total).containsExactly(usd("60"));
    }

    @Test
    void whatIsTooSmallNowIsDropped() {
        Case almostPaid = owing().paid("P", usd("99"), TODAY, "A").file();
        Delivering small = new Delivering(almostPaid.build(), usual().itemTolerance(usd("1")));
        assertThat(small.mail("notice-1", "A/1", usd("100")).run(NOW)).containsExactly("dropped SMALL_BALANCE");
        StrategyBuilder minimum = StrategyBuilder.empty().notice("notice-1", 5, usd("50"));
        Delivering below = new Delivering(almostPaid.build(), minimum);
        assertThat(below.mail("notice-1", "A/1", usd("100")).run(NOW)).containsExactly("dropped MINIMUM_AMOUNT");
    }

    @Test
    void whatCreditsCoverNowOrPolicyExcludesIsDropped() {
        Case covered = owing().receipt("P", usd("100"), TODAY).file();
        assertThat(new Delivering(covered.build(), usual().coveredByCredits())
                        .mail("notice-1", "A/1", usd("100"))
                        .run(NOW))
                .containsExactly("dropped COVERED_BY_CREDITS");
        assertThat(new Delivering(owing().file().build(), usual().excludingCustomer("Acme"))
                        .mail("notice-1", "A/1", usd("100"))
                        .run(NOW))
                .containsExactly("dropped EXCLUDED");
    }

    @Test
    void whatCannotBeReadAnyMoreIsDropped() {
        assertThat(outcome(owing().rejected(FactKind.PAYMENT, "P").file())).containsExactly("dropped INCOMPLETE");
    }

    @Test
    void ofTwoItemsOneOfWhichWasPaidTheOtherIsAskedForAndTheFirstWasNotTold() {
        Delivering delivering = about(owing().late("B", usd("50"), 5)
                .paid("P", usd("100"), TODAY, "A")
                .file());
        delivering.mail("notice-1", "A/1", usd("100"), "B/1", usd("50")).run(NOW);
        assertThat(delivering.sent).extracting(Sent::total).containsExactly(usd("50"));
        assertThat(delivering.leftOut).containsExactly("A/1");
    }

    @Test
    void theDayAfterItStillStandsThoughTheNextStageIsWaited() {
        Case nextDay = owing().file().on(inDays(1)).seen("A/1", daysAgo(30), taken("notice-1", TODAY));
        assertThat(about(nextDay).mail("notice-1", "A/1", usd("100")).run(NOW)).containsExactly("sent evidence-1");
    }

    @Test
    void aCustomerWhoIsGoneIsNotWrittenTo() {
        Delivering delivering = about(owing().file()).mail("notice-1", "A/1", usd("100"));
        delivering.customerIsGone = true;
        assertThat(delivering.run(NOW)).containsExactly("dropped UNKNOWN_CUSTOMER");
    }

    @Test
    void outsideTheDebtorsWindowAMailWaitsForItToOpen() {
        Delivering delivering = about(owing().file()).mail("notice-1", "A/1", usd("100"));
        assertThat(delivering.run(Instant.parse("2026-03-16T03:00:00Z")))
                .containsExactly("waits OUTSIDE_WINDOW 2026-03-16T12:00:00Z");
        assertThat(delivering.sent).isEmpty();
    }

    @Test
    void whatLeftTodayByItselfMakesTheNextMessageWaitWhereADayHasItsCap() {
        assertThat(afterALetterOfToday().run(NOW)).containsExactly("sent evidence-1");
        assertThat(afterALetterOfToday().capped(ONE_A_DAY).run(NOW))
                .containsExactly("waits CONTACT_MOST_A_DAY 2026-03-17T12:00:00Z");
    }

    private static Delivering afterALetterOfToday() {
        Delivering delivering = about(owing().file()).mail("notice-1", "A/1", usd("100"));
        StageId stage = new StageId("notice-1");
        delivering.before.add(new SentMessages.SentMessage(3, stage, Channel.LETTER, false, NOW.minusSeconds(60)));
        return delivering;
    }

    @Test
    void ofSeveralMessagesToOneDebtorOneIsLookedAtAtATimeWhereTheyAreCounted() {
        Delivering delivering = about(owing().file())
                .mail("notice-1", "A/1", usd("100"))
                .mail("notice-1", "A/1", usd("100"))
                .capped(ONE_A_DAY);
        assertThat(delivering.run(NOW)).containsExactly("sent evidence-1");
    }

    @Test
    void aTaskAndALetterNeedNoWindow() {
        Instant night = Instant.parse("2026-03-16T03:00:00Z");
        assertThat(about(owing().file())
                        .outgoing(Channel.TASK, "notice-1", 0, "A/1", usd("100"))
                        .run(night))
                .containsExactly("sent evidence-1");
        Delivering letter = about(owing().file()).outgoing(Channel.LETTER, "notice-1", 0, "A/1", usd("100"));
        assertThat(letter.run(night)).containsExactly("sent evidence-1");
        assertThat(letter.sent).extracting(Sent::address).containsExactly("Calle 1");
    }

    @Test
    void aMailWithoutAnAddressIsDead() {
        Account nowhere = acme().late("A", usd("100"), 5);
        assertThat(outcome(nowhere.file())).containsExactly("dead NO_ADDRESS");
    }

    @Test
    void withoutATransportTheIntentIsDead() {
        Delivering delivering = about(owing().file()).mail("notice-1", "A/1", usd("100"));
        delivering.channels = List.of(Channel.TASK);
        assertThat(delivering.run(NOW)).containsExactly("dead NO_TRANSPORT EMAIL");
    }

    @Test
    void aRefusedAddressIsNotTriedAgain() {
        Delivering delivering = about(owing().file()).mail("notice-1", "A/1", usd("100"));
        delivering.failure = new Transport.Refused("no such mailbox", new IllegalStateException());
        assertThat(delivering.run(NOW)).containsExactly("dead no such mailbox");
    }

    @Test
    void aPassingFailureIsTriedAgainAfterAPauseThatDoubles() {
        assertThat(failing(0)).containsExactly("retry 2026-03-16T15:05:00Z IllegalStateException: busy");
        assertThat(failing(1)).containsExactly("retry 2026-03-16T15:10:00Z IllegalStateException: busy");
    }

    @Test
    void afterTheLastTryItIsDead() {
        assertThat(failing(2)).containsExactly("dead IllegalStateException: busy");
    }

    private static List<String> failing(int tries) {
        Delivering delivering = about(owing().file()).outgoing(Channel.EMAIL, "notice-1", tries, "A/1", usd("100"));
        delivering.failure = new IllegalStateException("busy");
        return delivering.run(NOW);
    }

    @Test
    void whatHasLeftIsNeverTriedAgainEvenIfThatCannotBeStored() {
        Delivering delivering = about(owing().file()).mail("notice-1", "A/1", usd("100"));
        delivering.outboxIsDown = true;
        assertThatThrownBy(() -> delivering.run(NOW)).hasMessage("database down");
        assertThat(delivering.sent).hasSize(1);
        assertThat(delivering.outcomes).isEmpty();
    }

    @Test
    void whatTheMailServerMayHaveAcceptedIsUncertainAndNotTriedAgain() {
        Delivering delivering = about(owing().file()).mail("notice-1", "A/1", usd("100"));
        delivering.failure = new Transport.Unsure("no answer after the message", new IllegalStateException());
        assertThat(delivering.run(NOW)).containsExactly("uncertain no answer after the message");
    }

    @Test
    void aBrokenTemplateEndsItsMessageInWordsAndAPersonMendsIt() {
        Delivering delivering = about(owing().file()).mail("notice-1", "A/1", usd("100"));
        delivering.brokenTemplate = new IllegalArgumentException("line 3: #foreach without #end");
        assertThat(delivering.run(NOW))
                .containsExactly("dead TEMPLATE notice-1: IllegalArgumentException: line 3: #foreach without #end");
    }

    @Test
    void whatIsWrongWithOneCustomerKeepsNoOtherMessageFromLeaving() {
        Delivering delivering = about(owing().zone("Nowhere/Atlantis").file());
        delivering.mail("notice-1", "A/1", usd("100")).mail("notice-1", "A/1", usd("100"));
        assertThat(delivering.run(NOW)).hasSize(2).allSatisfy(outcome -> assertThat(outcome)
                .startsWith("dead DEFECT")
                .contains("Nowhere/Atlantis"));
    }

    @Test
    void whatAnotherWorkerTookFirstIsLeftToIt() {
        Delivering delivering = about(owing().file()).mail("notice-1", "A/1", usd("100"));
        delivering.otherIsFaster = true;
        delivering.failure = new IllegalStateException("must not be sent");
        assertThat(delivering.run(NOW)).isEmpty();
    }

    @Test
    void nothingDueIsNothingDone() {
        assertThat(about(owing().file()).run(NOW)).isEmpty();
    }

    @Test
    void aMessageAboutFewerItemsAsksForLess() {
        Outgoing both = about(owing().file())
                .mail("notice-1", "A/1", usd("100"), "B/1", usd("50"))
                .waiting
                .get(0);
        Money rest = both.about(java.util.Set.of(both.lines().get(1).item())).total();
        assertThat(rest).isEqualTo(usd("50"));
        assertThat(both.account()).isEqualTo(ACME);
        assertThat(Duration.ofMinutes(5)).isEqualTo(Delivering.PAUSE);
    }
}
