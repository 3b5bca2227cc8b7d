package org.cartera.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;

class SalesOutstandingTest {

    /** 1.2 million owed of 10 million a year: 43.8 days, 29.2 of them unavoidable. */
    @Test
    void whatIsOwedIsMeasuredInDaysOfSales() {
        SalesOutstanding figures = new SalesOutstanding(usd("1200000"), usd("400000"), usd("10000000"), 365);

        assertThat(figures.daysOutstanding()).contains(new BigDecimal("43.8"));
        assertThat(figures.bestPossible()).contains(new BigDecimal("29.2"));
        assertThat(figures.daysLost()).contains(new BigDecimal("14.6"));
    }

    @Test
    void whereNothingWasSoldNoNumberOfDaysIsTold() {
        SalesOutstanding figures = new SalesOutstanding(usd("10"), usd("10"), usd("0"), 90);

        assertThat(figures.daysOutstanding()).isEmpty();
        assertThat(figures.daysLost()).isEmpty();
    }

    @Test
    void returnsOnlyAreNoSales() {
        assertThat(new SalesOutstanding(usd("10"), usd("0"), usd("-5"), 90).daysOutstanding())
                .isEmpty();
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
