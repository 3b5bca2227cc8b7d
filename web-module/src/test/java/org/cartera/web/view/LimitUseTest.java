package org.cartera.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;

class LimitUseTest {
    private static final Money LIMIT = usd("1000");

    @Test
    void whoOwesUsesWhatHeOwesAndHasNothingInHand() {
        LimitUse use = new LimitUse(usd("400"), LIMIT);

        assertThat(use.getUsed()).isEqualTo(usd("400"));
        assertThat(use.getInHand()).isNull();
        assertThat(use.getAvailable()).isEqualTo(usd("600"));
    }

    @Test
    void whoHasPaidMoreThanHeOwesUsesNothingAndHasItInHand() {
        LimitUse use = new LimitUse(usd("-281.17"), LIMIT);

        assertThat(use.getUsed()).isEqualTo(usd("0"));
        assertThat(use.getInHand()).isEqualTo(usd("281.17"));
        assertThat(use.getAvailable()).isEqualTo(usd("1281.17"));
    }

    @Test
    void ordersUseTheCreditInHandBeforeTheLimit() {
        ExposureBar some = new ExposureBar(usd("-281.17"), usd("100"), LIMIT);
        assertThat(some.use().getInHand()).isEqualTo(usd("181.17"));
        assertThat(some.use().getAvailable()).isEqualTo(usd("1181.17"));
        assertThat(some.tellsAvailable()).isTrue();

        ExposureBar more = new ExposureBar(usd("-281.17"), usd("300"), LIMIT);
        assertThat(more.use().getInHand()).isNull();
        assertThat(more.use().getUsed()).isEqualTo(usd("18.83"));
        assertThat(more.use().getAvailable()).isEqualTo(usd("981.17"));
        assertThat(more.tellsAvailable()).isTrue();
    }

    @Test
    void withoutALimitNothingIsAvailableAndNothingExceeded() {
        assertThat(new LimitUse(usd("5"), null).getAvailable()).isNull();
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
