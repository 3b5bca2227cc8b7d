package org.cartera.domain.comparison;

/** How the customer writes what he owes us. In his ledger a debt stands in credit, so either sign is met. */
public enum SignConvention {
    /** What he owes is positive, what lowers it negative. */
    OWED_POSITIVE,
    /** What he owes is negative: his payables as his ledger has them. */
    OWED_NEGATIVE
}
