package org.cartera.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Amounts.COP;
import static org.cartera.domain.given.Amounts.EUR;
import static org.cartera.domain.given.Amounts.USD;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.usd;

import java.util.List;
import org.junit.jupiter.api.Test;

class BalancesTest {

    @Test
    void dollarsAndEurosStaySideBySide() {
        Balances balances = Balances.of(usd("10"), eur("5"), usd("2.50"));
        assertThat(balances.in(USD)).isEqualTo(usd("12.50"));
        assertThat(balances.in(EUR)).isEqualTo(eur("5"));
        assertThat(balances.amounts()).containsExactly(eur("5"), usd("12.50"));
        assertThat(balances.currencies()).containsExactly(EUR, USD);
    }

    @Test
    void aCurrencyThatWasNeverAddedHasNothing() {
        assertThat(Balances.none().in(COP)).isEqualTo(Money.zero(COP));
        assertThat(Balances.none().amounts()).isEmpty();
        assertThat(Balances.none().isZero()).isTrue();
    }

    @Test
    void aCurrencyThatCancelsOutStaysWithZero() {
        Balances balances = Balances.of(usd("10")).minus(usd("10"));
        assertThat(balances.amounts()).containsExactly(usd("0"));
        assertThat(balances.isZero()).isTrue();
    }

    @Test
    void twoSidesDoNotCancelAcrossCurrencies() {
        assertThat(Balances.of(usd("10"), eur("-10")).isZero()).isFalse();
    }

    @Test
    void balancesAddUpCurrencyByCurrency() {
        assertThat(Balances.of(usd("1"), eur("1")).plus(Balances.of(usd("2"))))
                .isEqualTo(Balances.of(usd("3"), eur("1")));
    }

    @Test
    void addingLeavesTheOriginalAsItWas() {
        Balances before = Balances.of(usd("1"));
        before.plus(usd("1"));
        assertThat(before.in(USD)).isEqualTo(usd("1"));
        assertThat(Balances.none().amounts()).isEmpty();
    }

    @Test
    void theSumOfAListIsItsTotal() {
        assertThat(Balances.sum(List.of(usd("1"), usd("2"), eur("3")))).isEqualTo(Balances.of(usd("3"), eur("3")));
        assertThat(Balances.of(usd("3")).toString()).isEqualTo("[USD 3.00]");
    }
}
