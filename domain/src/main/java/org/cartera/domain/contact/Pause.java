package org.cartera.domain.contact;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;

/**
 * A span of days in which an account, or one of its items, is not dunned; those days do not count afterwards.
 *
 * @param item null: the whole account
 */
public record Pause(String id, AccountKey account, @Nullable InstalmentId item, DateSpan days, String reason) {

    public boolean covers(InstalmentId other) {
        return item == null || item.equals(other);
    }

    /** Days of the given span, both ends inclusive, on which at least one of the pauses covered the item. */
    public static int pausedDays(List<Pause> pauses, InstalmentId item, LocalDate first, LocalDate last) {
        List<Pause> covering =
                pauses.stream().filter(pause -> pause.covers(item)).toList();
        if (covering.size() <= 1) {
            return covering.stream()
                    .mapToInt(pause -> pause.days().daysWithin(first, last))
                    .sum();
        }
        int days = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate date = day;
            if (covering.stream().anyMatch(pause -> pause.days().contains(date))) {
                days++;
            }
        }
        return days;
    }
}
