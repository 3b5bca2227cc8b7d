package org.cartera.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.EUR;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.USD;
import static org.cartera.domain.given.Amounts.cents;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;
import static org.cartera.domain.given.Case.taken;

import java.math.BigDecimal;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.StageTaken.Delivery;
import org.cartera.domain.credit.CreditFile.Status;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.given.Account;
import org.cartera.domain.given.Case;
import org.cartera.domain.given.HoldRules;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule alone, just below, at and above its threshold. */
class HoldPolicyTest {

    private static HoldDecision decide(HoldRules rules, Case given) {
        CaseFile file = given.build();
        return rules.build().decide(file, exposure(file));
    }

    private static @Nullable Exposure exposure(CaseFile file) {
        Money limit = file.credit().limit();
        return limit == null
                ? null
                : new ExposurePolicy(true, 0).measure(file.ledger(), limit.currency(), file.rates());
    }

    private static List<Ground> grounds(HoldRules rules, Case given) {
        return decide(rules, given).grounds();
    }

    private static Case owing(int days, String amount) {
        return acme().late("A", usd(amount), days).file();
    }

    @Test
    void withoutRulesNobodyIsHeld() {
        assertThat(decide(HoldRules.none(), owing(900, "1000000"))).isEqualTo(new HoldDecision.Free());
    }

    @Test
    void fifteenDaysPastDueAreAllowedAndSixteenAreNot() {
        HoldRules rules = HoldRules.none().daysOverdue(15);
        assertThat(decide(rules, owing(14, "10")).isHeld()).isFalse();
        assertThat(decide(rules, owing(15, "10")).isHeld()).isFalse();
        assertThat(grounds(rules, owing(16, "10")))
                .containsExactly(Ground.about("A/1", "hold.days-overdue", Measure.days(16), Measure.days(15)));
    }

    @Test
    void withZeroDaysAllowedTheDueDayItselfHoldsNobody() {
        HoldRules rules = HoldRules.none().daysOverdue(0);
        assertThat(decide(rules, owing(0, "10")).isHeld()).isFalse();
        assertThat(decide(rules, owing(1, "10")).isHeld()).isTrue();
    }

    @Test
    void everyItemTooLateIsAGroundOldestFirst() {
        Case two = acme().late("B", usd("1"), 20).late("A", usd("1"), 40).file();
        assertThat(grounds(HoldRules.none().daysOverdue(15), two))
                .extracting(Ground::subject)
                .containsExactly("A/1", "B/1");
    }

    @Test
    void oneHundredOverdueAreAllowedAndACentMoreIsNot() {
        HoldRules rules = HoldRules.none().overdueAmount(usd("100"));
        assertThat(decide(rules, owing(1, "99.99")).isHeld()).isFalse();
        assertThat(decide(rules, owing(1, "100")).isHeld()).isFalse();
        assertThat(grounds(rules, owing(1, "100.01")))
                .containsExactly(Ground.about(
                        USD, "hold.overdue-amount", Measure.money(usd("100.01")), Measure.money(usd("100"))));
    }

    @Test
    void whatIsNotOverdueYetDoesNotCountForTheOverdueAmount() {
        assertThat(decide(HoldRules.none().overdueAmount(usd("100")), owing(0, "1000"))
                        .isHeld())
                .isFalse();
    }

    @Test
    void anOverdueAmountIsJudgedInItsOwnCurrencyOnly() {
        HoldRules rules = HoldRules.none().overdueAmount(usd("100"));
        assertThat(decide(rules, acme().late("A", eur("5000"), 9).file()).isHeld())
                .isFalse();
        Case both = acme().late("A", eur("60"), 9).late("B", usd("60"), 9).file();
        assertThat(decide(rules, both).isHeld()).isFalse();
    }

    @Test
    void aThresholdOfZeroHoldsForTheFirstCent() {
        assertThat(decide(HoldRules.none().overdueAmount(usd("0")), owing(1, "0.01"))
                        .isHeld())
                .isTrue();
    }

    @Test
    void aQuarterOverdueIsAllowedAndMoreIsNot() {
        HoldRules rules = HoldRules.none().overdueShare("0.25");
        Account current = acme().invoice("N", usd("75"), inDays(5));
        assertThat(decide(rules, current.late("A", usd("25"), 9).file()).isHeld())
                .isFalse();
        Case more = acme().invoice("N", usd("74"), inDays(5))
                .late("A", usd("26"), 9)
                .file();
        assertThat(grounds(rules, more))
                .containsExactly(Ground.about(
                        USD,
                        "hold.overdue-share",
                        Measure.share(new BigDecimal("0.26")),
                        Measure.share(new BigDecimal("0.25"))));
    }

    @Test
    void aShareTheLeastBitAboveIsAboveAndShowsAsSuch() {
        Case justAbove = acme().invoice("N", cents(7_499_999), inDays(5))
                .late("A", cents(2_500_001), 9)
                .file();
        List<Ground> grounds = grounds(HoldRules.none().overdueShare("0.25"), justAbove);
        assertThat(grounds).hasSize(1);
        assertThat(((Measure.Share) grounds.get(0).observed()).share()).isGreaterThan(new BigDecimal("0.25"));
    }

    @Test
    void smallRestsCountNeitherAsOverdueNorAsOpenForTheShare() {
        HoldRules rules = HoldRules.none().overdueShare("0.25").tolerance(usd("10"));
        Account account = acme().invoice("N", usd("75"), inDays(5)).late("A", usd("26"), 9);
        for (int i = 0; i < 5; i++) {
            account.invoice("S" + i, usd("10"), inDays(5));
        }
        assertThat(decide(rules, account.file()).isHeld()).isTrue();
    }

    @Test
    void exposureAtTheLimitIsAllowedAndACentMoreIsNot() {
        HoldRules rules = HoldRules.none().limitUse("1");
        assertThat(decide(rules, owing(-5, "100").limit(usd("100"))).isHeld()).isFalse();
        assertThat(grounds(rules, owing(-5, "100.01").limit(usd("100"))))
                .containsExactly(Ground.of("hold.limit-use", Measure.money(usd("100.01")), Measure.money(usd("100"))));
    }

    @Test
    void ninetyPercentOfTheLimitMayBeTheThreshold() {
        HoldRules rules = HoldRules.none().limitUse("0.9");
        assertThat(decide(rules, owing(-5, "90").limit(usd("100"))).isHeld()).isFalse();
        assertThat(decide(rules, owing(-5, "90.01").limit(usd("100"))).isHeld()).isTrue();
    }

    @Test
    void aLimitOfZeroHoldsForAnything() {
        assertThat(decide(HoldRules.none().limitUse("1"), owing(-5, "0.01").limit(usd("0")))
                        .isHeld())
                .isTrue();
    }

    @Test
    void whoHasNoLimitCannotExceedIt() {
        assertThat(decide(HoldRules.none().limitUse("1").unknownExposure().expiredLimit(), owing(-5, "999"))
                        .isHeld())
                .isFalse();
    }

    @Test
    void anExposureNobodyCanConvertHoldsOnlyWhereThePolicySaysSo() {
        Case euros = acme().invoice("A", eur("10"), inDays(5)).file().limit(usd("100"));
        assertThat(decide(HoldRules.none().limitUse("1"), euros).isHeld()).isFalse();
        assertThat(grounds(HoldRules.none().limitUse("1").unknownExposure(), euros))
                .containsExactly(Ground.of("hold.exposure-unknown", Measure.unknown(), Measure.money(usd("100"))));
    }

    @Test
    void aKnownExposureIsNeverCalledUnknown() {
        assertThat(decide(
                                HoldRules.none().limitUse("1").unknownExposure(),
                                owing(-5, "10").limit(usd("100")))
                        .isHeld())
                .isFalse();
    }

    @Test
    void aLimitHoldsItsLastDayAndNotTheNext() {
        HoldRules rules = HoldRules.none().expiredLimit();
        assertThat(decide(rules, owing(-5, "1").credit(Status.OK, usd("100"), TODAY))
                        .isHeld())
                .isFalse();
        assertThat(grounds(rules, owing(-5, "1").credit(Status.OK, usd("100"), daysAgo(1))))
                .containsExactly(Ground.of("hold.limit-expired", Measure.date(TODAY), Measure.date(daysAgo(1))));
        assertThat(decide(HoldRules.none(), owing(-5, "1").credit(Status.OK, usd("100"), daysAgo(1)))
                        .isHeld())
                .isFalse();
    }

    @Test
    void aSuspendedCustomerIsHeldAndAWatchedOneIsNot() {
        HoldRules rules = HoldRules.none().statuses(Status.SUSPENDED, Status.CLOSED);
        assertThat(decide(rules, owing(-5, "1").credit(Status.WATCH, null, null))
                        .isHeld())
                .isFalse();
        assertThat(grounds(rules, owing(-5, "1").credit(Status.SUSPENDED, null, null)))
                .containsExactly(Ground.of("hold.status", Measure.text("SUSPENDED"), Measure.text("OK")));
    }

    @Test
    void anOpenInvoiceOfNinetyDaysIsAllowedAndAnOlderOneIsNotEvenIfItIsNotDue() {
        HoldRules rules = HoldRules.none().oldestItemDays(90);
        assertThat(decide(rules, owing(60, "1")).isHeld()).isFalse();
        assertThat(grounds(rules, owing(61, "1")))
                .containsExactly(Ground.about("A/1", "hold.oldest-item", Measure.days(91), Measure.days(90)));
        Case longTerms = acme().invoice(
                        "L",
                        org.cartera.domain.receivable.Invoice.Kind.INVOICE,
                        org.cartera.domain.receivable.Invoice.Status.OPEN,
                        daysAgo(91),
                        usd("1"),
                        inDays(9))
                .file();
        assertThat(decide(rules, longTerms).isHeld()).isTrue();
    }

    @Test
    void anItemThatGotTheFinalNoticeHoldsItsAccount() {
        HoldRules rules = HoldRules.none().stages("final-notice");
        Case given = owing(70, "1")
                .seen("A/1", daysAgo(90), taken("letter", daysAgo(30)), taken("final-notice", daysAgo(1)));
        assertThat(grounds(rules, given))
                .containsExactly(
                        Ground.about("A/1", "hold.stage", Measure.text("final-notice"), Measure.date(daysAgo(1))));
        assertThat(decide(rules, owing(70, "1").seen("A/1", daysAgo(90), taken("letter", daysAgo(30))))
                        .isHeld())
                .isFalse();
    }

    @Test
    void aStageTakenTonightCountsFromTomorrowSoThatARerunDecidesTheSame() {
        HoldRules rules = HoldRules.none().stages("final-notice");
        Case given = owing(70, "1").seen("A/1", daysAgo(90), taken("final-notice", TODAY));
        assertThat(decide(rules, given).isHeld()).isFalse();
        assertThat(decide(rules, given.on(inDays(1))).isHeld()).isTrue();
    }

    @Test
    void theFinalNoticeOfAnEarlierOpeningDoesNotHold() {
        HoldRules rules = HoldRules.none().stages("final-notice");
        Case reopened = owing(70, "1").memory("A/1", daysAgo(90), daysAgo(3), 0, taken("final-notice", daysAgo(10)));
        assertThat(decide(rules, reopened).isHeld()).isFalse();
        Case again =
                owing(70, "1").memory("A/1", daysAgo(90), null, 1, taken("final-notice", daysAgo(2), 1, Delivery.DONE));
        assertThat(decide(rules, again).isHeld()).isTrue();
    }

    @Test
    void aSettledItemWithTheFinalNoticeHoldsNobody() {
        Case settled = acme().file().seen("A/1", daysAgo(90), taken("final-notice", daysAgo(10)));
        assertThat(decide(HoldRules.none().stages("final-notice"), settled).isHeld())
                .isFalse();
    }

    @Test
    void aSmallBalanceHoldsNobody() {
        HoldRules rules = HoldRules.none()
                .daysOverdue(0)
                .overdueAmount(usd("0"))
                .oldestItemDays(0)
                .stages("final-notice")
                .tolerance(usd("10"));
        Case small = owing(70, "10").seen("A/1", daysAgo(90), taken("final-notice", daysAgo(1)));
        assertThat(decide(rules, small).isHeld()).isFalse();
        assertThat(decide(rules, owing(70, "10.01")).isHeld()).isTrue();
    }

    @Test
    void theToleranceOfOneCurrencyIsNoneOfAnother() {
        HoldRules rules = HoldRules.none().daysOverdue(0).tolerance(usd("10"));
        assertThat(decide(rules, acme().late("A", eur("5"), 1).file()).isHeld()).isTrue();
    }

    @Test
    void aDisputedItemHoldsNobodyAndAPartlyDisputedOneCountsWithTheRest() {
        HoldRules rules = HoldRules.none().daysOverdue(15).overdueAmount(usd("40"));
        assertThat(decide(rules, owing(70, "100").disputed("A/1", usd("100"))).isHeld())
                .isFalse();
        assertThat(grounds(rules, owing(70, "100").disputed("A/1", usd("50"))))
                .extracting(Ground::rule)
                .containsExactly("hold.days-overdue", "hold.overdue-amount");
        assertThat(grounds(rules, owing(70, "100").disputed("A/1", usd("60"))))
                .extracting(Ground::rule)
                .containsExactly("hold.days-overdue");
    }

    @Test
    void anExcludedCustomerIsNeverHeldByThePolicy() {
        HoldRules rules = HoldRules.none().daysOverdue(0).excludingCustomer("Acme");
        assertThat(decide(rules, owing(70, "1"))).isEqualTo(new HoldDecision.Free());
        assertThat(decide(rules.excludingCustomer("Other"), owing(70, "1")).isHeld())
                .isTrue();
    }

    @Test
    void anExcludedClassificationIsNeverHeldByThePolicy() {
        HoldRules rules = HoldRules.none().daysOverdue(0).excludingClassification("GOVERNMENT");
        assertThat(decide(
                                rules,
                                acme().classified("GOVERNMENT", "BIG")
                                        .late("A", usd("1"), 70)
                                        .file())
                        .isHeld())
                .isFalse();
        assertThat(decide(
                                rules,
                                acme().classified("BIG").late("A", usd("1"), 70).file())
                        .isHeld())
                .isTrue();
    }

    @Test
    void aFreeAccountWithAGroundIsPlacedOnHold() {
        assertThat(decide(HoldRules.none().daysOverdue(15), owing(16, "10"))).isInstanceOf(HoldDecision.Place.class);
    }

    @Test
    void aHeldAccountWithAGroundIsKeptSinceTheDayItWasPlaced() {
        assertThat(decide(HoldRules.none().daysOverdue(15), owing(16, "10").held(daysAgo(1))))
                .isInstanceOfSatisfying(HoldDecision.Keep.class, keep -> assertThat(keep.since())
                        .isEqualTo(daysAgo(1)));
    }

    @Test
    void aHeldAccountWithoutAGroundIsReleased() {
        assertThat(decide(HoldRules.none().daysOverdue(15), owing(15, "10").held(daysAgo(1))))
                .isEqualTo(new HoldDecision.Release(daysAgo(1), List.of()));
    }

    @Test
    void anExclusionReleasesTheHoldOfThePolicy() {
        assertThat(decide(
                        HoldRules.none().daysOverdue(15).excludingCustomer("Acme"),
                        owing(16, "10").held(daysAgo(1))))
                .isInstanceOf(HoldDecision.Release.class);
    }

    @Test
    void aRerunOfTheNightThatPlacedTheHoldPlacesItAgain() {
        assertThat(decide(HoldRules.none().daysOverdue(15), owing(16, "10").held(TODAY)))
                .isInstanceOf(HoldDecision.Place.class);
    }

    @Test
    void whatAPersonHeldOnlyAPersonReleases() {
        HoldRules rules = HoldRules.none().daysOverdue(15);
        HoldDecision decision = decide(rules, owing(1, "10").heldByPerson(daysAgo(1)));
        assertThat(decision).isInstanceOf(HoldDecision.Keep.class);
        assertThat(decide(rules.excludingCustomer("Acme"), owing(1, "10").heldByPerson(daysAgo(1))))
                .isInstanceOf(HoldDecision.Keep.class);
    }

    @Test
    void noAmountOfMoneyClearsWhatAPersonHeld() {
        assertThat(decide(HoldRules.none().daysOverdue(15), owing(99, "10").heldByPerson(daysAgo(1)))
                        .clearing())
                .isEmpty();
    }

    @Test
    void severalRulesGiveSeveralGrounds() {
        HoldRules rules = HoldRules.none()
                .daysOverdue(15)
                .overdueAmount(usd("50"))
                .limitUse("1")
                .statuses(Status.CLOSED);
        assertThat(grounds(rules, owing(16, "100").credit(Status.CLOSED, usd("80"), null)))
                .extracting(Ground::rule)
                .containsExactly("hold.days-overdue", "hold.overdue-amount", "hold.status", "hold.limit-use");
    }

    @Test
    void aHoldIsJudgedAlsoWhereARowWasRejected() {
        Case incomplete = acme().late("A", usd("10"), 16)
                .rejected(org.cartera.domain.receivable.FactKind.INVOICE, "B")
                .file();
        assertThat(decide(HoldRules.none().daysOverdue(15), incomplete).isHeld())
                .isTrue();
    }

    @Test
    void impossibleThresholdsAreRefused() {
        assertThatThrownBy(() -> HoldRules.none().daysOverdue(-1).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HoldRules.none().oldestItemDays(-1).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HoldRules.none().overdueShare("1.5").build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HoldRules.none().limitUse("-0.1").build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eurosAndDollarsMayBothHold() {
        Case both = acme().late("A", eur("60"), 9).late("B", usd("60"), 9).file();
        assertThat(grounds(HoldRules.none().overdueAmount(usd("50"), eur("50")), both))
                .extracting(Ground::subject)
                .containsExactly(EUR.getCurrencyCode(), USD.getCurrencyCode());
    }
}
