package org.cartera.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.DisplayName;

@DisplayName("What is missing, held against a share")
class GapTest {

    @Property(tries = 2_000)
    void isFoundRoughlyAsItIsExactly(@ForAll long seed) {
        Random random = new Random(seed);
        String currency = random.nextBoolean() ? "COP" : "USD";
        int items = 1 + random.nextInt(30);
        BigDecimal share = BigDecimal.valueOf(1 + random.nextInt(25_000), 5)
                .divide(new BigDecimal("1.19"), 20, RoundingMode.HALF_UP);
        BigDecimal owed =
                BigDecimal.valueOf((long) Math.pow(10, 3 + random.nextInt(13)) + random.nextInt(1_000_000), 2);
        BigDecimal off = BigDecimal.valueOf(random.nextInt(5) - 2)
                .multiply(BigDecimal.valueOf(items))
                .multiply(new BigDecimal(random.nextBoolean() ? "1" : "0.01"))
                .add(BigDecimal.valueOf(random.nextInt(5) - 2, 2));
        BigDecimal missing =
                owed.multiply(share).setScale(2, RoundingMode.HALF_UP).add(off);

        Gap gap = new Gap(Money.of(currency, missing.toPlainString()), Money.of(currency, owed.toPlainString()), items);

        BigDecimal coin = new BigDecimal(currency.equals("COP") ? "1" : "0.01");
        BigDecimal exactly = missing.subtract(owed.multiply(share));
        assertThat(gap.is(Gap.Part.of(share)))
                .isEqualTo(exactly.abs().compareTo(coin.multiply(BigDecimal.valueOf(items))) <= 0);
        assertThat(gap.isMoreThan(Gap.Part.of(share))).isEqualTo(exactly.compareTo(BigDecimal.valueOf(items)) > 0);
    }
}
