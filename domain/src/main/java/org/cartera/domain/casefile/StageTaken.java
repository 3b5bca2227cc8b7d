package org.cartera.domain.casefile;

import java.time.LocalDate;
import org.cartera.domain.action.StageId;
import org.jspecify.annotations.Nullable;

/**
 * A stage that an instalment was given.
 *
 * @param on the business date of the run that decided it
 * @param delivery what became of it
 * @param settledOn the date on which a person last decided about its delivery, by sending it again or by vouching for it;
 *     null where nobody had to
 * @param provenOn the day of which somebody has proof that the customer had it in hand; null where nobody has
 */
public record StageTaken(
        StageId stage,
        int reopening,
        LocalDate on,
        Delivery delivery,
        @Nullable LocalDate settledOn,
        @Nullable LocalDate provenOn) {

    /** A stage of whose delivery nobody has proof. */
    public StageTaken(StageId stage, int reopening, LocalDate on, Delivery delivery, @Nullable LocalDate settledOn) {
        this(stage, reopening, on, delivery, settledOn, null);
    }

    /** A stage about whose delivery nobody had to decide. */
    public StageTaken(StageId stage, int reopening, LocalDate on, Delivery delivery) {
        this(stage, reopening, on, delivery, null);
    }

    /** The same stage with proof of its delivery. */
    public StageTaken provenOn(LocalDate day) {
        return new StageTaken(stage, reopening, on, delivery, settledOn, day);
    }

    /** The date from which the interval to the next stage counts: not before the customer can have had the message. */
    public LocalDate knownFrom() {
        return settledOn == null || settledOn.isBefore(on) ? on : settledOn;
    }

    /** A dropped communication was never taken and does not appear. */
    public enum Delivery {
        PENDING,
        DONE,
        UNCERTAIN,
        FAILED
    }
}
