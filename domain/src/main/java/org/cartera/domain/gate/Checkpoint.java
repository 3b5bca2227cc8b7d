package org.cartera.domain.gate;

/** Where an order is asked about; the policy may answer differently at each. */
public enum Checkpoint {
    ORDER_ENTRY,
    APPROVAL,
    /** A change of an order: only its increase is asked for. */
    AMENDMENT,
    SHIPMENT
}
