package org.cartera.domain.staff;

import java.time.Duration;
import java.time.Instant;

/**
 * Locks an account for {@code lock} once {@code failures} wrong passwords came within {@code window}.
 *
 * <p>Worked: 5 failures within 15 minutes lock for 15 minutes. Four at 08:00 and a fifth at 08:14 lock until 08:29; a
 * fifth at 08:15 starts counting anew, because the window's end is exclusive. While locked, nothing is counted.
 */
public record LockoutPolicy(int failures, Duration window, Duration lock) {

    public LockoutPolicy {
        if (failures < 1 || window.isNegative() || window.isZero() || lock.isNegative() || lock.isZero()) {
            throw new IllegalArgumentException("A lock-out needs at least one failure, a window and a time: " + failures
                    + ", " + window + ", " + lock);
        }
    }

    public static LockoutPolicy standard() {
        return new LockoutPolicy(5, Duration.ofMinutes(15), Duration.ofMinutes(15));
    }

    public SignInState afterFailure(SignInState state, Instant at) {
        if (state.isLocked(at)) {
            return state;
        }
        Instant first = state.firstFailure();
        boolean counting = first != null && state.lockedUntil() == null && at.isBefore(first.plus(window));
        int count = counting ? state.failures() + 1 : 1;
        Instant since = counting && first != null ? first : at;
        Instant until = count >= failures ? at.plus(lock) : null;
        return new SignInState(count, since, until, state.lastSignIn());
    }

    public SignInState afterSuccess(Instant at) {
        return new SignInState(0, null, null, at);
    }
}
