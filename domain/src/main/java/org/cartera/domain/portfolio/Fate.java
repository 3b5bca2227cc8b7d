package org.cartera.domain.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an intent that was looked at or tried.
 *
 * @param detail the evidence of what was sent, else the reason
 * @param dueAt when it is looked at again; null where that is not to happen by itself
 */
public record Fate(IntentState state, String detail, @Nullable Instant dueAt) {

    public static Fate sent(String evidence) {
        return new Fate(IntentState.SENT, evidence, null);
    }

    /** The try failed for a passing reason, and counts. */
    public static Fate retry(Instant at, String reason) {
        return new Fate(IntentState.RETRY, reason, at);
    }

    /** Not allowed now; it counts no try. */
    public static Fate waiting(Instant until, String reason) {
        return new Fate(IntentState.PENDING, reason, until);
    }

    public static Fate uncertain(String reason) {
        return new Fate(IntentState.UNCERTAIN, reason, null);
    }

    public static Fate dead(String reason) {
        return new Fate(IntentState.DEAD, reason, null);
    }

    public static Fate dropped(String reason) {
        return new Fate(IntentState.DROPPED, reason, null);
    }
}
