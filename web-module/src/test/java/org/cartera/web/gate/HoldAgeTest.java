package org.cartera.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** For how long customers have been held. */
class HoldAgeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void anAgeIsTheDaysOnWhichSuchHoldsBegan() {
        assertThat(HoldAge.of("0-7").orElseThrow().since(TODAY)).isEqualTo("[2026-11-16,2026-11-24)");
        assertThat(HoldAge.of("8-30").orElseThrow().since(TODAY)).isEqualTo("[2026-10-24,2026-11-16)");
        assertThat(HoldAge.of("91+").orElseThrow().since(TODAY)).isEqualTo("[,2026-08-25)");
    }

    @Test
    void whatIsNoAgeNarrowsNothing() {
        assertThat(HoldAge.of("8-9")).isEmpty();
        assertThat(HoldAge.of(null)).isEmpty();
        assertThat(HoldAge.between("", TODAY)).isEmpty();
        assertThat(HoldAge.between("[2026-10-24,2026-11-16)", TODAY))
                .map(HoldAge::code)
                .contains("8-30");
    }
}
