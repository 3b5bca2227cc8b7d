package org.cartera.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;
import static org.cartera.domain.given.Case.taken;
import static org.cartera.domain.given.StrategyBuilder.empty;
import static org.cartera.domain.given.StrategyBuilder.usual;
import static org.cartera.domain.strategy.StepsOf.taking;
import static org.cartera.domain.strategy.StepsOf.waiting;
import static org.cartera.domain.strategy.StepsOf.word;

import org.cartera.domain.action.Channel;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.casefile.StageTaken.Delivery;
import org.cartera.domain.given.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which stage comes when, one item, nothing in its way. */
class StageOrderTest {

    /** An item seen since it was issued. */
    private static Case item(int daysPastDue, org.cartera.domain.casefile.StageTaken... taken) {
        return acme().late("A", usd("100"), daysPastDue).file().seen("A/1", daysAgo(daysPastDue + 30), taken);
    }

    @ParameterizedTest(name = "{0} days past due, nothing taken yet: {1}")
    @CsvSource({
        "-11, NEXT_STAGE",
        "-10, call",
        "-4, call",
        "-3, soon",
        "-1, soon",
        "0, today",
        "1, NEXT_STAGE",
        "4, NEXT_STAGE",
        "5, notice-1",
        "14, notice-1",
        "15, notice-1",
        "60, notice-1",
        "500, notice-1"
    })
    void fromItsFirstDayAnItemGoesFromStageToStage(int days, String expected) {
        assertThat(word(usual(), item(days))).isEqualTo(expected);
    }

    @Test
    void aServiceCallTenDaysBeforeIsATaskForAPerson() {
        assertThat(taking(usual(), item(-10))).isInstanceOf(Step.Assign.class);
    }

    @Test
    void aNoticeIsSent() {
        assertThat(taking(usual(), item(5))).isInstanceOf(Step.Send.class);
    }

    @Test
    void theLastStageRefersTheItemToLegal() {
        Case given = item(60, taken("notice-3", daysAgo(30)));
        assertThat(taking(usual(), given)).isInstanceOf(Step.Refer.class);
        assertThat(word(usual(), given)).isEqualTo("legal");
    }

    @Test
    void aLegalStageRefersWhateverItsChannel() {
        assertThat(taking(empty().stage("legal", 1, Stage.Kind.LEGAL, Channel.LETTER), item(5)))
                .isInstanceOf(Step.Refer.class);
    }

    @Test
    void theStepSaysWhichDayWasReachedAndWhatIsAsked() {
        Step.Taken step = taking(usual(), item(7));
        assertThat(step.amount()).isEqualTo(usd("100"));
        assertThat(step.reopening()).isZero();
        assertThat(step.grounds())
                .containsExactly(Ground.about("A/1", "stage.reached", Measure.days(7), Measure.days(5)));
    }

    @Test
    void aStageTakenOnceIsNotTakenAgain() {
        assertThat(word(usual(), item(-9, taken("call", daysAgo(1))))).isEqualTo("NEXT_STAGE");
        assertThat(word(usual(), item(6, taken("notice-1", daysAgo(1))))).isEqualTo("NEXT_STAGE");
    }

    @Test
    void beforeTheDueDayTheLatestReachedStageIsTakenAndOlderOnesAreSkipped() {
        assertThat(word(usual(), item(-2))).isEqualTo("soon");
        assertThat(word(usual(), item(0, taken("call", daysAgo(10))))).isEqualTo("today");
    }

    @Test
    void overdueStagesFollowOneAnotherAndNoneIsSkipped() {
        assertThat(word(usual(), item(31, taken("notice-1", daysAgo(26))))).isEqualTo("notice-2");
        assertThat(word(usual(), item(99, taken("notice-1", daysAgo(94)), taken("notice-2", daysAgo(84)))))
                .isEqualTo("notice-3");
    }

    @Test
    void afterTheLastStageTheItemWaitsForGood() {
        Step.Wait wait = waiting(usual(), item(90, taken("legal", daysAgo(30))));
        assertThat(wait.reason()).isEqualTo(WaitReason.LAST_STAGE);
        assertThat(wait.until()).isNull();
    }

    @Test
    void aWaitForTheNextStageSaysSinceWhenAndUntilWhen() {
        Step.Wait wait = waiting(usual(), item(-11));
        assertThat(wait.until()).isEqualTo(inDays(1));
        assertThat(wait.grounds())
                .containsExactly(Ground.about("A/1", "wait.next-stage", Measure.days(-11), Measure.days(-10)));
    }

    @Test
    void afterTheDueDayReminderTheFirstNoticeIsNext() {
        assertThat(waiting(usual(), item(0, taken("today", TODAY.minusDays(1)))).until())
                .isEqualTo(inDays(5));
        assertThat(waiting(usual(), item(1)).until()).isEqualTo(inDays(4));
    }

    @Test
    void aStrategyWithoutStagesLetsEverythingWait() {
        assertThat(word(empty(), item(-5))).isEqualTo("LAST_STAGE");
        assertThat(word(empty(), item(5))).isEqualTo("LAST_STAGE");
    }

    @Test
    void aStrategyOfRemindersOnlyDoesNothingAfterTheDueDay() {
        assertThat(word(empty().stage("soon", -3, Stage.Kind.SERVICE, Channel.EMAIL), item(5)))
                .isEqualTo("LAST_STAGE");
    }

    @Test
    void aStrategyOfNoticesOnlyDoesNothingBeforeTheDueDay() {
        assertThat(waiting(empty().notice("n", 5), item(-2)).until()).isEqualTo(inDays(7));
    }

    @Test
    void duringTheGraceAReachedStageWaits() {
        Step.Wait wait = waiting(empty().notice("n", 1).grace(3), item(2));
        assertThat(wait.reason()).isEqualTo(WaitReason.GRACE);
        assertThat(wait.until()).isEqualTo(inDays(2));
        assertThat(wait.grounds()).containsExactly(Ground.about("A/1", "wait.grace", Measure.days(2), Measure.days(3)));
    }

    @Test
    void onTheLastDayOfGraceItStillWaitsAndTheDayAfterNot() {
        assertThat(word(empty().notice("n", 1).grace(3), item(3))).isEqualTo("GRACE");
        assertThat(word(empty().notice("n", 1).grace(3), item(4))).isEqualTo("n");
    }

    @Test
    void graceDelaysNoStageThatComesLaterAnyway() {
        Step.Wait wait = waiting(empty().notice("n", 10).grace(3), item(2));
        assertThat(wait.reason()).isEqualTo(WaitReason.NEXT_STAGE);
        assertThat(wait.until()).isEqualTo(inDays(8));
        assertThat(word(empty().notice("n", 10).grace(3), item(10))).isEqualTo("n");
    }

    @Test
    void graceTouchesNoReminderBeforeTheDueDay() {
        assertThat(word(usual().grace(3), item(0))).isEqualTo("today");
    }

    @Test
    void beforeTheDueDayTheGraceIsSeenComing() {
        assertThat(waiting(empty().notice("n", 1).grace(3), item(-1)).until()).isEqualTo(inDays(5));
    }

    @Test
    void betweenTwoNoticesTheIntervalMustPass() {
        Case given = item(15, taken("notice-1", daysAgo(6)));
        Step.Wait wait = waiting(usual().interval(7), given);
        assertThat(wait.reason()).isEqualTo(WaitReason.MINIMUM_INTERVAL);
        assertThat(wait.until()).isEqualTo(inDays(1));
        assertThat(wait.grounds())
                .containsExactly(
                        Ground.about("A/1", "wait.minimum-interval", Measure.date(daysAgo(6)), Measure.days(7)));
        assertThat(word(usual().interval(6), given)).isEqualTo("notice-2");
    }

    @Test
    void whicheverEndsLastIsTheReasonToWait() {
        Case offsetLater = item(10, taken("notice-1", daysAgo(4)));
        assertThat(word(usual().interval(7), offsetLater)).isEqualTo("NEXT_STAGE");
        assertThat(waiting(usual().interval(7), offsetLater).until()).isEqualTo(inDays(5));
        Case intervalLater = item(12, taken("notice-1", daysAgo(1)));
        assertThat(word(usual().interval(7), intervalLater)).isEqualTo("MINIMUM_INTERVAL");
        assertThat(waiting(usual().interval(7), intervalLater).until()).isEqualTo(inDays(6));
    }

    @Test
    void aReminderBeforeTheDueDayStartsNoInterval() {
        assertThat(word(
                        empty().stage("today", 0, Stage.Kind.SERVICE, Channel.EMAIL)
                                .notice("n", 1)
                                .interval(7),
                        item(1, taken("today", daysAgo(1)))))
                .isEqualTo("n");
    }

    @Test
    void theIntervalCountsAlsoFromAStageThatTheStrategyNoLongerHas() {
        Case given = item(20, taken("notice-1", daysAgo(15)), taken("dropped", daysAgo(1)));
        assertThat(word(usual().interval(7), given)).isEqualTo("MINIMUM_INTERVAL");
        Case onlyDropped = item(20, taken("dropped", daysAgo(1)));
        assertThat(word(usual().interval(7), onlyDropped)).isEqualTo("MINIMUM_INTERVAL");
    }

    @Test
    void aStageInsertedBeforeTheOneTakenIsNotGoneBackFor() {
        assertThat(word(usual(), item(31, taken("notice-2", daysAgo(10))))).isEqualTo("notice-3");
    }

    @Test
    void whileTheStageBeforeIsNotDeliveredTheNextWaits() {
        Case given = item(15, taken("notice-1", daysAgo(10), 0, Delivery.PENDING));
        Step.Wait wait = waiting(usual(), given);
        assertThat(wait.reason()).isEqualTo(WaitReason.PREVIOUS_PENDING);
        assertThat(wait.grounds())
                .containsExactly(Ground.about(
                        "A/1", "wait.previous-pending", Measure.text("notice-1"), Measure.date(daysAgo(10))));
    }

    @Test
    void anUndeliveredStageMattersOnlyOnceTheNextIsReached() {
        assertThat(word(usual(), item(14, taken("notice-1", daysAgo(9), 0, Delivery.PENDING))))
                .isEqualTo("NEXT_STAGE");
    }

    @Test
    void aPendingReminderOfBeforeTheDueDayHoldsNoNoticeBack() {
        assertThat(word(usual(), item(5, taken("today", daysAgo(5), 0, Delivery.PENDING))))
                .isEqualTo("notice-1");
    }

    @ParameterizedTest
    @CsvSource({"UNCERTAIN", "FAILED"})
    void aNoticeThatDidNotOrPerhapsNotArriveHoldsTheHarsherOneBackUntilAPersonDecides(Delivery delivery) {
        Step.Wait wait = waiting(usual(), item(15, taken("notice-1", daysAgo(10), 0, delivery)));
        assertThat(wait.reason()).isEqualTo(WaitReason.PREVIOUS_UNDELIVERED);
        assertThat(wait.grounds())
                .containsExactly(Ground.about(
                        "A/1", "wait.previous-undelivered", Measure.text("notice-1"), Measure.date(daysAgo(10))));
    }

    @Test
    void whatAPersonVouchedForLetsTheNextFollowAfterTheIntervalFromThatDay() {
        StageTaken vouched = new StageTaken(new StageId("notice-1"), 0, daysAgo(10), Delivery.DONE, daysAgo(2));
        assertThat(word(usual().interval(7), item(15, vouched))).isEqualTo("MINIMUM_INTERVAL");
        assertThat(waiting(usual().interval(7), item(15, vouched)).until()).isEqualTo(inDays(5));
        assertThat(word(usual().interval(2), item(15, vouched))).isEqualTo("notice-2");
    }

    @Test
    void aReminderOfBeforeTheDueDayThatWasRefusedHoldsNoNoticeBack() {
        assertThat(word(usual(), item(5, taken("today", daysAgo(5), 0, Delivery.FAILED))))
                .isEqualTo("notice-1");
    }

    @Test
    void aStageThatWasDeliveredLetsTheNextOneFollow() {
        assertThat(word(usual(), item(15, taken("notice-1", daysAgo(10), 0, Delivery.DONE))))
                .isEqualTo("notice-2");
    }

    @Test
    void whatTonightsFirstRunTookTheSecondTakesInTheSameWay() {
        Step first = taking(usual(), item(5));
        Step second = taking(usual(), item(5, taken("notice-1", TODAY, 0, Delivery.PENDING)));
        assertThat(second).isEqualTo(first);
        assertThat(word(usual(), item(0, taken("today", TODAY)))).isEqualTo("today");
    }

    @Test
    void aDueDateMovedIntoTheFutureRepeatsNoStage() {
        Case moved = item(-5, taken("call", daysAgo(40)), taken("notice-1", daysAgo(25)));
        assertThat(word(usual(), moved)).isEqualTo("NEXT_STAGE");
        Case dueAgain = item(5, taken("call", daysAgo(50)), taken("notice-1", daysAgo(35)));
        assertThat(word(usual(), dueAgain)).isEqualTo("NEXT_STAGE");
        assertThat(waiting(usual(), dueAgain).until()).isEqualTo(inDays(10));
    }

    @Test
    void stagesMustBeInOrderAndNamedOnce() {
        assertThatThrownBy(() -> empty().notice("a", 5).notice("b", 5).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> empty().notice("a", 5).notice("b", 4).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> empty().notice("a", 5).notice("a", 6).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> empty().notice("a", 5).lateEntry("b").build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> empty().grace(-1).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> empty().interval(-1).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> empty().notice("a", 721)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> empty().notice("a", -61)).isInstanceOf(IllegalArgumentException.class);
    }
}
