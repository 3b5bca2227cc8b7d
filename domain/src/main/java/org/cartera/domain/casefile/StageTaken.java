package org.cartera.domain.casefile;

import java.time.LocalDate;
import org.cartera.domain.action.StageId;

/**
 * A stage that an instalment was given.
 *
 * @param on the business date of the run that decided it
 * @param delivery what became of it
 */
public record StageTaken(StageId stage, int reopening, LocalDate on, Delivery delivery) {

    /** A dropped communication was never taken and does not appear. */
    public enum Delivery {
        PENDING,
        DONE,
        UNCERTAIN,
        FAILED
    }
}
