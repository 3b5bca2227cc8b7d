package org.cartera.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Amounts.day;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DateSpanTest {
    private static final DateSpan MARCH = new DateSpan(day("2026-03-01"), day("2026-03-31"));
    private static final DateSpan SINCE_MARCH = new DateSpan(day("2026-03-01"), null);

    @Test
    void bothEndsBelongToTheSpan() {
        assertThat(MARCH.contains(day("2026-03-01"))).isTrue();
        assertThat(MARCH.contains(day("2026-03-31"))).isTrue();
    }

    @Test
    void theDaysBeforeAndAfterDoNot() {
        assertThat(MARCH.contains(day("2026-02-28"))).isFalse();
        assertThat(MARCH.contains(day("2026-04-01"))).isFalse();
    }

    @Test
    void withoutAnEndItRunsOn() {
        assertThat(SINCE_MARCH.contains(day("2036-01-01"))).isTrue();
        assertThat(SINCE_MARCH.contains(day("2026-02-28"))).isFalse();
    }

    @Test
    void itCannotEndBeforeItBegins() {
        assertThatThrownBy(() -> new DateSpan(day("2026-03-02"), day("2026-03-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-02");
    }

    @Test
    void aSpanOfOneDayHasOneDay() {
        DateSpan one = new DateSpan(day("2026-03-02"), day("2026-03-02"));
        assertThat(one.daysWithin(day("2026-01-01"), day("2026-12-31"))).isEqualTo(1);
    }

    @Test
    void onlyDaysInBothSpansCount() {
        assertThat(MARCH.daysWithin(day("2026-03-30"), day("2026-04-30"))).isEqualTo(2);
        assertThat(MARCH.daysWithin(day("2026-02-01"), day("2026-03-02"))).isEqualTo(2);
        assertThat(MARCH.daysWithin(day("2026-04-01"), day("2026-04-30"))).isZero();
        assertThat(SINCE_MARCH.daysWithin(day("2026-03-30"), day("2026-04-30"))).isEqualTo(32);
    }

    @Property
    void daysWithinAreTheDaysOneByOne(
            @ForAll @IntRange(max = 40) int from,
            @ForAll @IntRange(max = 40) int length,
            @ForAll @IntRange(max = 80) int first,
            @ForAll @IntRange(max = 80) int last) {
        LocalDate zero = day("2026-01-01");
        DateSpan span = new DateSpan(zero.plusDays(from), zero.plusDays(from + length));
        int counted = 0;
        for (int i = first; i <= last; i++) {
            counted += span.contains(zero.plusDays(i)) ? 1 : 0;
        }
        assertThat(span.daysWithin(zero.plusDays(first), zero.plusDays(last))).isEqualTo(counted);
    }
}
