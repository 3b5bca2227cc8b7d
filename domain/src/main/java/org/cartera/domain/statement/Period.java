package org.cartera.domain.statement;

import java.time.LocalDate;

/**
 * The days a statement covers, both inclusive. Its opening balance is that at the end of the day before it.
 *
 * @param from the first day
 * @param through the last day, not before the first
 */
public record Period(LocalDate from, LocalDate through) {

    public Period {
        if (through.isBefore(from)) {
            throw new IllegalArgumentException("A period from " + from + " cannot end on " + through);
        }
    }

    /** The day whose closing balance is this period's opening balance. */
    public LocalDate dayBefore() {
        return from.minusDays(1);
    }
}
