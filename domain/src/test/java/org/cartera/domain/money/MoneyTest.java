package org.cartera.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Amounts.EUR;
import static org.cartera.domain.given.Amounts.JPY;
import static org.cartera.domain.given.Amounts.USD;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.usd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void oneDollarFiftyIsTheSameWithOneAndWithTwoDecimals() {
        assertThat(Money.of("USD", "1.5")).isEqualTo(Money.of("USD", "1.50")).hasToString("USD 1.50");
    }

    @Test
    void aTenthOfACentIsRefused() {
        assertThatThrownBy(() -> Money.of("USD", "1.501"))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("1.501")
                .hasMessageContaining("USD");
    }

    @Test
    void trailingZerosAreNoExcessDecimals() {
        assertThat(Money.of("USD", "1.5000")).isEqualTo(usd("1.50"));
    }

    @Test
    void aYenHasNoDecimals() {
        assertThat(Money.of("JPY", "100")).hasToString("JPY 100");
        assertThatThrownBy(() -> Money.of("JPY", "100.5")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aColombianPesoIsComputedWithTwoDecimals() {
        assertThat(Money.of("COP", "1000.25")).hasToString("COP 1000.25");
    }

    @Test
    void aKuwaitiDinarHasThreeDecimals() {
        assertThat(Money.of("KWD", "1.234")).hasToString("KWD 1.234");
    }

    @Test
    void goldCountsWithTwoDecimalsBecauseItHasNoMinorUnit() {
        assertThat(Money.decimals(Currency.getInstance("XAU"))).isEqualTo(2);
    }

    @Test
    void anUnknownCurrencyIsRefused() {
        assertThatThrownBy(() -> Money.of("XQZ", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halfACentIsRoundedOnlyAsTheCallerSays() {
        BigDecimal half = new BigDecimal("0.005");
        assertThat(Money.rounded(USD, half, RoundingMode.HALF_UP)).isEqualTo(usd("0.01"));
        assertThat(Money.rounded(USD, half, RoundingMode.DOWN)).isEqualTo(usd("0.00"));
        assertThat(Money.rounded(JPY, new BigDecimal("100.5"), RoundingMode.HALF_UP))
                .isEqualTo(Money.of("JPY", "101"));
    }

    @Test
    void amountsOfOneCurrencyAddAndSubtract() {
        assertThat(usd("10.10").plus(usd("0.90"))).isEqualTo(usd("11.00"));
        assertThat(usd("10.10").minus(usd("20.20"))).isEqualTo(usd("-10.10"));
    }

    @Test
    void dollarsAndEurosNeverMixAndTheErrorNamesBoth() {
        assertThatThrownBy(() -> usd("1").plus(eur("1")))
                .asInstanceOf(InstanceOfAssertFactories.type(CurrencyMismatchException.class))
                .satisfies(e -> {
                    assertThat(e.first()).isEqualTo(USD);
                    assertThat(e.second()).isEqualTo(EUR);
                    assertThat(e.getMessage()).isEqualTo("Amounts of USD and EUR cannot be combined");
                });
        assertThatThrownBy(() -> usd("1").minus(eur("1"))).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> usd("1").compareTo(eur("1"))).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> usd("1").min(eur("1"))).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> usd("1").max(eur("1"))).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> usd("1").isMoreThan(eur("1"))).isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void theSmallerAndTheLargerOfTwoAmounts() {
        assertThat(usd("1").min(usd("2"))).isEqualTo(usd("1"));
        assertThat(usd("2").min(usd("1"))).isEqualTo(usd("1"));
        assertThat(usd("1").max(usd("2"))).isEqualTo(usd("2"));
        assertThat(usd("2").max(usd("1"))).isEqualTo(usd("2"));
    }

    @Test
    void anEqualAmountIsNotMore() {
        assertThat(usd("1").isMoreThan(usd("1"))).isFalse();
        assertThat(usd("1.01").isMoreThan(usd("1"))).isTrue();
        assertThat(usd("0.99").isMoreThan(usd("1"))).isFalse();
    }

    @Test
    void signsAreToldApart() {
        assertThat(usd("0").isZero()).isTrue();
        assertThat(usd("0").isPositive()).isFalse();
        assertThat(usd("0").isNegative()).isFalse();
        assertThat(usd("0.01").isPositive()).isTrue();
        assertThat(usd("-0.01").isNegative()).isTrue();
        assertThat(usd("-0.01").isZero()).isFalse();
    }

    @Test
    void aNegativeAmountCountsAsZeroWhereOnlyDebtsCount() {
        assertThat(usd("-5").orZero()).isEqualTo(usd("0"));
        assertThat(usd("5").orZero()).isEqualTo(usd("5"));
    }

    @Test
    void theAbsoluteAmountHasNoSign() {
        assertThat(usd("-5").abs()).isEqualTo(usd("5"));
        assertThat(usd("5").negated()).isEqualTo(usd("-5"));
    }

    @Test
    void aPercentageIsRoundedToTheCent() {
        assertThat(usd("10.01").times(new BigDecimal("0.15"), RoundingMode.HALF_UP))
                .isEqualTo(usd("1.50"));
        assertThat(usd("10.05").times(new BigDecimal("0.10"), RoundingMode.HALF_UP))
                .isEqualTo(usd("1.01"));
    }

    @Test
    void aHundredSplitInThreeGivesTheLastCentToTheLastPart() {
        List<BigDecimal> thirds = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        assertThat(usd("100").allocate(thirds)).containsExactly(usd("33.33"), usd("33.33"), usd("33.34"));
    }

    @Test
    void aPartOfNoWeightGetsNothingNotEvenTheLastCent() {
        List<BigDecimal> weights = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO);
        assertThat(usd("100").allocate(weights)).containsExactly(usd("33.33"), usd("33.33"), usd("33.34"), usd("0"));
    }

    @Test
    void aNegativeAmountSplitsLikeThePositiveOne() {
        List<BigDecimal> thirds = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        assertThat(usd("-100").allocate(thirds)).containsExactly(usd("-33.33"), usd("-33.33"), usd("-33.34"));
    }

    @Test
    void nothingCanBeSplitByNoWeights() {
        assertThatThrownBy(() -> usd("1").allocate(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usd("1").allocate(List.of(BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNegativeWeightIsRefused() {
        assertThatThrownBy(() -> usd("1").allocate(List.of(BigDecimal.TEN, BigDecimal.ONE.negate())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCanonicalTextReadsBack() {
        assertThat(Money.parse("USD -1250.50")).isEqualTo(usd("-1250.50"));
        assertThat(Money.parse("JPY 7")).isEqualTo(Money.of("JPY", "7"));
    }

    @Test
    void aTextWithoutCurrencyIsNoMoney() {
        assertThatThrownBy(() -> Money.parse("12.50")).hasMessageContaining("12.50");
        assertThatThrownBy(() -> Money.parse("USD12.50")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.parse("")).isInstanceOf(IllegalArgumentException.class);
    }
}
