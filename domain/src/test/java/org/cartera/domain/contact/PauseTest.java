package org.cartera.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Account.ACME;
import static org.cartera.domain.given.Amounts.day;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PauseTest {
    private static final InstalmentId A = InstalmentId.of("A", 1);
    private static final InstalmentId B = InstalmentId.of("B", 1);
    private static final LocalDate FIRST = day("2026-03-01");
    private static final LocalDate LAST = day("2026-03-31");

    private static Pause pause(@Nullable InstalmentId item, String from, @Nullable String through) {
        return new Pause("1", ACME, item, new DateSpan(day(from), through == null ? null : day(through)), "holidays");
    }

    private static int days(Pause... pauses) {
        return Pause.pausedDays(List.of(pauses), A, FIRST, LAST);
    }

    @Test
    void aPauseOfTheAccountCoversEveryItem() {
        assertThat(pause(null, "2026-03-01", null).covers(A)).isTrue();
    }

    @Test
    void aPauseOfOneItemCoversThatOneOnly() {
        assertThat(pause(A, "2026-03-01", null).covers(A)).isTrue();
        assertThat(pause(A, "2026-03-01", null).covers(B)).isFalse();
    }

    @Test
    void withoutAPauseNoDayIsPaused() {
        assertThat(days()).isZero();
    }

    @Test
    void bothEndsOfAPauseCount() {
        assertThat(days(pause(null, "2026-03-10", "2026-03-12"))).isEqualTo(3);
    }

    @Test
    void onlyDaysSinceTheItemFellDueCount() {
        assertThat(days(pause(null, "2026-02-20", "2026-03-02"))).isEqualTo(2);
    }

    @Test
    void overlappingPausesCountADayOnce() {
        assertThat(days(pause(null, "2026-03-10", "2026-03-12"), pause(A, "2026-03-11", "2026-03-14")))
                .isEqualTo(5);
    }

    @Test
    void aPauseOfAnotherItemDoesNotCount() {
        assertThat(days(pause(B, "2026-03-10", "2026-03-12"))).isZero();
        assertThat(days(pause(B, "2026-03-10", "2026-03-12"), pause(A, "2026-03-20", "2026-03-20")))
                .isEqualTo(1);
    }

    @Test
    void aRunningPauseCountsUpToTheLastDayLookedAt() {
        assertThat(days(pause(A, "2026-03-30", null))).isEqualTo(2);
    }

    @Property
    void onePauseTwiceIsOnePause(@ForAll @IntRange(max = 60) int from, @ForAll @IntRange(max = 60) int length) {
        LocalDate start = day("2026-02-10").plusDays(from);
        Pause once = new Pause("1", ACME, null, new DateSpan(start, start.plusDays(length)), "");
        assertThat(days(once, once)).isEqualTo(days(once));
    }
}
