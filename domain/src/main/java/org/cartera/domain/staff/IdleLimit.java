package org.cartera.domain.staff;

import java.time.Duration;

/**
 * How long a person who asks nothing stays signed in; a screen that nobody attends is closed by then.
 *
 * @param after the last request, at least a minute
 */
public record IdleLimit(Duration after) {

    public IdleLimit {
        if (after.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("Signed out after " + after + ", which is less than a minute");
        }
    }

    /** Whole minutes, rounded down. */
    public int minutes() {
        return Math.toIntExact(after.toMinutes());
    }
}
