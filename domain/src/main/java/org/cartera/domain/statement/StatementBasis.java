package org.cartera.domain.statement;

/** How a statement looks back. The paper says which. */
public enum StatementBasis {
    /** By value date, as everything is known today: a receipt entered late stands on the day it was worth. */
    VALUE_DATE,
    /** By what stood in our books on each day: a receipt entered late appears when it was entered. */
    KNOWN_THEN
}
