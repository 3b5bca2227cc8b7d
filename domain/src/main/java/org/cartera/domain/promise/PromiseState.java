package org.cartera.domain.promise;

/** How a promise stands on a date. Only a running one stops letters, and those about its items only. */
public enum PromiseState {
    RUNNING,
    /** Too long to stop letters before a person with the authority agrees to it. */
    TO_APPROVE,
    KEPT,
    PARTLY_KEPT,
    BROKEN,
    WITHDRAWN
}
