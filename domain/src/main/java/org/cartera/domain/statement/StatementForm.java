package org.cartera.domain.statement;

/** What the body of a statement lists. */
public enum StatementForm {
    /** What is open on the last day, item by item, and what stands to the account's credit; they sum to the balance. */
    OPEN_ITEM,
    /** The balance before, every movement of the period, and the balance after. */
    BALANCE_FORWARD
}
