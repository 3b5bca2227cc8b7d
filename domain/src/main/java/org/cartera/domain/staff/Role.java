package org.cartera.domain.staff;

/** What somebody is here for; a person may have several. */
public enum Role {
    /** Sees the customers, what they owe and why an order is held. */
    SELLER,
    /** Works tasks: calls, promises, disputes, pauses. */
    COLLECTOR,
    /** Decides: limits, holds and releases; starts runs; tunes strategy and policy. */
    CREDIT_MANAGER,
    /** Runs the place: users, organisations, API clients. */
    ADMINISTRATOR,
    /** Sees everything, changes nothing. */
    AUDITOR
}
