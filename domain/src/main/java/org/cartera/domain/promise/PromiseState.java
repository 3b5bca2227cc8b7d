package org.cartera.domain.promise;

/** How a promise stands on a date. A running one stops letters about its items. */
public enum PromiseState {
    RUNNING,
    KEPT,
    PARTLY_KEPT,
    BROKEN,
    WITHDRAWN
}
