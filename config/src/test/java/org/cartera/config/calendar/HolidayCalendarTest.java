package org.cartera.config.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HolidayCalendarTest {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final HolidayCalendar colombia = new HolidayCalendar("CO", Set.of(LocalDate.of(2026, 12, 24)), WEEKEND);

    @Test
    void colombiaKeepsTheHolidaysOf2026() {
        List<LocalDate> holidays = Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusDays(1))
                .limit(365)
                .filter(colombia::isHoliday)
                .toList();
        assertThat(holidays)
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 1, 12),
                        LocalDate.of(2026, 3, 23),
                        LocalDate.of(2026, 4, 2),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 5),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 18),
                        LocalDate.of(2026, 6, 8),
                        LocalDate.of(2026, 6, 15),
                        LocalDate.of(2026, 6, 29),
                        LocalDate.of(2026, 7, 20),
                        LocalDate.of(2026, 8, 7),
                        LocalDate.of(2026, 8, 17),
                        LocalDate.of(2026, 10, 12),
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 16),
                        LocalDate.of(2026, 12, 8),
                        LocalDate.of(2026, 12, 24),
                        LocalDate.of(2026, 12, 25));
    }

    @Test
    void aDueDateOnMaundyThursdayRollsToTheMondayAfterEaster() {
        assertThat(colombia.nextOrSame(LocalDate.of(2026, 4, 2))).isEqualTo("2026-04-06");
    }

    @Test
    void aCompanyHolidayIsNoBusinessDay() {
        assertThat(colombia.isBusinessDay(LocalDate.of(2026, 12, 24))).isFalse();
        assertThat(colombia.isBusinessDay(LocalDate.of(2026, 12, 23))).isTrue();
    }

    @Test
    void anotherCountryKeepsItsOwnHolidaysAndNoneOfTheCompanys() {
        assertThat(colombia.in("MX").isHoliday(LocalDate.of(2026, 3, 16))).isTrue();
        assertThat(colombia.in("MX").isHoliday(LocalDate.of(2026, 3, 23))).isFalse();
        assertThat(colombia.in("MX").isHoliday(LocalDate.of(2026, 12, 24))).isFalse();
        assertThat(colombia.in("XX")).isSameAs(colombia);
    }

    @Test
    void aCountryWithoutKnownHolidaysIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayCalendar("XX", Set.of(), WEEKEND))
                .withMessageContaining("XX");
    }

    @Test
    void aWeekWithoutBusinessDayIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayCalendar(null, Set.of(), Set.of(DayOfWeek.values())));
    }
}
