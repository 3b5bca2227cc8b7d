package org.cartera.domain.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.cartera.domain.money.Money;
import org.cartera.domain.worklist.CollectionFigures.Promises;
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
    void aPromiseKeptInPartIsNotKept() {
        assertThat(new Promises(6, 1, 1).rate()).contains(new BigDecimal("0.750"));
        assertThat(new Promises(0, 0, 0).rate()).isEmpty();
    }
}
