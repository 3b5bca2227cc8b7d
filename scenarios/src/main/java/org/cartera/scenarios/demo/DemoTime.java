package org.cartera.scenarios.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A moment in the demo ERP's zone, which is Colombia's. OFBiz stamps a due date with the end of the day of its JVM.
 *
 * @param date the day in Bogotá
 */
record DemoTime(LocalDate date, LocalTime time) {
    static final ZoneId ZONE = ZoneId.of("America/Bogota");

    static DemoTime at(LocalDate date, int hour, int minute) {
        return new DemoTime(date, LocalTime.of(hour, minute));
    }

    /** During office hours, at a minute that depends on the number. */
    static DemoTime office(LocalDate date, int number) {
        return at(date, 8 + Math.floorMod(number, 9), Math.floorMod(number * 7, 60));
    }

    static DemoTime endOf(LocalDate date) {
        return new DemoTime(date, LocalTime.of(23, 59, 59, 999_000_000));
    }

    OffsetDateTime moment() {
        return date.atTime(time).atZone(ZONE).toOffsetDateTime();
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The date itself on Monday to Friday, else the Friday before. */
    static LocalDate weekdayOnOrBefore(LocalDate date) {
        LocalDate day = date;
        while (isWeekend(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
