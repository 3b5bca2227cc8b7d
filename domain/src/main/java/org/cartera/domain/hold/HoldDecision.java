package org.cartera.domain.hold;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.action.Ground;

/**
 * What becomes of an account's credit.
 *
 * <p>Grounds are ordered oldest cause first. {@code clearing} says what would lift the hold, such as
 * {@code clear.pay[COP]} with the amount to be received if it goes to the oldest items first; it is empty where no money
 * lifts it.
 */
public sealed interface HoldDecision {

    List<Ground> grounds();

    List<Ground> clearing();

    /** The account is blocked from now on. */
    record Place(List<Ground> grounds, List<Ground> clearing) implements HoldDecision {}

    /** The account stays blocked. */
    record Keep(LocalDate since, List<Ground> grounds, List<Ground> clearing) implements HoldDecision {}

    /** The account was blocked and no ground is left. */
    record Release(LocalDate since, List<Ground> grounds) implements HoldDecision {
        @Override
        public List<Ground> clearing() {
            return List.of();
        }
    }

    /** The account was free and stays so. */
    record Free() implements HoldDecision {
        @Override
        public List<Ground> grounds() {
            return List.of();
        }

        @Override
        public List<Ground> clearing() {
            return List.of();
        }
    }

    default boolean isHeld() {
        return this instanceof Place || this instanceof Keep;
    }
}
