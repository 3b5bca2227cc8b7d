package org.cartera.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Account.ACME;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;
import static org.cartera.domain.given.StrategyBuilder.empty;
import static org.cartera.domain.given.StrategyBuilder.usual;
import static org.cartera.domain.strategy.StepsOf.taking;
import static org.cartera.domain.strategy.StepsOf.waiting;
import static org.cartera.domain.strategy.StepsOf.word;
import static org.cartera.domain.strategy.StepsOf.words;

import java.util.Set;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.given.Account;
import org.cartera.domain.given.Case;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Payment.Direction;
import org.cartera.domain.receivable.Payment.State;
import org.junit.jupiter.api.Test;

/** What keeps an item from being dunned although a stage is reached. */
class WaitingTest {

    private static Case late() {
        return acme().late("A", usd("100"), 5).file();
    }

    private static Ground ground(String rule, Measure observed, Measure threshold) {
        return Ground.about("A/1", rule, observed, threshold);
    }

    @Test
    void nothingInTheWayTheNoticeGoesOut() {
        assertThat(word(usual(), late())).isEqualTo("notice-1");
    }

    @Test
    void anExcludedCustomerIsNotDunned() {
        assertThat(word(usual().excludingCustomer("Acme"), late())).isEqualTo("EXCLUDED");
        assertThat(word(usual().excludingCustomer("Other"), late())).isEqualTo("notice-1");
    }

    @Test
    void anExcludedClassificationIsNotDunnedNotEvenBeforeTheDueDay() {
        Account government = acme().classified("GOVERNMENT").late("A", usd("100"), -3);
        assertThat(word(usual().excludingClassification("GOVERNMENT"), government.file()))
                .isEqualTo("EXCLUDED");
        assertThat(word(usual().excludingClassification("BANK"), government.file()))
                .isEqualTo("soon");
    }

    @Test
    void aWhollyDisputedItemWaits() {
        Step.Wait wait = waiting(usual(), late().disputed("A/1", usd("100")));
        assertThat(wait.reason()).isEqualTo(WaitReason.DISPUTED);
        assertThat(wait.grounds())
                .containsExactly(ground("wait.disputed", Measure.money(usd("100")), Measure.money(usd("0"))));
    }

    @Test
    void ofAPartlyDisputedItemTheRestIsAskedFor() {
        assertThat(taking(usual(), late().disputed("A/1", usd("40"))).amount()).isEqualTo(usd("60"));
    }

    @Test
    void anItemThatABankLinePaysIsLeftAlone() {
        Step.Wait wait = waiting(usual(), late().matched("7", "A/1", usd("100"), usd("100")));
        assertThat(wait.reason()).isEqualTo(WaitReason.MATCH_PENDING);
        assertThat(wait.grounds())
                .containsExactly(ground("bank.pending", Measure.money(usd("100")), Measure.text("7")));
    }

    @Test
    void ofAnItemThatABankLinePaysInPartTheRestIsAskedForAndTheLineIsNamed() {
        Step.Taken taken = taking(usual(), late().matched("7", "A/1", usd("40"), usd("100")));
        assertThat(taken.amount()).isEqualTo(usd("60"));
        assertThat(taken.grounds()).contains(ground("bank.pending", Measure.money(usd("40")), Measure.text("7")));
    }

    @Test
    void theUndisputedPartBeingPaidNothingIsLeftToAskFor() {
        Case given = late().disputed("A/1", usd("40")).matched("7", "A/1", usd("60"), usd("100"));
        assertThat(waiting(usual(), given).reason()).isEqualTo(WaitReason.MATCH_PENDING);
    }

    @Test
    void aReturnedLinePutsTheItemBackWhereItStood() {
        Case given = late().seen("A/1", daysAgo(5), Case.taken("notice-1", daysAgo(5)));
        String before = word(usual().interval(3), given);
        assertThat(word(usual().interval(3), given.matched("7", "A/1", usd("100"), usd("100"))))
                .isEqualTo("MATCH_PENDING");
        Case back = late().seen("A/1", daysAgo(5), Case.taken("notice-1", daysAgo(5)));
        assertThat(word(usual().interval(3), back)).isEqualTo(before);
    }

    @Test
    void anItemAtTheToleranceIsIgnoredAndACentMoreIsNot() {
        assertThat(word(usual().itemTolerance(usd("100")), late())).isEqualTo("SMALL_BALANCE");
        assertThat(word(usual().itemTolerance(usd("99.99")), late())).isEqualTo("notice-1");
        assertThat(word(usual().itemTolerance(eur("100")), late())).isEqualTo("notice-1");
    }

    @Test
    void theUndisputedPartIsMeasuredAgainstTheTolerance() {
        assertThat(word(usual().itemTolerance(usd("60")), late().disputed("A/1", usd("40"))))
                .isEqualTo("SMALL_BALANCE");
    }

    @Test
    void anAccountAtItsToleranceIsIgnoredAsAWhole() {
        Case two = acme().late("A", usd("30"), 5).late("B", usd("20"), 5).file();
        assertThat(words(usual().customerTolerance(usd("50")), two)).containsOnly("SMALL_BALANCE");
        assertThat(words(usual().customerTolerance(usd("49.99")), two)).containsOnly("notice-1");
    }

    @Test
    void theAccountsToleranceLooksAtAllItOwesInThatCurrency() {
        Case mixed = acme().late("A", usd("30"), 5)
                .invoice("N", usd("30"), inDays(20))
                .late("E", eur("10"), 5)
                .file();
        assertThat(words(usual().customerTolerance(usd("50"), eur("50")), mixed))
                .containsExactly("notice-1", "SMALL_BALANCE", "NEXT_STAGE");
    }

    @Test
    void aPausedAccountWaitsUntilTheDayAfterThePause() {
        Step.Wait wait = waiting(usual(), late().paused(daysAgo(2), inDays(3)));
        assertThat(wait.reason()).isEqualTo(WaitReason.PAUSED);
        assertThat(wait.until()).isEqualTo(inDays(4));
        assertThat(wait.grounds())
                .containsExactly(ground("wait.paused", Measure.date(daysAgo(2)), Measure.date(inDays(3))));
    }

    @Test
    void aPauseHoldsOnItsFirstAndLastDay() {
        assertThat(word(usual(), late().paused(TODAY, inDays(3)))).isEqualTo("PAUSED");
        assertThat(word(usual(), late().paused(daysAgo(3), TODAY))).isEqualTo("PAUSED");
        assertThat(word(usual(), late().paused(inDays(1), inDays(3)))).isEqualTo("notice-1");
    }

    @Test
    void aPauseWithoutAnEndHasNoDay() {
        assertThat(waiting(usual(), late().paused(TODAY, null)).until()).isNull();
    }

    @Test
    void aPauseAlsoStopsRemindersBeforeTheDueDay() {
        assertThat(word(usual(), acme().late("A", usd("1"), -3).file().paused(TODAY, null)))
                .isEqualTo("PAUSED");
    }

    @Test
    void aPauseOfOneItemLeavesTheOthers() {
        Case two = acme().late("A", usd("30"), 5).late("B", usd("20"), 5).file().pause("A/1", TODAY, null);
        assertThat(words(usual(), two)).containsExactly("PAUSED", "notice-1");
    }

    @Test
    void ofSeveralPausesTheOneThatEndsLastIsNamed() {
        assertThat(waiting(usual(), late().paused(daysAgo(1), inDays(2)).paused(daysAgo(1), inDays(9)))
                        .until())
                .isEqualTo(inDays(10));
        assertThat(waiting(usual(), late().paused(daysAgo(1), inDays(9)).paused(daysAgo(1), inDays(2)))
                        .until())
                .isEqualTo(inDays(10));
        assertThat(waiting(usual(), late().paused(daysAgo(1), null).paused(daysAgo(1), inDays(2)))
                        .until())
                .isNull();
    }

    @Test
    void whileAPromiseRunsItsItemsWaitUntilTheDayAfter() {
        Step.Wait wait = waiting(usual(), late().promised(usd("100"), daysAgo(1), inDays(4), "A/1"));
        assertThat(wait.reason()).isEqualTo(WaitReason.PROMISED);
        assertThat(wait.until()).isEqualTo(inDays(5));
        assertThat(wait.grounds())
                .containsExactly(ground("wait.promised", Measure.money(usd("100")), Measure.date(inDays(4))));
    }

    @Test
    void aPromiseForTodayStillRunsAndOneForYesterdayIsBroken() {
        assertThat(word(usual(), late().promised(usd("100"), daysAgo(5), TODAY, "A/1")))
                .isEqualTo("PROMISED");
        assertThat(word(usual(), late().promised(usd("100"), daysAgo(5), daysAgo(1), "A/1")))
                .isEqualTo("notice-1");
    }

    @Test
    void aPromiseOfTomorrowStopsNothingToday() {
        assertThat(word(usual(), late().promised(usd("100"), inDays(1), inDays(4), "A/1")))
                .isEqualTo("notice-1");
    }

    @Test
    void aPromiseAboutOneItemLeavesTheOthers() {
        Case two = acme().late("A", usd("30"), 5).late("B", usd("20"), 5).file();
        assertThat(words(usual(), two.promised(usd("30"), daysAgo(1), inDays(4), "A/1")))
                .containsExactly("PROMISED", "notice-1");
    }

    @Test
    void aPromiseOfTheAccountStopsItsCurrencyAndNoOther() {
        Case two = acme().late("A", usd("30"), 5).late("B", eur("20"), 5).file();
        assertThat(words(usual(), two.promised(usd("30"), daysAgo(1), inDays(4))))
                .containsExactly("PROMISED", "notice-1");
    }

    @Test
    void aPromiseKeptInPartLetsTheRestBeDunned() {
        Case partly =
                acme().late("A", usd("100"), 5).paid("P", usd("60"), TODAY, "A").file();
        assertThat(word(usual(), partly.promised(usd("60"), daysAgo(1), inDays(4), "A/1")))
                .isEqualTo("notice-1");
    }

    @Test
    void aWithdrawnPromiseStopsNothing() {
        Promise withdrawn = new Promise("1", ACME, usd("100"), daysAgo(3), inDays(3), Set.of(), "Ana", TODAY);
        assertThat(word(usual(), late().promise(withdrawn))).isEqualTo("notice-1");
    }

    @Test
    void ofSeveralPromisesTheOneThatEndsLastIsNamed() {
        assertThat(waiting(
                                usual(),
                                late().promised(usd("50"), daysAgo(1), inDays(2))
                                        .promised(usd("50"), daysAgo(1), inDays(8)))
                        .until())
                .isEqualTo(inDays(9));
        assertThat(waiting(
                                usual(),
                                late().promised(usd("50"), daysAgo(1), inDays(8))
                                        .promised(usd("50"), daysAgo(1), inDays(2)))
                        .until())
                .isEqualTo(inDays(9));
    }

    @Test
    void whoseCreditsCoverAllThatIsOverdueIsNotDunned() {
        Case covered = acme().late("A", usd("100"), 5)
                .receipt("P", usd("100"), daysAgo(1))
                .file();
        Step.Wait wait = waiting(usual().coveredByCredits(), covered);
        assertThat(wait.reason()).isEqualTo(WaitReason.COVERED_BY_CREDITS);
        assertThat(wait.grounds())
                .containsExactly(ground("wait.covered", Measure.money(usd("100")), Measure.money(usd("100"))));
        assertThat(word(usual(), covered)).isEqualTo("notice-1");
    }

    @Test
    void aCentTooFewCoversNothing() {
        Case almost = acme().late("A", usd("100"), 5)
                .receipt("P", usd("99.99"), daysAgo(1))
                .file();
        assertThat(word(usual().coveredByCredits(), almost)).isEqualTo("notice-1");
    }

    @Test
    void onlyWhatIsOverdueAndUndisputedMustBeCovered() {
        Case given = acme().late("A", usd("100"), 5)
                .invoice("N", usd("500"), inDays(20))
                .receipt("P", usd("60"), daysAgo(1))
                .file()
                .disputed("A/1", usd("40"));
        assertThat(words(usual().coveredByCredits(), given)).containsExactly("COVERED_BY_CREDITS", "NEXT_STAGE");
    }

    @Test
    void creditsInEurosCoverNoDollars() {
        Case given = acme().late("A", usd("100"), 5)
                .receipt("P", eur("500"), daysAgo(1))
                .file();
        assertThat(word(usual().coveredByCredits(), given)).isEqualTo("notice-1");
    }

    @Test
    void aServiceContactBeforeTheDueDayIsMadeWhateverTheCredits() {
        Case given = acme().late("A", usd("100"), -3)
                .receipt("P", usd("500"), daysAgo(1))
                .file();
        assertThat(word(usual().coveredByCredits(), given)).isEqualTo("soon");
    }

    @Test
    void aRejectedInvoiceIsNotDunnedAndTheOthersAre() {
        Case given = acme().late("A", usd("100"), 5)
                .late("B", usd("100"), 5)
                .rejected(FactKind.INVOICE, "A")
                .file();
        assertThat(words(usual(), given)).containsExactly("INCOMPLETE", "notice-1");
        assertThat(StepsOf.all(usual(), given).get(0).grounds())
                .containsExactly(ground("wait.incomplete", Measure.text("A"), Measure.unknown()));
    }

    @Test
    void aRejectedInvoiceGetsNoServiceContactEither() {
        Case given =
                acme().late("A", usd("100"), -3).rejected(FactKind.INVOICE, "A").file();
        assertThat(word(usual(), given)).isEqualTo("INCOMPLETE");
    }

    @Test
    void aPaymentThatCannotBeReadMayHavePaidSoNobodyIsDunnedOnlyServed() {
        Case given = acme().late("A", usd("100"), 5)
                .late("B", usd("100"), -3)
                .rejected(FactKind.PAYMENT, "P")
                .file();
        assertThat(words(usual(), given)).containsExactly("INCOMPLETE", "soon");
    }

    @Test
    void aPaymentThatWasReadThoughItIsOddStopsNothing() {
        Case given = acme().late("A", usd("100"), 5)
                .receipt("P", usd("1"), daysAgo(1))
                .rejected(FactKind.PAYMENT, "P")
                .file();
        assertThat(word(usual(), given)).isEqualTo("notice-1");
    }

    @Test
    void anotherRejectedRowStopsNothing() {
        Case given = acme().late("A", usd("100"), 5)
                .rejected(FactKind.ORDER, "A")
                .rejected(FactKind.CONTACT_POINT, "A")
                .rejected(FactKind.INVOICE, "elsewhere")
                .file();
        assertThat(word(usual(), given)).isEqualTo("notice-1");
    }

    @Test
    void anExpectedPaymentStopsNoNotice() {
        Case given = acme().late("A", usd("100"), 5)
                .payment("P", ACME, Direction.RECEIPT, State.EXPECTED, daysAgo(1), usd("100"), null)
                .applied("P", "A", usd("100"))
                .file();
        assertThat(word(usual().coveredByCredits(), given)).isEqualTo("notice-1");
    }

    @Test
    void aCommunicationBelowItsMinimumDoesNotLeave() {
        var strategy = empty().stage("n", 5, Stage.Kind.DUNNING, Channel.EMAIL, usd("150"));
        Step.Wait wait = waiting(strategy, late());
        assertThat(wait.reason()).isEqualTo(WaitReason.MINIMUM_AMOUNT);
        assertThat(wait.grounds())
                .containsExactly(
                        Ground.about("n", "wait.minimum-amount", Measure.money(usd("100")), Measure.money(usd("150"))));
    }

    @Test
    void severalItemsTogetherReachTheMinimum() {
        var strategy = empty().stage("n", 5, Stage.Kind.DUNNING, Channel.EMAIL, usd("150"));
        Case two = acme().late("A", usd("100"), 5).late("B", usd("50"), 5).file();
        assertThat(words(strategy, two)).containsOnly("n");
    }

    @Test
    void theMinimumOfOneCurrencyIsNoneOfAnother() {
        var strategy = empty().stage("n", 5, Stage.Kind.DUNNING, Channel.EMAIL, usd("150"));
        Case two = acme().late("A", usd("100"), 5).late("B", eur("1"), 5).file();
        assertThat(words(strategy, two)).containsExactly("MINIMUM_AMOUNT", "n");
    }
}
