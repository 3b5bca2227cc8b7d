package org.cartera.documents.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Random;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;

class WrittenTest {

    @Test
    void amountsAreGroupedByThousandsAndCarryTheirCurrencysDecimals() {
        assertThat(Written.in("es").bare(Money.parse("COP 1250000.00"))).isEqualTo("1.250.000");
        assertThat(Written.in("en").bare(Money.parse("USD 1250.50"))).isEqualTo("1,250.50");
        assertThat(Written.in("es").bare(Money.parse("USD -0.05"))).isEqualTo("-0,05");
        assertThat(Written.in("en").bare(Money.parse("JPY 999"))).isEqualTo("999");
        assertThat(Written.in("en").bare(Money.parse("COP -100000.50"))).isEqualTo("-100,001");
        assertThat(Written.in("es").bare(Money.parse("COP -0.40"))).isEqualTo("0");
    }

    @Test
    void anyAmountIsWrittenAsTheJdkWouldWriteIt() {
        Random random = new Random(7);
        DecimalFormat jdk = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        jdk.setRoundingMode(RoundingMode.HALF_UP);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), 2);
            assertThat(Written.in("en").bare(Money.of(Currency.getInstance("USD"), amount)))
                    .isEqualTo(jdk.format(amount));
        }
    }
}
