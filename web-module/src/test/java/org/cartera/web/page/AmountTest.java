package org.cartera.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void anAmountNeedsACurrencyThatExistsAndNoMoreDecimalsThanThatHas() {
        assertThat(Amount.of("USD", new BigDecimal("12.50"))).contains(Money.of("USD", "12.50"));
        assertThat(Amount.of("USD", new BigDecimal("12.505"))).isEmpty();
        assertThat(Amount.of("ZZZ", BigDecimal.TEN)).isEmpty();
        assertThat(Amount.of("", BigDecimal.TEN)).isEmpty();
        assertThat(Amount.of("USD", BigDecimal.ZERO)).isEmpty();
        assertThat(Amount.of("USD", null)).isEmpty();
    }
}
