package org.cartera.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.USD;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;
import static org.cartera.domain.hold.HoldsOf.owing;

import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.given.Case;
import org.cartera.domain.given.HoldRules;
import org.junit.jupiter.api.Test;

/** A hold that ends between two runs says what is left, beside what the policy allows. */
class WhatIsLeftTest {
    private static final Ground SINCE = Ground.of("lifted.since", Measure.date(daysAgo(1)), Measure.date(TODAY));

    private static List<Ground> left(HoldRules rules, Case given) {
        CaseFile file = given.held(daysAgo(1)).build();
        HoldDecision.Release release = (HoldDecision.Release) HoldsOf.decide(rules, given.held(daysAgo(1)));
        return rules.build().whatIsLeft(file, HoldsOf.exposure(file), release);
    }

    @Test
    void withNothingPastDueItSaysSo() {
        assertThat(left(HoldRules.none().daysOverdue(15), acme().file()))
                .containsExactly(Ground.of("lifted.nothing-overdue", Measure.count(0), Measure.date(TODAY)), SINCE);
    }

    @Test
    void whatIsStillPastDueIsToldBesideWhatThePolicyAllows() {
        HoldRules rules = HoldRules.none().daysOverdue(15).overdueAmount(usd("100"));
        assertThat(left(rules, owing(10, "60")))
                .containsExactly(
                        Ground.about(USD, "lifted.overdue-amount", Measure.money(usd("60")), Measure.money(usd("100"))),
                        Ground.of("lifted.days-overdue", Measure.days(10), Measure.days(15)),
                        SINCE);
    }

    @Test
    void anAmountForWhichThePolicyHasNoRuleIsToldWithoutOne() {
        assertThat(left(HoldRules.none().daysOverdue(15), owing(10, "60")))
                .startsWith(Ground.about(USD, "lifted.overdue-amount", Measure.money(usd("60")), Measure.unknown()));
    }

    @Test
    void theExposureIsToldBesideWhatTheLimitAllows() {
        assertThat(left(HoldRules.none().limitUse("1"), owing(0, "60").limit(usd("80"))))
                .contains(Ground.of("lifted.limit-use", Measure.money(usd("60")), Measure.money(usd("80"))));
    }

    @Test
    void whatAPersonChangedInTheCreditFileComesFirstWhereTheHoldStoodOnIt() {
        List<Ground> stoodOn = List.of(
                Ground.of("hold.status", Measure.text("WATCH"), Measure.text("OK")),
                Ground.of("hold.limit-expired", Measure.date(daysAgo(1)), Measure.date(daysAgo(9))));
        CaseFile file = owing(3, "60")
                .credit(CreditFile.Status.OK, usd("80"), inDays(30))
                .build();
        assertThat(HoldRules.none()
                        .build()
                        .whatIsLeft(file, HoldsOf.exposure(file), new HoldDecision.Release(daysAgo(1), stoodOn)))
                .containsExactly(
                        Ground.of("lifted.limit-valid", Measure.date(TODAY), Measure.date(inDays(30))),
                        Ground.of("lifted.status", Measure.text("OK"), Measure.date(TODAY)),
                        Ground.about(USD, "lifted.overdue-amount", Measure.money(usd("60")), Measure.unknown()),
                        SINCE);
    }

    @Test
    void anExclusionNeedsNoFigures() {
        assertThat(left(HoldRules.none().daysOverdue(0).excludingCustomer("Acme"), owing(70, "1")))
                .extracting(Ground::rule)
                .containsExactly("lifted.excluded", "lifted.since");
    }
}
