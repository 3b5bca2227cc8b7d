package org.cartera.domain.contact;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.cartera.domain.calendar.BusinessCalendar;

/**
 * The hours in which automatic contact may leave, in the debtor's zone (K11). Default: Mon–Fri 07–19, Sat 08–15, none on
 * Sundays and holidays (Colombia, Ley 2300 of 2023).
 *
 * @param hours opening hours by day; a day that is absent is closed; the end is exclusive
 */
public record ContactWindow(Map<DayOfWeek, Hours> hours) {

    public ContactWindow {
        hours = Map.copyOf(hours);
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("A contact window must be open on some day");
        }
    }

    public record Hours(LocalTime from, LocalTime until) {
        public Hours {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("Contact hours must begin before they end: " + from + "-" + until);
            }
        }
    }

    public static ContactWindow strict() {
        Hours week = new Hours(LocalTime.of(7, 0), LocalTime.of(19, 0));
        return new ContactWindow(Map.of(
                DayOfWeek.MONDAY, week,
                DayOfWeek.TUESDAY, week,
                DayOfWeek.WEDNESDAY, week,
                DayOfWeek.THURSDAY, week,
                DayOfWeek.FRIDAY, week,
                DayOfWeek.SATURDAY, new Hours(LocalTime.of(8, 0), LocalTime.of(15, 0))));
    }

    /** Open at every hour of every day that is no holiday. */
    public static ContactWindow always() {
        Hours day = new Hours(LocalTime.MIN, LocalTime.MAX);
        return new ContactWindow(java.util.Arrays.stream(DayOfWeek.values())
                .collect(java.util.stream.Collectors.toMap(weekday -> weekday, weekday -> day)));
    }

    public boolean isOpen(Instant at, ZoneId zone, BusinessCalendar holidays) {
        return nextOpening(at, zone, holidays).equals(at);
    }

    /**
     * The moment itself where contact is allowed, else the next opening.
     *
     * @param holidays the calendar whose holidays are closed
     */
    public Instant nextOpening(Instant at, ZoneId zone, BusinessCalendar holidays) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate day = local.toLocalDate();
        for (int i = 0; i < 60; i++, day = day.plusDays(1)) {
            Hours open = hours.get(day.getDayOfWeek());
            if (open == null || holidays.isHoliday(day)) {
                continue;
            }
            ZonedDateTime from = day.atTime(open.from()).atZone(zone);
            ZonedDateTime until = day.atTime(open.until()).atZone(zone);
            if (local.isBefore(from)) {
                return from.toInstant();
            }
            if (local.isBefore(until)) {
                return at;
            }
        }
        throw new IllegalStateException("No contact window opens within 60 days after " + at + " in " + zone);
    }
}
