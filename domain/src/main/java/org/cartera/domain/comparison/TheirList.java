package org.cartera.domain.comparison;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.jspecify.annotations.Nullable;

/**
 * What the customer says that he owes us.
 *
 * @param asOf his date, inclusive: the day of which our ledger is taken
 * @param from the first day of his movements; null: a list of what is open on his date
 * @param signs as he writes; null: to be found out
 */
public record TheirList(
        AccountKey account,
        LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable SignConvention signs,
        List<TheirLine> lines) {

    public TheirList {
        lines = List.copyOf(lines);
        if (from != null && from.isAfter(asOf)) {
            throw new IllegalArgumentException("Movements from " + from + " cannot end on " + asOf);
        }
        if (lines.stream().map(TheirLine::row).distinct().count() < lines.size()) {
            throw new IllegalArgumentException("A line's number twice in a list of " + account);
        }
    }
}
