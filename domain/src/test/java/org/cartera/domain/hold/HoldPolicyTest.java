package org.cartera.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.EUR;
import static org.cartera.domain.given.Amounts.USD;
import static org.cartera.domain.given.Amounts.cents;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;
import static org.cartera.domain.given.Case.taken;
import static org.cartera.domain.hold.HoldsOf.decide;
import static org.cartera.domain.hold.HoldsOf.grounds;
import static org.cartera.domain.hold.HoldsOf.owing;

import java.math.BigDecimal;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.credit.CreditFile.Status;
import org.cartera.domain.given.Account;
import org.cartera.domain.given.Case;
import org.cartera.domain.given.HoldRules;
import org.junit.jupiter.api.Test;

/** Each rule on what is owed alone, just below, at and above its threshold. */
class HoldPolicyTest {

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
