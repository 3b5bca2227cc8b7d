package org.cartera.domain.comparison;

/** What a finding is about. */
public enum Topic {
    /** Both sides say the same. */
    SAME,
    /** An amount differs by a tax withheld, at a rate that the policy names. */
    WITHHOLDING,
    /** … by a discount for paying early that we grant. */
    EARLY_PAYMENT_DISCOUNT,
    /** … by what a bank may have kept back. */
    BANK_FEE,
    /** … by so little that it is rounding. */
    ROUNDING,
    /** … by a share of the document that a price or a quantity may explain. */
    PRICE,
    /** He lists what is settled in our books. */
    SETTLED_HERE,
    /** An amount differs and nothing explains it. */
    UNEXPLAINED,
    /** A line of his of which we have no document. */
    UNKNOWN_TO_US,
    /** A line of his that says again what another one says. */
    REPEATED,
    /** A line of ours that he does not list. */
    UNKNOWN_TO_THEM,
    /** Money or a credit that one side has booked and the other not yet. */
    IN_TRANSIT,
    /** A document that falls on different sides of his date. */
    TIMING;

    /** Whether the same document stands on both sides with different amounts. */
    public boolean isAmountDiffering() {
        return ordinal() >= WITHHOLDING.ordinal() && ordinal() <= UNEXPLAINED.ordinal();
    }

    /** Whether he disputes what we claim by it; money under way and documents of other days are no dispute. */
    boolean contests() {
        return this == UNKNOWN_TO_THEM || isAmountDiffering() && this != ROUNDING;
    }
}
