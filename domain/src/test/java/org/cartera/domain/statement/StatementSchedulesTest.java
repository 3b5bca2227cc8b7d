package org.cartera.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.statement.StatementSchedules.Monthly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When statements are produced by themselves, and of which days. */
class StatementSchedulesTest {
    private static final OrganisationId ANDINA = new OrganisationId("Andina");
    private final StatementSchedules schedules =
            new StatementSchedules(Map.of(ANDINA, new Monthly(2, LocalTime.of(5, 0))));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-12-01, 23:00, -",
                "2026-12-02, 04:59, -",
                "2026-12-02, 05:00, 2026-11-30",
                "2026-12-05, 01:00, 2026-11-30",
                "2026-12-06, 12:00, -",
                "2026-03-03, 12:00, 2026-02-28",
            })
    void lastMonthIsDueOnItsDayAndThreeDaysAfter(LocalDate today, LocalTime now, LocalDate end) {
        assertThat(schedules.periodEnd(ANDINA, today, now).orElse(null)).isEqualTo(end);
    }

    @Test
    void whoHasNoScheduleIsNeverDue() {
        assertThat(schedules.periodEnd(new OrganisationId("Norte"), LocalDate.of(2026, 12, 2), LocalTime.NOON))
                .isEmpty();
    }

    @Test
    void aDayThatSomeMonthsLackIsRefused() {
        assertThatThrownBy(() -> new Monthly(29, LocalTime.NOON)).hasMessageContaining("29");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 2026-11-01",
        "2026-02-28, 2026-02-01",
        "2028-02-28, 2028-01-29",
        "2026-11-15, 2026-10-16",
        "2026-03-30, 2026-03-01"
    })
    void thePeriodIsTheMonthThatEndsOnTheDay(LocalDate through, LocalDate from) {
        assertThat(Period.endingOn(through)).isEqualTo(new Period(from, through));
    }
}
