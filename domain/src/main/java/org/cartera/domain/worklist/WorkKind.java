package org.cartera.domain.worklist;

/** What sort of work a case asks for; a case may ask for several. */
public enum WorkKind {
    /** Somebody calls or visits about what is overdue. */
    CALL,
    /** A service call before the due date, with its four questions (S0-3, S0-4). */
    SERVICE,
    /** A promise is due, or was not kept. */
    PROMISE,
    /** Something is contested and not settled. */
    DISPUTE,
    /** A message came back or may not have arrived (S4-7). */
    MAIL,
    /** Somebody with the authority has to agree. */
    APPROVAL,
    /** Nobody would look at this debtor: nothing is due within the policy's days (S2-12). */
    UNCOVERED
}
