package org.cartera.domain.comparison;

import java.time.LocalDate;
import java.util.Comparator;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of the customer's list.
 *
 * @param row its number in the list, from 1; each once
 * @param reference the document as he names it; empty where he names none
 * @param date of the document, or of his booking; null where the list tells none
 * @param amount as he writes it, in his sign
 * @param text what else stands in the line; may be empty
 */
public record TheirLine(int row, String reference, @Nullable LocalDate date, Money amount, String text)
        implements Comparable<TheirLine> {
    private static final Comparator<TheirLine> ORDER = Comparator.comparing(
                    (TheirLine one) -> one.date == null ? LocalDate.MIN : one.date)
            .thenComparing(one -> one.amount.currency().getCurrencyCode())
            .thenComparing(one -> one.amount.amount())
            .thenComparing(TheirLine::reference)
            .thenComparing(TheirLine::text)
            .thenComparing(TheirLine::row);

    /** By what it says; by its number only where two say the same. */
    @Override
    public int compareTo(TheirLine other) {
        return ORDER.compare(this, other);
    }

    TheirLine negated() {
        return new TheirLine(row, reference, date, amount.negated(), text);
    }
}
