package org.cartera.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Amounts.day;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
    /** Weekends, and the Thursday and Friday before Easter 2026. */
    private static final Set<LocalDate> HOLIDAYS = Set.of(day("2026-04-02"), day("2026-04-03"));

    private static final BusinessCalendar COLOMBIA =
            date -> date.getDayOfWeek().getValue() <= 5 && !HOLIDAYS.contains(date);

    @Test
    void aDueDateOnHolyThursdayRollsToTheMondayAfter() {
        assertThat(COLOMBIA.nextOrSame(day("2026-04-02"))).isEqualTo(day("2026-04-06"));
    }

    @Test
    void aBusinessDayRollsNowhere() {
        assertThat(COLOMBIA.nextOrSame(day("2026-04-01"))).isEqualTo(day("2026-04-01"));
    }

    @Test
    void aSaturdayRollsToMonday() {
        assertThat(COLOMBIA.nextOrSame(day("2026-03-14"))).isEqualTo(day("2026-03-16"));
    }

    @Test
    void twoBusinessDaysAfterAWednesdayBeforeEasterIsTheTuesdayAfter() {
        assertThat(COLOMBIA.plusBusinessDays(day("2026-04-01"), 2)).isEqualTo(day("2026-04-07"));
    }

    @Test
    void noBusinessDaysLaterIsTheDayItselfEvenOnASunday() {
        assertThat(COLOMBIA.plusBusinessDays(day("2026-03-15"), 0)).isEqualTo(day("2026-03-15"));
    }

    @Test
    void businessDaysCannotBeSubtracted() {
        assertThatThrownBy(() -> COLOMBIA.plusBusinessDays(day("2026-03-15"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fromFridayToMondayIsOneBusinessDay() {
        assertThat(COLOMBIA.businessDaysBetween(day("2026-03-13"), day("2026-03-16")))
                .isEqualTo(1);
    }

    @Test
    void fromADayToItselfOrBackAreNoBusinessDays() {
        assertThat(COLOMBIA.businessDaysBetween(day("2026-03-13"), day("2026-03-13")))
                .isZero();
        assertThat(COLOMBIA.businessDaysBetween(day("2026-03-16"), day("2026-03-13")))
                .isZero();
    }

    @Test
    void aClosedWeekdayIsAHolidayAndAWeekendIsNot() {
        assertThat(COLOMBIA.isHoliday(day("2026-04-02"))).isTrue();
        assertThat(COLOMBIA.isHoliday(day("2026-04-04"))).isFalse();
        assertThat(COLOMBIA.isHoliday(day("2026-04-01"))).isFalse();
    }

    @Test
    void aCompanyThatNeverClosesWorksOnSundays() {
        assertThat(BusinessCalendar.EVERY_DAY.nextOrSame(day("2026-03-15"))).isEqualTo(day("2026-03-15"));
        assertThat(BusinessCalendar.EVERY_DAY.plusBusinessDays(day("2026-03-13"), 3))
                .isEqualTo(day("2026-03-16"));
    }

    @Property
    void countingWhatWasAddedGivesItBack(@ForAll @IntRange(max = 365) int start, @ForAll @IntRange(max = 40) int days) {
        LocalDate from = day("2026-01-01").plusDays(start);
        assertThat(COLOMBIA.businessDaysBetween(from, COLOMBIA.plusBusinessDays(from, days)))
                .isEqualTo(days);
    }

    @Property
    void rollingEndsOnABusinessDayWithNoneInBetween(@ForAll @IntRange(max = 365) int start) {
        LocalDate from = day("2026-01-01").plusDays(start);
        LocalDate to = COLOMBIA.nextOrSame(from);
        assertThat(COLOMBIA.isBusinessDay(to)).isTrue();
        assertThat(from.datesUntil(to)).noneMatch(COLOMBIA::isBusinessDay);
    }
}
