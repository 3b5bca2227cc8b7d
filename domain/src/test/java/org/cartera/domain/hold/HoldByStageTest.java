package org.cartera.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Case.taken;
import static org.cartera.domain.hold.HoldsOf.decide;
import static org.cartera.domain.hold.HoldsOf.grounds;
import static org.cartera.domain.hold.HoldsOf.owing;

import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.StageTaken.Delivery;
import org.cartera.domain.given.Case;
import org.cartera.domain.given.HoldRules;
import org.junit.jupiter.api.Test;

/** Which stages of dunning hold an account, and from which day. */
class HoldByStageTest {

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
    void anAccountReadWithoutTheStageIsNotDecidedAtAll() {
        HoldPolicy policy = HoldRules.none().stages("final-notice").build();
        CaseFile file = owing(70, "1")
                .seen("A/1", daysAgo(90), taken("letter", daysAgo(30)), taken("final-notice", daysAgo(1)))
                .build();
        assertThat(policy.decide(file.forCredit(Set.of(new StageId("final-notice"))), null))
                .isEqualTo(policy.decide(file, null));
        assertThatIllegalStateException()
                .isThrownBy(() -> policy.decide(file.forCredit(Set.of(new StageId("letter"))), null))
                .withMessageContaining("final-notice");
    }
}
