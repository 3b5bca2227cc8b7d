package org.cartera.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.cartera.domain.staff.ApiLimits;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final int A_SECOND = 10;

    private final Ticking clock = new Ticking();
    private final Allowance allowance = allowance(A_SECOND);

    @Test
    void aBurstIsAnsweredAndWhatComesOnTopIsNot() {
        int burst = new ApiLimits(A_SECOND).burst();

        assertThat(taken(burst + 5, Duration.ZERO)).isEqualTo(burst);
    }

    @Test
    void whoGoesOnAskingTooMuchStillGetsWhatIsHis() {
        taken(new ApiLimits(A_SECOND).burst(), Duration.ZERO);

        assertThat(taken(200, Duration.ofMillis(50))).isEqualTo(100);
    }

    @Test
    void whoWaitsGetsOneRequestForEachPartOfASecond() {
        taken(new ApiLimits(A_SECOND).burst() + 1, Duration.ZERO);
        clock.now = clock.now.plusMillis(100);

        assertThat(taken(2, Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void oneClientDoesNotUseUpAnothersRequests() {
        taken(100, Duration.ZERO);

        assertThat(allowance.take("shop")).isTrue();
    }

    @Test
    void withoutALimitEverythingIsAnswered() {
        Allowance unlimited = allowance(0);
        for (int i = 0; i < 10_000; i++) {
            assertThat(unlimited.take("erp")).isTrue();
        }
    }

    private Allowance allowance(int perSecond) {
        Allowance made = new Allowance();
        made.limits = new ApiLimits(perSecond);
        made.clock = clock;
        return made;
    }

    private int taken(int requests, Duration apart) {
        int taken = 0;
        for (int i = 0; i < requests; i++) {
            clock.now = clock.now.plus(apart);
            taken += allowance.take("erp") ? 1 : 0;
        }
        return taken;
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-20T08:00:00Z");

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
