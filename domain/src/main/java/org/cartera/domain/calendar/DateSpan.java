package org.cartera.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A span of days, both ends inclusive; no end means that it is still running. */
public record DateSpan(LocalDate from, @Nullable LocalDate through) {

    public DateSpan {
        if (through != null && through.isBefore(from)) {
            throw new IllegalArgumentException("A span cannot end (" + through + ") before it begins (" + from + ")");
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && (through == null || !date.isAfter(through));
    }

    /** How many days of this span lie between the two dates, both inclusive. */
    public int daysWithin(LocalDate first, LocalDate last) {
        LocalDate start = from.isAfter(first) ? from : first;
        LocalDate end = through != null && through.isBefore(last) ? through : last;
        return end.isBefore(start) ? 0 : (int) ChronoUnit.DAYS.between(start, end) + 1;
    }
}
