package org.cartera.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;
import static org.cartera.domain.given.Case.taken;
import static org.cartera.domain.given.StrategyBuilder.usual;
import static org.cartera.domain.strategy.StepsOf.taking;
import static org.cartera.domain.strategy.StepsOf.word;

import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.casefile.StageTaken.Delivery;
import org.cartera.domain.given.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items seen late, nights missed, items settled and opened again. */
class LateAndReopenedTest {

    private static Case item(int daysPastDue) {
        return acme().late("A", usd("100"), daysPastDue).file();
    }

    private static Case seenOnIssue(int daysPastDue, StageTaken... taken) {
        return item(daysPastDue).seen("A/1", daysAgo(daysPastDue + 30), taken);
    }

    @ParameterizedTest(name = "first seen {0} days past due it enters at {1}")
    @CsvSource({"5, notice-1", "14, notice-1", "15, notice-2", "29, notice-2", "30, notice-2", "200, notice-2"})
    void anItemFirstSeenLateEntersAtTheEntryStageAtTheFurthest(int days, String expected) {
        assertThat(word(usual().lateEntry("notice-2"), item(days))).isEqualTo(expected);
    }

    @Test
    void withoutAnEntryStageItEntersAtTheFirstNotice() {
        assertThat(word(usual(), item(200))).isEqualTo("notice-1");
    }

    @Test
    void anEntryStageBeforeTheDueDayMeansTheFirstNotice() {
        assertThat(word(usual().lateEntry("soon"), item(200))).isEqualTo("notice-1");
    }

    @Test
    void anItemSeenInTimeBeginsWithTheFirstNoticeHoweverLateItIsNow() {
        assertThat(word(usual().lateEntry("notice-2"), seenOnIssue(40))).isEqualTo("notice-1");
    }

    @Test
    void whereAnItemEntersDependsOnTheDayItWasFirstSeenAndNotOnAPromiseSince() {
        Case seenAtDayTenAndHeldBackSince = item(40).seen("A/1", daysAgo(30));
        assertThat(word(usual().lateEntry("notice-2"), seenAtDayTenAndHeldBackSince))
                .isEqualTo("notice-1");
        Case seenAtDayTwentyAndHeldBackSince = item(40).seen("A/1", daysAgo(20));
        assertThat(word(usual().lateEntry("notice-2"), seenAtDayTwentyAndHeldBackSince))
                .isEqualTo("notice-2");
    }

    @Test
    void afterEnteringLateTheStagesFollowInOrder() {
        Case given = item(200).seen("A/1", daysAgo(10), taken("notice-2", daysAgo(10)));
        assertThat(word(usual().lateEntry("notice-2"), given)).isEqualTo("notice-3");
    }

    @Test
    void afterMissedNightsOneStageIsTakenAndMarkedLate() {
        Case given = seenOnIssue(8).previousRun(daysAgo(4));
        assertThat(word(usual(), given)).isEqualTo("notice-1");
        assertThat(taking(usual(), given).late()).isTrue();
    }

    @Test
    void onTheDayItselfAStageIsNotLate() {
        assertThat(taking(usual(), seenOnIssue(5).previousRun(daysAgo(4))).late())
                .isFalse();
    }

    @Test
    void ifTheRunOfThatDayDecidedOtherwiseTheStageIsNotLate() {
        assertThat(taking(usual(), seenOnIssue(8).previousRun(daysAgo(3))).late())
                .isFalse();
        assertThat(taking(usual(), seenOnIssue(8).previousRun(daysAgo(1))).late())
                .isFalse();
    }

    @Test
    void theFirstRunOfAllMarksWhatWasReachedBefore() {
        assertThat(taking(usual(), item(8).previousRun(null)).late()).isTrue();
        assertThat(taking(usual(), item(5).previousRun(null)).late()).isFalse();
    }

    @Test
    void aReminderBeforeTheDueDayCanBeLateToo() {
        assertThat(taking(usual(), seenOnIssue(-2).previousRun(daysAgo(2))).late())
                .isTrue();
        assertThat(taking(usual(), seenOnIssue(-2).previousRun(daysAgo(1))).late())
                .isFalse();
    }

    @Test
    void aStageThatWaitedForTheIntervalIsLateOnlyIfTheNightAfterTheIntervalWasMissed() {
        StageTaken before = taken("notice-1", daysAgo(7));
        assertThat(taking(usual().interval(7), seenOnIssue(18, before)).late()).isFalse();
        assertThat(taking(usual().interval(5), seenOnIssue(18, before).previousRun(daysAgo(3)))
                        .late())
                .isTrue();
    }

    @Test
    void graceMovesTheDayOnWhichAStageIsReached() {
        assertThat(taking(usual().grace(7), seenOnIssue(8).previousRun(daysAgo(2)))
                        .late())
                .isFalse();
        assertThat(taking(usual().grace(7), seenOnIssue(9).previousRun(daysAgo(2)))
                        .late())
                .isTrue();
    }

    @Test
    void twoMissedWeeksStillGiveOneStageANight() {
        StageTaken first = taken("notice-1", daysAgo(1));
        assertThat(word(usual().interval(3), seenOnIssue(60, first))).isEqualTo("MINIMUM_INTERVAL");
    }

    @Test
    void anItemSettledAndOpenedAgainEntersAtItsFormerStage() {
        Case reopened = item(40).memory(
                        "A/1",
                        daysAgo(70),
                        daysAgo(5),
                        0,
                        taken("notice-1", daysAgo(30)),
                        taken("notice-2", daysAgo(20)));
        assertThat(word(usual(), reopened)).isEqualTo("notice-2");
        assertThat(taking(usual(), reopened).reopening()).isEqualTo(1);
    }

    @Test
    void afterReopeningTheStagesFollowInOrder() {
        Case reopened = item(40).memory(
                        "A/1",
                        daysAgo(70),
                        null,
                        1,
                        taken("notice-2", daysAgo(20)),
                        taken("notice-2", daysAgo(3), 1, Delivery.DONE));
        assertThat(word(usual(), reopened)).isEqualTo("notice-3");
    }

    @Test
    void theFormerStageIsNotLostByOpeningTwice() {
        Case twice = item(40).memory("A/1", daysAgo(70), daysAgo(2), 1, taken("notice-2", daysAgo(20)));
        assertThat(word(usual(), twice)).isEqualTo("notice-2");
        assertThat(taking(usual(), twice).reopening()).isEqualTo(2);
    }

    @Test
    void anItemReopenedWithANewDueDateEntersNoFurtherThanItReached() {
        Case reopened = item(6).memory("A/1", daysAgo(70), daysAgo(5), 0, taken("notice-3", daysAgo(20)));
        assertThat(word(usual(), reopened)).isEqualTo("notice-1");
    }

    @Test
    void anItemReopenedWithoutAnyNoticeBeginsWithTheFirst() {
        Case reopened = item(40).memory("A/1", daysAgo(70), daysAgo(5), 0, taken("today", daysAgo(40)));
        assertThat(word(usual().lateEntry("notice-2"), reopened)).isEqualTo("notice-1");
    }

    @Test
    void theIntervalHoldsAcrossAReopening() {
        Case reopened = item(40).memory("A/1", daysAgo(70), daysAgo(1), 0, taken("notice-2", daysAgo(3)));
        assertThat(word(usual().interval(7), reopened)).isEqualTo("MINIMUM_INTERVAL");
        assertThat(word(usual().interval(3), reopened)).isEqualTo("notice-2");
    }

    @Test
    void aPendingLetterOfAnEarlierOpeningHoldsNothingBack() {
        Case reopened =
                item(40).memory("A/1", daysAgo(70), daysAgo(5), 0, taken("notice-2", daysAgo(9), 0, Delivery.PENDING));
        assertThat(word(usual(), reopened)).isEqualTo("notice-2");
    }

    @Test
    void aReminderIsRepeatedOnceAfterReopening() {
        Case reopened = item(-5).memory("A/1", daysAgo(20), daysAgo(1), 0, taken("call", daysAgo(3)));
        assertThat(word(usual(), reopened)).isEqualTo("call");
        Case again = item(-5).memory(
                        "A/1",
                        daysAgo(20),
                        null,
                        1,
                        taken("call", daysAgo(3)),
                        taken("call", daysAgo(1), 1, Delivery.DONE));
        assertThat(word(usual(), again)).isEqualTo("NEXT_STAGE");
    }

    @Test
    void thePausedDaysDoNotCountForTheStages() {
        Case given = seenOnIssue(20).paused(daysAgo(15), daysAgo(4));
        assertThat(word(usual(), given)).isEqualTo("notice-1");
        assertThat(word(usual(), seenOnIssue(16).paused(daysAgo(15), daysAgo(4))))
                .isEqualTo("NEXT_STAGE");
    }

    @Test
    void pausedDaysBeforeTheDueDayTakeNothingOff() {
        Case given = seenOnIssue(5).paused(daysAgo(20), daysAgo(5));
        assertThat(word(usual(), given)).isEqualTo("notice-1");
    }

    @Test
    void afterAPauseTheNextStageComesAsManyDaysLater() {
        Case given = seenOnIssue(8).paused(daysAgo(7), daysAgo(1));
        assertThat(StepsOf.waiting(usual(), given).until()).isEqualTo(inDays(4));
        assertThat(TODAY).isEqualTo(given.build().asOf());
    }

    @Test
    void anItemPausedSinceItFellDueCountsItsFirstDayTheDayAfterThePause() {
        Case given = seenOnIssue(10).paused(daysAgo(9), daysAgo(1));
        assertThat(StepsOf.waiting(usual(), given).until()).isEqualTo(inDays(4));
    }
}
