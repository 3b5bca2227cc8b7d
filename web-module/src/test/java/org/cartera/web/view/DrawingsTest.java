package org.cartera.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;

class DrawingsTest {

    @Test
    void whatStandsBeyondTheLimitIsHeld() {
        ExposureBar bar = new ExposureBar(cop("368.70"), cop("71.90"), cop("420"));

        assertThat(bar.held()).isEqualTo(cop("20.60"));
        assertThat(bar.limitAt()).isEqualTo("85.11%");
        assertThat(bar.heldWidth()).isEqualTo("4.17%");
    }

    @Test
    void withoutALimitNothingIsHeldAndTheWholeBarIsUsed() {
        ExposureBar bar = new ExposureBar(cop("100"), null, null);

        assertThat(bar.held()).isNull();
        assertThat(bar.usedWidth()).isEqualTo("89.29%");
        assertThat(bar.hasOrder()).isFalse();
    }

    @Test
    void aCreditDrawsNoBar() {
        assertThat(new ExposureBar(cop("-5"), null, cop("10")).usedWidth()).isEqualTo("0.00%");
        assertThat(new ExposureBar(cop("-5"), null, null).usedWidth()).isEqualTo("0%");
    }

    @Test
    void theBarsOfADateStandOnEachOtherWithinTheDrawing() {
        AgingChart chart = chart(List.of("60", "30", "9"));

        assertThat(chart.bars()).hasSize(3);
        assertThat(chart.bars().get(0).style()).isEqualTo("b0");
        assertThat(percent(chart.bars().get(1).y()))
                .isLessThan(percent(chart.bars().get(0).y()));
        assertThat(percent(chart.bars().get(2).y())).isGreaterThanOrEqualTo(3.8);
    }

    @Test
    void namesBesideTheLastBarNeverCoverEachOther() {
        List<AgingChart.Label> ends = chart(List.of("1000", "1", "1", "1", "1")).ends();

        for (int i = 1; i < ends.size(); i++) {
            assertThat(percent(ends.get(i - 1).at()) - percent(ends.get(i).at()))
                    .isGreaterThanOrEqualTo(7.99);
        }
        assertThat(ends).allSatisfy(end -> assertThat(percent(end.at())).isBetween(3.79, 89.41));
    }

    @Test
    void nothingOwedIsAnEmptyDrawingAndNegativeBucketsDrawNothing() {
        assertThat(chart(List.of("0", "0")).bars()).isEmpty();
        assertThat(chart(List.of("-50", "10")).bars()).hasSize(1);
    }

    @Test
    void aLineIsBrokenWhereAMonthIsUnknownAndEveryKnownMonthHasItsPoint() {
        LineChart chart = lines("40", null, "44", "47");

        assertThat(chart.strokes()).hasSize(1);
        assertThat(chart.points()).hasSize(3);
        assertThat(chart.points().get(2).title()).isEqualTo("3 · DSO: 47 d");
        assertThat(chart.ends()).extracting(LineChart.Label::value).containsExactly("47 d");
        assertThat(chart.dates()).hasSize(4);
        assertThat(lines(null, null).isBlank()).isTrue();
        assertThat(lines(null, null).ends()).isEmpty();
    }

    @Test
    void percentagesAreDrawnUpToAHundred() {
        LineChart chart = LineChart.percent(
                List.of("1"), List.of(new LineChart.Series("kept", "kept", values("100"))), BigDecimal::toString);

        assertThat(chart.ticks()).extracting(LineChart.Label::text).containsExactly("0", "25", "50", "75", "100");
        assertThat(chart.points().get(0).y()).isEqualTo(chart.ticks().get(4).at());
    }

    private static LineChart lines(String... values) {
        return LineChart.open(
                IntStream.range(0, values.length).mapToObj(String::valueOf).toList(),
                List.of(new LineChart.Series("DSO", "dso", values(values))),
                days -> days + " d");
    }

    private static List<Optional<BigDecimal>> values(String... values) {
        return Arrays.stream(values)
                .map(value -> Optional.ofNullable(value).map(BigDecimal::new))
                .toList();
    }

    @Test
    void theScaleEndsAtARoundNumberOfThreeSteps() {
        assertThat(AgingChart.Scale.roof(0)).isEqualTo(3);
        assertThat(AgingChart.Scale.roof(8_272)).isEqualTo(9_000);
        assertThat(AgingChart.Scale.roof(9_001)).isEqualTo(15_000);
        assertThat(AgingChart.Scale.roof(600)).isEqualTo(600);
    }

    private static AgingChart chart(List<String> amounts) {
        List<Money> money = amounts.stream().map(DrawingsTest::cop).toList();
        List<String> names = amounts.stream().map(amount -> "bucket").toList();
        return new AgingChart(names, List.of(new AgingChart.Column("20/11", money)));
    }

    private static Money cop(String amount) {
        return Money.of("COP", amount);
    }

    private static double percent(String text) {
        return Double.parseDouble(text.replace("%", ""));
    }
}
