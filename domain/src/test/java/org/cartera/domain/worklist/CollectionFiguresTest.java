package org.cartera.domain.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.cartera.domain.money.Money;
import org.cartera.domain.worklist.CollectionFigures.Count;
import org.cartera.domain.worklist.CollectionFigures.Promises;
import org.cartera.domain.worklist.CollectionTrend.Closing;
import org.cartera.domain.worklist.CollectionTrend.Month;
import org.cartera.domain.worklist.Pareto.Slice;
import org.junit.jupiter.api.Test;

/** The manager's figures by their formulas. */
class CollectionFiguresTest {

    private static CollectionFigures figures(String before, String open, String overdue, String sold) {
        return new CollectionFigures(cop(before), cop(open), cop(overdue), cop(sold), 90);
    }

    private static Money cop(String amount) {
        return Money.of("COP", amount);
    }

    @Test
    void daysOutstandingAreOwedOverSoldTimesDaysAndTheBestOnesLeaveOutWhatIsLate() {
        CollectionFigures figures = figures("800", "600", "200", "1200");

        assertThat(figures.outstanding().daysOutstanding()).contains(new BigDecimal("45.0"));
        assertThat(figures.outstanding().bestPossible()).contains(new BigDecimal("30.0"));
        assertThat(figures.outstanding().daysLost()).contains(new BigDecimal("15.0"));
    }

    @Test
    void effectivenessIsWhatWasCollectedOfWhatCouldHaveBeen() {
        // 800 + 1200 − 600 = 1400 were collected; 800 + 1200 − 400 = 1600 could have been
        assertThat(figures("800", "600", "200", "1200").effectiveness()).contains(new BigDecimal("87.5"));
        assertThat(figures("800", "400", "0", "1200").effectiveness()).contains(new BigDecimal("100.0"));
    }

    @Test
    void whereNothingWasSoldOrNobodyKnowsWhatWasOwedThereIsNoFigure() {
        assertThat(figures("800", "600", "200", "0").outstanding().daysOutstanding())
                .isEmpty();
        assertThat(figures("0", "600", "200", "1200").effectiveness()).isEmpty();
    }

    @Test
    void aMonthShowsWhatItsLastRunLeftAndOneWithoutARunIsUnknown() {
        YearMonth november = YearMonth.of(2026, 11);
        CollectionTrend trend = CollectionTrend.of(
                Currency.getInstance("COP"),
                november,
                3,
                Map.of(
                        november.minusMonths(2),
                        new Closing(7, LocalDate.of(2026, 9, 30), cop("600"), cop("200"), cop("1200")),
                        november,
                        new Closing(9, LocalDate.of(2026, 11, 20), cop("500"), cop("0"), null)));

        assertThat(trend.months())
                .extracting(Month::month)
                .containsExactlyElementsOf(CollectionTrend.span(november, 3));
        assertThat(trend.months().get(0).outstanding().orElseThrow().daysOutstanding())
                .contains(new BigDecimal("45.0"));
        assertThat(trend.months().get(1).closing()).isNull();
        assertThat(trend.months().get(1).outstanding()).isEmpty();
        // the run is kept, but not all the invoices of its 90 days are known
        assertThat(trend.months().get(2).outstanding()).isEmpty();
        assertThat(trend.newest()).isEqualTo(trend.oldest());
    }

    @Test
    void theMostFrequentCausesComeFirstWithWhatTheyMakeTogether() {
        List<Slice> slices = Pareto.of(List.of(
                new Count("BILLING/INTERNAL", 2, List.of()),
                new Count("LOGISTICS/INTERNAL", 5, List.of()),
                new Count("SALES/EXTERNAL", 1, List.of())));

        assertThat(slices).extracting(slice -> slice.count().name()).startsWith("LOGISTICS/INTERNAL");
        assertThat(slices)
                .extracting(Slice::share)
                .containsExactly(new BigDecimal("0.625"), new BigDecimal("0.250"), new BigDecimal("0.125"));
        assertThat(slices)
                .extracting(Slice::upTo)
                .containsExactly(new BigDecimal("0.625"), new BigDecimal("0.875"), new BigDecimal("1.000"));
        assertThat(Pareto.of(List.of())).isEmpty();
    }

    @Test
    void aPromiseKeptInPartIsNotKept() {
        assertThat(new Promises(6, 1, 1).rate()).contains(new BigDecimal("0.750"));
        assertThat(new Promises(0, 0, 0).rate()).isEmpty();
    }
}
