package org.cartera.domain.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.money.Money;

/** The turn in which freed credit goes to held orders: the longest waiting first, or the largest first, as the policy says. */
final class Turn {
    private Turn() {}

    /** @param rates asked for only where orders of several currencies are compared; one without a rate comes last */
    static List<AtGate> of(List<AtGate> waiting, GatePolicy.Queue queue, LocalDate asOf, Supplier<Rates> rates) {
        Comparator<AtGate> longest = Comparator.comparing(
                one -> Optional.ofNullable(one.waitingSince()).orElse(Instant.MAX));
        if (queue == GatePolicy.Queue.FIRST_IN || waiting.isEmpty()) {
            return waiting.stream().sorted(longest).toList();
        }
        Currency common = waiting.get(0).amount().currency();
        boolean isOne = waiting.stream().allMatch(one -> one.amount().currency().equals(common));
        Rates known = isOne ? Rates.none() : rates.get();
        Comparator<AtGate> smallest = Comparator.comparing(one -> worth(one.amount(), common, known, asOf));
        return waiting.stream()
                .sorted(smallest.reversed().thenComparing(longest))
                .toList();
    }

    private static BigDecimal worth(Money amount, Currency common, Rates rates, LocalDate asOf) {
        return rates.rate(amount.currency(), common, asOf)
                .map(rate -> amount.amount().multiply(rate))
                .orElse(BigDecimal.ZERO);
    }
}
