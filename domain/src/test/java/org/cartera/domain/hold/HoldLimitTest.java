package org.cartera.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;
import static org.cartera.domain.hold.HoldsOf.decide;
import static org.cartera.domain.hold.HoldsOf.grounds;
import static org.cartera.domain.hold.HoldsOf.owing;

import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.credit.CreditFile.Status;
import org.cartera.domain.given.Case;
import org.cartera.domain.given.HoldRules;
import org.junit.jupiter.api.Test;

/** The rules on the credit limit alone, just below, at and above their thresholds. */
class HoldLimitTest {

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
}
