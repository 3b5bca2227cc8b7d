package org.cartera.domain.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.usd;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasureTest {

    static List<Measure> measures() {
        return List.of(
                Measure.days(66),
                Measure.days(-3),
                Measure.money(usd("-10")),
                Measure.share(new BigDecimal("0.249")),
                Measure.date(TODAY),
                Measure.count(3),
                Measure.text("SUSPENDED"),
                Measure.text("a: b:c"),
                Measure.text(""),
                Measure.unknown());
    }

    @ParameterizedTest
    @MethodSource("measures")
    void whatTheDecisionLogKeepsReadsBack(Measure measure) {
        assertThat(Measure.parse(measure.toString())).isEqualTo(measure);
    }

    @Test
    void theCanonicalTextsAreThoseOfTheLog() {
        assertThat(measures())
                .extracting(Object::toString)
                .containsExactly(
                        "days:66",
                        "days:-3",
                        "money:USD -10.00",
                        "share:0.249",
                        "date:2026-03-16",
                        "count:3",
                        "text:SUSPENDED",
                        "text:a: b:c",
                        "text:",
                        "unknown");
    }

    @Test
    void anotherTextIsNoMeasure() {
        assertThatThrownBy(() -> Measure.parse("weight:3")).hasMessageContaining("weight:3");
        assertThatThrownBy(() -> Measure.parse("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGroundReadsAsRuleSubjectObservedAndThreshold() {
        assertThat(Ground.about("A/1", "hold.days-overdue", Measure.days(16), Measure.days(15)))
                .hasToString("hold.days-overdue[A/1] days:16 / days:15");
        assertThat(Ground.of("hold.status", Measure.text("HOLD"), Measure.text("OK")))
                .hasToString("hold.status text:HOLD / text:OK");
    }

    @Test
    void aStageNeedsAName() {
        assertThatThrownBy(() -> new StageId(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new StageId("a")).isLessThan(new StageId("b")).hasToString("a");
    }
}
