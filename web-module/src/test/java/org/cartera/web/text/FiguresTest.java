package org.cartera.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Locale COLOMBIA = new Locale("es", "CO");

    @Test
    void pesosShowNoDecimalsAndDollarsTwo() {
        assertThat(Figures.amount(Money.of("COP", "58066400.50"), COLOMBIA)).isEqualTo("58.066.401");
        assertThat(Figures.amount(Money.of("USD", "8420.00"), COLOMBIA)).isEqualTo("8.420,00");
        assertThat(Figures.amount(Money.of("USD", "8420.00"), Locale.US)).isEqualTo("8,420.00");
    }

    @Test
    void aNegativeAmountHasAMinusUnlessItRoundsToZero() {
        assertThat(Figures.amount(Money.of("COP", "-1500"), COLOMBIA)).isEqualTo("−1.500");
        assertThat(Figures.amount(Money.of("COP", "-0.40"), COLOMBIA)).isEqualTo("0");
    }

    @Test
    void theCurrencyStandsWhereTheLanguagePutsIt() {
        assertThat(Figures.money(Money.of("COP", "20600000"), COLOMBIA)).isEqualTo("20.600.000 COP");
        assertThat(Figures.money(Money.of("COP", "20600000"), Locale.US)).isEqualTo("COP 20,600,000");
    }

    @Test
    void currenciesStandBesideEachOtherAndAreNeverAdded() {
        assertThat(Figures.balances(Balances.of(Money.of("USD", "1"), Money.of("COP", "2000")), COLOMBIA))
                .isEqualTo("2.000 COP · 1,00 USD");
    }

    @Test
    void datesFollowTheLanguage() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        assertThat(Figures.date(friday, COLOMBIA)).isEqualTo("20/11/2026");
        assertThat(Figures.date(friday, Locale.US)).isEqualTo("20 Nov 2026");
        assertThat(Figures.longDate(friday, COLOMBIA)).isEqualTo("vie 20 nov 2026");
        assertThat(Figures.longDate(friday, Locale.US)).isEqualTo("Fri 20 Nov 2026");
        assertThat(Figures.moment(Instant.parse("2026-11-20T09:31:00Z"), ZoneId.of("America/Bogota"), COLOMBIA))
                .isEqualTo("20/11/2026 04:31");
    }

    @Test
    void aShareIsAPercentageWithOneDecimal() {
        assertThat(Figures.percent(new BigDecimal("0.24949"), COLOMBIA)).isEqualTo("24,9 %");
        assertThat(Figures.percent(new BigDecimal("0.2495"), Locale.US)).isEqualTo("25.0%");
    }

    @Test
    void bucketsAreNamedInWords() {
        assertThat(Formats.bucketName("0", COLOMBIA)).isEqualTo("Por vencer");
        assertThat(Formats.bucketName("31-60", COLOMBIA)).isEqualTo("31–60 d");
        assertThat(Formats.bucketName("91+", COLOMBIA)).isEqualTo("Más de 90 d");
    }
}
