package org.cartera.domain.strategy;

/** Why nothing is done about an instalment tonight; the sentence for each stands under {@code wait.<REASON>}. */
public enum WaitReason {
    /** The next stage is not reached yet. */
    NEXT_STAGE,
    /** Every stage was taken. */
    LAST_STAGE,
    GRACE,
    /** The customer is given some days to react to the stage before. */
    REACTION,
    MINIMUM_INTERVAL,
    MINIMUM_AMOUNT,
    SMALL_BALANCE,
    /** Bank lines bring all of it and the ERP has not confirmed them. */
    MATCH_PENDING,
    DISPUTED,
    PAUSED,
    PROMISED,
    /** A payment plan about it runs. */
    PLANNED,
    COVERED_BY_CREDITS,
    /** The stage before was decided and is not delivered yet. */
    PREVIOUS_PENDING,
    /** The stage before gave a deadline, and nobody has proof that it was delivered. */
    UNPROVEN,
    /** The deadline that the stage before gave is not over. */
    DEADLINE,
    /** Something of the account was handed over to legal; nothing else is sent meanwhile. */
    IN_LEGAL,
    /** The stage before did not arrive, or perhaps not; a person decides about it first. */
    PREVIOUS_UNDELIVERED,
    EXCLUDED,
    /** A row of this account was rejected and this stage is no service contact. */
    INCOMPLETE
}
