package org.cartera.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {
    private Instant now = Instant.parse("2026-03-02T15:00:00Z");
    private final ShortMemory<String, String> memory = new ShortMemory<>(new Moving(), Duration.ofSeconds(5));
    private String stored = "first";
    private int readings;

    @Test
    void aValueIsReadOnceUntilItsTimeIsOver() {
        assertThat(ask()).contains("first");
        stored = "second";
        now = now.plusMillis(4_999);
        assertThat(ask()).contains("first");
        now = now.plusMillis(1);
        assertThat(ask()).contains("second");
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void aChangeMadeHereIsSeenAtOnce() {
        ask();
        stored = "second";
        memory.forget();
        assertThat(ask()).contains("second");
    }

    @Test
    void whatChangesWhileItIsReadIsNotRememberedAsItWas() {
        Optional<String> before = memory.get("key", () -> {
            String old = stored;
            stored = "second";
            memory.forget();
            return Optional.of(old);
        });
        assertThat(before).contains("first");
        assertThat(ask()).contains("second");
    }

    @Test
    void whatIsMissingIsAskedForEachTime() {
        assertThat(memory.get("other", Optional::empty)).isEmpty();
        assertThat(memory.get("other", () -> Optional.of("there now"))).contains("there now");
    }

    @Test
    void aClockThatGoesBackProlongsNothing() {
        ask();
        stored = "second";
        now = now.minusSeconds(3_600);
        assertThat(ask()).contains("second");
    }

    @Test
    void moreThanItHoldsAreReadAgainRatherThanKeptForEver() {
        ask();
        for (int i = 0; i < 1_000; i++) {
            memory.get("other " + i, () -> Optional.of("any"));
        }
        ask();
        assertThat(readings).isEqualTo(2);
    }

    private Optional<String> ask() {
        return memory.get("key", () -> {
            readings++;
            return Optional.of(stored);
        });
    }

    /** Tells the moment of the test. */
    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
