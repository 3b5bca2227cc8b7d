package org.cartera.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Amounts.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.receivable.ErpSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether tonight's run may start. Monday 16 March 2026. */
class PreflightTest {
    private static final Instant NOW = Instant.parse("2026-03-17T02:00:00Z");
    private static final LocalDate DATE = day("2026-03-16");
    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
    private static final BusinessCalendar WEEKDAYS = date -> date.getDayOfWeek().getValue() <= 5;

    private static List<Ground> objections(int maxAge, Instant clock, @Nullable String newest) {
        ErpSource.Probe probe = new ErpSource.Probe(clock, newest == null ? null : Instant.parse(newest));
        return new Preflight(Duration.ofMinutes(5), maxAge).objections(probe, NOW, DATE, BOGOTA, WEEKDAYS);
    }

    private static List<Ground> age(int maxAge, @Nullable String newest) {
        return objections(maxAge, NOW, newest);
    }

    @Test
    void clocksFiveMinutesApartAreAllowedAndASecondMoreIsNot() {
        String fresh = "2026-03-16T15:00:00Z";
        assertThat(objections(1, NOW.plusSeconds(300), fresh)).isEmpty();
        assertThat(objections(1, NOW.minusSeconds(300), fresh)).isEmpty();
        assertThat(objections(1, NOW.minusSeconds(301), fresh))
                .containsExactly(Ground.of("preflight.clock", Measure.count(301), Measure.count(300)));
        assertThat(objections(1, NOW.plusSeconds(301), fresh)).hasSize(1);
    }

    @Test
    void aPaymentOfFridayIsOneBusinessDayOldOnMonday() {
        assertThat(age(1, "2026-03-13T15:00:00Z")).isEmpty();
        assertThat(age(1, "2026-03-12T15:00:00Z"))
                .containsExactly(Ground.of("preflight.payments", Measure.date(day("2026-03-12")), Measure.days(1)));
        assertThat(age(2, "2026-03-12T15:00:00Z")).isEmpty();
    }

    @Test
    void theDayOfThePaymentIsTheSellersDay() {
        assertThat(age(1, "2026-03-13T04:59:00Z")).hasSize(1);
        assertThat(age(1, "2026-03-13T05:00:00Z")).isEmpty();
    }

    @Test
    void whereNoPaymentWasEverEnteredNobodyKnowsWhetherItIsFresh() {
        assertThat(age(1, null)).containsExactly(Ground.of("preflight.payments", Measure.unknown(), Measure.days(1)));
    }

    @Test
    void withZeroDaysTheFreshnessIsNotChecked() {
        assertThat(age(0, null)).isEmpty();
        assertThat(age(0, "2009-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void bothObjectionsAreNamed() {
        assertThat(objections(1, NOW.minusSeconds(999), null))
                .extracting(Ground::rule)
                .containsExactly("preflight.clock", "preflight.payments");
    }
}
