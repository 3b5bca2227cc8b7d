package org.cartera.domain.reconciliation;

/** Where a bank line stands. */
public enum LineState {
    /** Just here; nothing has looked at it. */
    NEW,
    /** Somebody's, and a person says whose. */
    TO_DECIDE,
    /** It pays something, by itself or by a person. */
    APPLIED,
    /** Nothing points to a customer. */
    UNKNOWN,
    /** Its money went back, or it is the movement that took it back. */
    RETURNED,
    /** Paid out, or the bank's own: nothing to apply. */
    OTHER
}
