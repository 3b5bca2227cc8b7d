package org.cartera.domain.staff;

/** What a program may do through the REST API. */
public enum Scope {
    /** Read customers, positions, decisions and runs. */
    READ,
    /** Start, stop and restart runs. */
    RUNS,
    /** Ask whether an order may pass. */
    GATE,
    /** Set credit limits. */
    LIMITS,
    /** Bring bank files and say what their lines pay. */
    BANK,
    /** Note contacts with customers and what they want of each channel. */
    CONTACTS
}
