package org.cartera.domain.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cartera.domain.money.Money;

/**
 * A document that the customer may name, whether or not it still adds to the balance.
 *
 * @param total its own amount, positive
 * @param parts instalments, one at least: as many equal lines of his are no repetition
 * @param clearings money that settled it, by value date, up to so many days after his date as money may be under way
 */
record OurDocument(
        OurLine.Kind kind,
        String id,
        Set<String> numbers,
        LocalDate date,
        Money total,
        int parts,
        List<Clearing> clearings) {

    OurDocument {
        numbers = Set.copyOf(numbers);
        clearings = List.copyOf(clearings);
    }

    /** @param amount positive: taken off what is owed */
    record Clearing(LocalDate date, Money amount) {}

    /** What was cleared in these days, both inclusive. */
    Money cleared(LocalDate first, LocalDate last) {
        return clearings.stream()
                .filter(one -> !one.date().isBefore(first) && !one.date().isAfter(last))
                .map(Clearing::amount)
                .reduce(Money.zero(total.currency()), Money::plus);
    }
}
