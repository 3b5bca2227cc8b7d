package org.cartera.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitLineTest {

    @Test
    void aListOfLimitsIsReadAsASpreadsheetWritesIt() {
        assertThat(
                        LimitLine.read(
                                "\uFEFFcustomer,currency,limit,validThrough\r\nAcme,USD,5000.50,2026-12-31\r\nBeta,COP,0,\r\n\r\n"))
                .containsExactly(
                        new LimitLine(new CustomerId("Acme"), Money.of("USD", "5000.50"), LocalDate.of(2026, 12, 31)),
                        new LimitLine(new CustomerId("Beta"), Money.of("COP", "0"), null));
    }

    @Test
    void semicolonsAndDecimalCommasAreReadToo() {
        assertThat(LimitLine.read("limit;customer;currency\n5000,50;Acme;USD"))
                .containsExactly(new LimitLine(new CustomerId("Acme"), Money.of("USD", "5000.50"), null));
    }

    @Test
    void anEmptyLimitTakesTheLimitAway() {
        assertThat(LimitLine.read("customer,currency,limit\nAcme,USD,"))
                .containsExactly(new LimitLine(new CustomerId("Acme"), null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme,USD",
                "Acme,USD,5000,1,2",
                "Acme,USD,five,",
                "Acme,USD,-1,",
                "Acme,USD,1.005,",
                "Acme,XXY,1,",
                ",USD,1,",
                "Acme,USD,1,31.12.2026",
                "Acme,USD,1e300,",
                "Beta,USD,1,"
            })
    void aLineThatCannotBeReadIsNamed(String line) {
        assertThatThrownBy(() -> LimitLine.read("customer,currency,limit,validThrough\nBeta,USD,1,\n" + line))
                .isInstanceOf(Problem.class)
                .hasFieldOrPropertyWithValue("field", "line 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "customer,limit", "customer,customer,currency,limit", "Acme,USD,5000"})
    void theFirstLineMustNameTheColumns(String first) {
        assertThatThrownBy(() -> LimitLine.read(first + "\n")).isInstanceOf(Problem.class);
    }
}
