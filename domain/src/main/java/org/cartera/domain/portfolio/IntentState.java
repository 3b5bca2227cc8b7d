package org.cartera.domain.portfolio;

/** Where an intent stands on its way to whom it is meant for. */
public enum IntentState {
    /** Waits to be delivered, for its turn or for the contact window. */
    PENDING,
    /** Handed to the transport at this moment. */
    SENDING,
    SENT,
    /** A try failed for a passing reason; it waits for the next. */
    RETRY,
    /** It may or may not have arrived; a person decides. */
    UNCERTAIN,
    /** It did not arrive and will not by itself; a person decides. */
    DEAD,
    /** Its reason no longer stands, for instance it was paid meanwhile; it was never given. */
    DROPPED;

    /** Whether nothing more becomes of it until a person decides. */
    public boolean needsPerson() {
        return this == UNCERTAIN || this == DEAD;
    }
}
