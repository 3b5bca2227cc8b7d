package org.cartera.domain.promise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a payment plan stands on a date.
 *
 * @param met parts met in time
 * @param missed parts whose grace ended before they were met
 * @param next the part that is waited for, from 1; 0: none
 * @param breachedOn the first day on which it was breached; null where it is not
 */
public record PlanStanding(State state, int met, int missed, int next, @Nullable LocalDate breachedOn) {

    /** Only a running plan stops letters. */
    public enum State {
        RUNNING,
        /** Every part is over, and not so many were missed as breach it. */
        FULFILLED,
        BREACHED,
        /** Called off by a person. */
        ENDED
    }
}
