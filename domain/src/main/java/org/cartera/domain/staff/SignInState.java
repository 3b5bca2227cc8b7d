package org.cartera.domain.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How signing in has gone lately.
 *
 * @param failures wrong passwords since {@code firstFailure}
 * @param firstFailure null where there is none
 * @param lockedUntil exclusive; null where the account is not locked
 * @param lastSignIn null: never
 */
public record SignInState(
        int failures, @Nullable Instant firstFailure, @Nullable Instant lockedUntil, @Nullable Instant lastSignIn) {

    public static SignInState fresh() {
        return new SignInState(0, null, null, null);
    }

    public boolean isLocked(Instant at) {
        return lockedUntil != null && at.isBefore(lockedUntil);
    }

    /** As an administrator lifts the lock. */
    public SignInState unlocked() {
        return new SignInState(0, null, null, lastSignIn);
    }
}
