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

    /**
     * The month that ends on a day: of the last day of a month the whole month, of any other from the day after the same one
     * of the month before. 30 November: 1 to 30 November. 15 November: 16 October to 15 November.
     */
    public static Period endingOn(LocalDate through) {
        boolean whole = through.getDayOfMonth() == through.lengthOfMonth();
        return new Period(
                whole ? through.withDayOfMonth(1) : through.minusMonths(1).plusDays(1), through);
    }

    /** The day whose closing balance is this period's opening balance. */
    public LocalDate dayBefore() {
        return from.minusDays(1);
    }
}
