package org.cartera.domain.gate;

/** The kind of a ground, to which the policy gives its answer. */
public enum Cause {
    /** The account is past due in a way that the hold policy holds. */
    OVERDUE(Answer.HOLD, true),
    /** With this order the exposure exceeds the limit. */
    LIMIT(Answer.HOLD, true),
    LIMIT_EXPIRED(Answer.HOLD, true),
    /** No limit, a limit of zero, or the status says so: nothing but money received beforehand. */
    CASH_ONLY(Answer.HOLD, true),
    /** The group's exposure exceeds the group's limit. */
    GROUP(Answer.HOLD, true),
    /** Status HOLD or SUSPENDED: a person's decision, which no payment lifts. */
    SUSPENDED(Answer.HOLD, false),
    CLOSED(Answer.REJECT, false),
    WATCH(Answer.WARN, true),
    /** A person holds the account. */
    MANUAL(Answer.HOLD, false),
    /** Rows of the customer could not be understood, so its exposure is a lower bound. */
    INCOMPLETE(Answer.HOLD, false),
    /** No exchange rate: the exposure is unknown, never guessed (K5). */
    NO_RATE(Answer.HOLD, true),
    /** The facts are older than the policy allows. */
    STALE(Answer.WARN, true),
    /** No read has brought this customer. */
    UNKNOWN_CUSTOMER(Answer.HOLD, false);

    private final Answer standard;
    private final boolean clearedByPrepayment;

    Cause(Answer standard, boolean clearedByPrepayment) {
        this.standard = standard;
        this.clearedByPrepayment = clearedByPrepayment;
    }

    /** The answer where a policy says nothing. */
    public Answer standard() {
        return standard;
    }

    /** Whether an order that is wholly paid beforehand passes all the same: it adds no risk. */
    boolean isClearedByPrepayment() {
        return clearedByPrepayment;
    }
}
