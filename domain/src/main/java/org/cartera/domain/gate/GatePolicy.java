package org.cartera.domain.gate;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.money.Balances;

/**
 * What finance tunes about the gate.
 *
 * @param answers by checkpoint and cause; what is absent has the cause's standard answer
 * @param tolerance by how much an order may exceed the limit, by currency of the limit (K6)
 * @param graceDays for how many days after a release an order that is already entered keeps its approval; 0 or more
 * @param prepayLane whether an order that received money wholly covers passes what credit would not
 * @param warnAfter facts older than this are told as stale, with their age; above zero
 * @param refreshAfter facts older than this are read again, of this one customer, before the check; zero: always
 * @param reservation how long a check that nobody confirms claims its amount; above zero
 * @param queue which held order freed credit goes to first
 * @param excludedCustomers their orders pass unless a person said no
 * @param excludedClassifications customers of these classifications likewise
 */
public record GatePolicy(
        Map<Checkpoint, Map<Cause, Answer>> answers,
        Balances tolerance,
        int graceDays,
        boolean prepayLane,
        Duration warnAfter,
        Duration refreshAfter,
        Duration reservation,
        Queue queue,
        Authority authority,
        Set<String> excludedCustomers,
        Set<String> excludedClassifications) {

    public GatePolicy {
        Map<Checkpoint, Map<Cause, Answer>> copy = new EnumMap<>(Checkpoint.class);
        answers.forEach((checkpoint, byCause) -> copy.put(checkpoint, Map.copyOf(byCause)));
        answers = Map.copyOf(copy);
        excludedCustomers = Set.copyOf(excludedCustomers);
        excludedClassifications = Set.copyOf(excludedClassifications);
        if (graceDays < 0) {
            throw new IllegalArgumentException("The grace after a release must not be negative: " + graceDays);
        }
        for (Cause cause : Set.of(Cause.INCOMPLETE, Cause.NO_RATE, Cause.UNKNOWN_CUSTOMER)) {
            for (Map<Cause, Answer> byCause : answers.values()) {
                if (byCause.getOrDefault(cause, Answer.HOLD).passes()) {
                    throw new IllegalArgumentException("What is not known is never approved without a person: " + cause
                            + " must be held or rejected");
                }
            }
        }
    }

    public static GatePolicy standard() {
        return new GatePolicy(
                Map.of(),
                Balances.none(),
                0,
                true,
                Duration.ofHours(24),
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                Queue.FIRST_IN,
                Authority.standard(),
                Set.of(),
                Set.of());
    }

    public Answer answer(Checkpoint checkpoint, Cause cause) {
        return answers.getOrDefault(checkpoint, Map.of()).getOrDefault(cause, cause.standard());
    }

    /** Which of the held orders gets freed credit. */
    public enum Queue {
        FIRST_IN,
        /** The largest that fits. */
        BEST_FIT
    }
}
