package org.cartera.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.usd;
import static org.cartera.domain.hold.HoldsOf.decide;
import static org.cartera.domain.hold.HoldsOf.owing;

import java.util.List;
import org.cartera.domain.given.HoldRules;
import org.junit.jupiter.api.Test;

/** Who is never held, and when a hold is placed, kept and released. */
class HoldTransitionTest {

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
}
