package org.cartera.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    private final Authority pesos = new Authority(Set.of(), Map.of(), Balances.of(Money.of("COP", "5000000")));

    @Test
    void theThresholdItselfNeedsNoSecondPerson() {
        assertThat(pesos.needsFourEyes(Money.of("COP", "5000000"))).isFalse();
        assertThat(pesos.needsFourEyes(Money.of("COP", "5000001"))).isTrue();
    }

    @Test
    void noOrderSlipsPastTheThresholdInAnotherCurrency() {
        assertThat(pesos.needsFourEyes(Money.of("USD", "1"))).isTrue();
    }

    @Test
    void whateverAmountIsAboveEveryThreshold() {
        assertThat(pesos.needsFourEyes(null)).isTrue();
    }

    @Test
    void withoutAnyThresholdNobodyNeedsASecondPerson() {
        assertThat(Authority.standard().needsFourEyes(Money.of("USD", "1000000")))
                .isFalse();
        assertThat(Authority.standard().needsFourEyes(null)).isFalse();
    }
}
