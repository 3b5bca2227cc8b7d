package org.cartera.domain.gate;

/** What the ERP is to do with an order, from mild to severe. */
public enum Answer {
    APPROVE,
    /** Let it pass and show why one might not. */
    WARN,
    /** Accept the order, but hold it. */
    HOLD,
    /** Do not create it. */
    REJECT;

    public Answer orWorse(Answer other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether the order goes on and claims its amount of the limit. */
    public boolean passes() {
        return this == APPROVE || this == WARN;
    }
}
