package org.cartera.domain.calendar;

import java.time.LocalDate;

/**
 * The days on which an organisation works: neither weekend nor public or company holiday.
 *
 * <p>Always handed in as a parameter. Worked example, Colombia 2026: Thursday 2 and Friday 3 April are holidays, so a
 * due date of 2 April rolls to Monday 6 April ({@link #nextOrSame}).
 */
@FunctionalInterface
public interface BusinessCalendar {

    /** Every day is a business day: for tests and for organisations that never close. */
    BusinessCalendar EVERY_DAY = date -> true;

    boolean isBusinessDay(LocalDate date);

    /**
     * A public or company holiday, on whatever weekday. A calendar that knows its holidays says so itself; otherwise a
     * closed Monday to Friday counts as one.
     */
    default boolean isHoliday(LocalDate date) {
        return date.getDayOfWeek().getValue() <= 5 && !isBusinessDay(date);
    }

    /**
     * The public holidays of another country, on which whoever lives there is left alone. A calendar that knows no other
     * country answers for itself.
     *
     * @param country ISO 3166-1 alpha-2
     */
    default BusinessCalendar in(String country) {
        return this;
    }

    /** The date itself where it is a business day, else the next one. */
    default LocalDate nextOrSame(LocalDate date) {
        LocalDate day = date;
        while (!isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The n-th business day after the date (0: the date itself, even where it is no business day). */
    default LocalDate plusBusinessDays(LocalDate date, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Business days to add must not be negative: " + days);
        }
        LocalDate day = date;
        for (int i = 0; i < days; i++) {
            day = nextOrSame(day.plusDays(1));
        }
        return day;
    }

    /** Business days after {@code from} up to and including {@code to}; 0 where {@code to} is not later. */
    default int businessDaysBetween(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isBusinessDay(day)) {
                days++;
            }
        }
        return days;
    }
}
