package org.cartera.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockoutPolicyTest {
    private static final Instant EIGHT = Instant.parse("2026-11-20T08:00:00Z");
    private final LockoutPolicy policy = LockoutPolicy.standard();

    @Test
    void theFifthFailureWithinTheWindowLocks() {
        SignInState state = failures(4, EIGHT);
        assertThat(state.isLocked(EIGHT)).isFalse();

        SignInState locked = policy.afterFailure(state, EIGHT.plus(Duration.ofMinutes(14)));

        assertThat(locked.lockedUntil()).isEqualTo(EIGHT.plus(Duration.ofMinutes(29)));
        assertThat(locked.isLocked(EIGHT.plus(Duration.ofMinutes(29)).minusMillis(1)))
                .isTrue();
        assertThat(locked.isLocked(EIGHT.plus(Duration.ofMinutes(29)))).isFalse();
    }

    @Test
    void aFailureAtTheEndOfTheWindowStartsCountingAnew() {
        SignInState state = policy.afterFailure(failures(4, EIGHT), EIGHT.plus(Duration.ofMinutes(15)));

        assertThat(state.failures()).isEqualTo(1);
        assertThat(state.lockedUntil()).isNull();
    }

    @Test
    void nothingIsCountedWhileLocked() {
        SignInState locked = failures(5, EIGHT);

        assertThat(policy.afterFailure(locked, EIGHT.plusSeconds(60))).isEqualTo(locked);
    }

    @Test
    void theFirstFailureAfterALockDoesNotLockAgain() {
        Instant later = EIGHT.plus(Duration.ofMinutes(15));

        assertThat(policy.afterFailure(failures(5, EIGHT), later).isLocked(later))
                .isFalse();
    }

    @Test
    void aSuccessForgetsTheFailures() {
        assertThat(policy.afterSuccess(EIGHT)).isEqualTo(new SignInState(0, null, null, EIGHT));
    }

    @Test
    void aPolicyWithoutFailuresIsRefused() {
        assertThatThrownBy(() -> new LockoutPolicy(0, Duration.ofMinutes(1), Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private SignInState failures(int times, Instant at) {
        SignInState state = SignInState.fresh();
        for (int i = 0; i < times; i++) {
            state = policy.afterFailure(state, at);
        }
        return state;
    }
}
