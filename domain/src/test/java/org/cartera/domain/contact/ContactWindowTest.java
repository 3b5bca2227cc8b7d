package org.cartera.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Amounts.day;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.contact.ContactWindow.Hours;
import org.junit.jupiter.api.Test;

/** March 2026: the 16th is a Monday, the 23rd a Colombian holiday. */
class ContactWindowTest {
    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final BusinessCalendar COLOMBIA = new BusinessCalendar() {
        @Override
        public boolean isBusinessDay(java.time.LocalDate date) {
            return date.getDayOfWeek().getValue() <= 5 && !isHoliday(date);
        }

        @Override
        public boolean isHoliday(java.time.LocalDate date) {
            return date.equals(day("2026-03-23")) || date.equals(day("2026-03-28"));
        }
    };
    private static final ContactWindow WINDOW = ContactWindow.strict();

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static boolean open(String local) {
        return WINDOW.isOpen(at(local, BOGOTA), BOGOTA, COLOMBIA);
    }

    private static String next(String local, ZoneId zone) {
        return WINDOW.nextOpening(at(local, zone), zone, COLOMBIA)
                .atZone(zone)
                .toLocalDateTime()
                .toString();
    }

    @Test
    void onAMondayItOpensAtSevenSharp() {
        assertThat(open("2026-03-16T06:59:59")).isFalse();
        assertThat(open("2026-03-16T07:00")).isTrue();
    }

    @Test
    void onAMondayItClosesAtSevenInTheEvening() {
        assertThat(open("2026-03-16T18:59:59")).isTrue();
        assertThat(open("2026-03-16T19:00")).isFalse();
    }

    @Test
    void onASaturdayItIsOpenFromEightToThree() {
        assertThat(open("2026-03-14T07:59")).isFalse();
        assertThat(open("2026-03-14T08:00")).isTrue();
        assertThat(open("2026-03-14T14:59")).isTrue();
        assertThat(open("2026-03-14T15:00")).isFalse();
    }

    @Test
    void onASundayNobodyIsWrittenTo() {
        assertThat(open("2026-03-15T12:00")).isFalse();
    }

    @Test
    void onAHolidayNobodyIsWrittenToEvenOnASaturday() {
        assertThat(open("2026-03-23T12:00")).isFalse();
        assertThat(open("2026-03-28T12:00")).isFalse();
    }

    @Test
    void insideTheWindowTheNextOpeningIsNow() {
        assertThat(next("2026-03-16T10:30", BOGOTA)).isEqualTo("2026-03-16T10:30");
    }

    @Test
    void beforeSevenItWaitsForSeven() {
        assertThat(next("2026-03-16T03:00", BOGOTA)).isEqualTo("2026-03-16T07:00");
    }

    @Test
    void fromFridayEveningItWaitsForSaturdayAtEight() {
        assertThat(next("2026-03-13T19:00", BOGOTA)).isEqualTo("2026-03-14T08:00");
    }

    @Test
    void fromSaturdayAfternoonItWaitsForMonday() {
        assertThat(next("2026-03-14T15:00", BOGOTA)).isEqualTo("2026-03-16T07:00");
    }

    @Test
    void fromSaturdayBeforeAHolidayMondayItWaitsForTuesday() {
        assertThat(next("2026-03-21T16:00", BOGOTA)).isEqualTo("2026-03-24T07:00");
    }

    @Test
    void theDebtorsClockCountsAndNotOurs() {
        Instant eveningInBogota = at("2026-03-16T18:30", BOGOTA);
        assertThat(WINDOW.isOpen(eveningInBogota, BOGOTA, COLOMBIA)).isTrue();
        assertThat(WINDOW.isOpen(eveningInBogota, NEW_YORK, COLOMBIA)).isFalse();
        assertThat(WINDOW.isOpen(eveningInBogota, MADRID, COLOMBIA)).isFalse();
    }

    @Test
    void afterTheClocksGoForwardSevenIsTheNewSeven() {
        assertThat(WINDOW.nextOpening(at("2026-03-29T12:00", MADRID), MADRID, COLOMBIA))
                .isEqualTo(Instant.parse("2026-03-30T05:00:00Z"));
        assertThat(WINDOW.nextOpening(at("2026-03-26T20:00", MADRID), MADRID, COLOMBIA))
                .isEqualTo(Instant.parse("2026-03-27T06:00:00Z"));
    }

    @Test
    void afterTheClocksGoBackSevenIsTheOldSeven() {
        assertThat(WINDOW.nextOpening(at("2026-11-01T12:00", NEW_YORK), NEW_YORK, COLOMBIA))
                .isEqualTo(Instant.parse("2026-11-02T12:00:00Z"));
    }

    @Test
    void aWindowInTheHourThatIsSkippedOpensRightAfterIt() {
        ContactWindow night =
                new ContactWindow(Map.of(DayOfWeek.SUNDAY, new Hours(LocalTime.of(2, 30), LocalTime.of(6, 0))));
        assertThat(night.nextOpening(at("2026-03-28T12:00", MADRID), MADRID, BusinessCalendar.EVERY_DAY))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void alwaysIsOpenOnASundayNightButNotOnAHoliday() {
        assertThat(ContactWindow.always().isOpen(at("2026-03-15T00:00", BOGOTA), BOGOTA, COLOMBIA))
                .isTrue();
        assertThat(ContactWindow.always().isOpen(at("2026-03-15T23:59:59", BOGOTA), BOGOTA, COLOMBIA))
                .isTrue();
        assertThat(ContactWindow.always().isOpen(at("2026-03-23T12:00", BOGOTA), BOGOTA, COLOMBIA))
                .isFalse();
    }

    @Test
    void aWindowThatNeverOpensIsRefusedOrSaysSo() {
        assertThatThrownBy(() -> new ContactWindow(Map.of())).isInstanceOf(IllegalArgumentException.class);
        BusinessCalendar onlyHolidays = date -> false;
        ContactWindow mondays =
                new ContactWindow(Map.of(DayOfWeek.MONDAY, new Hours(LocalTime.of(7, 0), LocalTime.of(8, 0))));
        assertThatThrownBy(() -> mondays.nextOpening(at("2026-03-16T12:00", BOGOTA), BOGOTA, onlyHolidays))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("60 days");
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreRefused() {
        assertThatThrownBy(() -> new Hours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theNextOpeningIsOpenAndNeverInThePast(@ForAll @IntRange(max = 366 * 24 * 4) int quarters) {
        Instant moment = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(900L * quarters);
        Instant next = WINDOW.nextOpening(moment, NEW_YORK, COLOMBIA);
        assertThat(next).isAfterOrEqualTo(moment);
        assertThat(WINDOW.isOpen(next, NEW_YORK, COLOMBIA)).isTrue();
    }
}
