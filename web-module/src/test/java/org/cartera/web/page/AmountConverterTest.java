package org.cartera.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts are read as people of each language write them, and never guessed. */
class AmountConverterTest {
    private static final Locale COLOMBIA = new Locale("es", "CO");

    @ParameterizedTest
    @ValueSource(strings = {"58066400,50", "58.066.400,50", " 58.066.400,50 ", "$58.066.400,50"})
    void spanishGroupsByPointsAndDecidesByAComma(String typed) {
        assertThat(AmountConverter.parse(typed, COLOMBIA)).isEqualByComparingTo("58066400.50");
    }

    @Test
    void englishGroupsByCommas() {
        assertThat(AmountConverter.parse("58,066,400.50", Locale.US))
                .isEqualByComparingTo(new BigDecimal("58066400.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"58066.5", "1.00", "1.2345", "12,34,5", "1e9", "-5", "cien", "1.2.3"})
    void whatCouldMeanTwoAmountsIsRefused(String typed) {
        assertThat(AmountConverter.parse(typed, COLOMBIA)).isNull();
    }

    @Test
    void anAmountThatIsComparedShowsTheCentsThatPesosAreUsuallyShownWithout() {
        assertThat(AmountConverter.text(Money.of("COP", "103017932.18"), Locale.forLanguageTag("es-CO")))
                .isEqualTo("103.017.932,18 COP");
        assertThat(AmountConverter.text(Money.of("COP", "103017932.00"), Locale.US))
                .isEqualTo("103,017,932 COP");
    }
}
