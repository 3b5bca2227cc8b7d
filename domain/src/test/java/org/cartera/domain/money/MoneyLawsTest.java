package org.cartera.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Amounts.cents;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cartera.domain.given.Amounts;

class MoneyLawsTest {

    @Property
    void whateverIsSplitSumsToTheWhole(
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int amount,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 100) Integer> weights) {
        Assume.that(weights.stream().anyMatch(weight -> weight > 0));
        List<Money> parts =
                cents(amount).allocate(weights.stream().map(BigDecimal::valueOf).toList());
        assertThat(parts).hasSameSizeAs(weights);
        assertThat(parts.stream().reduce(Money.zero(Amounts.USD), Money::plus)).isEqualTo(cents(amount));
    }

    @Property
    void noPartIsFurtherThanACentAWeightFromItsShare(
            @ForAll @IntRange(min = 0, max = 1_000_000) int amount,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 100) Integer> weights) {
        List<Money> parts =
                cents(amount).allocate(weights.stream().map(BigDecimal::valueOf).toList());
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < parts.size(); i++) {
            double share = amount / 100.0 * weights.get(i) / sum;
            assertThat(parts.get(i).amount().doubleValue()).isBetween(share - 0.0101, share + 0.01 * weights.size());
        }
    }

    @Property
    void theCanonicalTextAlwaysReadsBack(@ForAll @IntRange(min = -1_000_000, max = 1_000_000) int amount) {
        assertThat(Money.parse(cents(amount).toString())).isEqualTo(cents(amount));
    }

    @Property
    void theOrderOfAddingChangesNoBalance(
            @ForAll List<@IntRange(min = -1000, max = 1000) Integer> dollars,
            @ForAll List<@IntRange(min = -1000, max = 1000) Integer> euros) {
        Balances dollarsFirst = Balances.none();
        Balances eurosFirst = Balances.none();
        for (int amount : dollars) {
            dollarsFirst = dollarsFirst.plus(cents(amount));
        }
        for (int amount : euros) {
            Money euro = new Money(Amounts.EUR, BigDecimal.valueOf(amount, 2));
            dollarsFirst = dollarsFirst.plus(euro);
            eurosFirst = eurosFirst.plus(euro);
        }
        for (int amount : dollars) {
            eurosFirst = eurosFirst.plus(cents(amount));
        }
        assertThat(dollarsFirst).isEqualTo(eurosFirst).hasSameHashCodeAs(eurosFirst);
    }
}
