package org.cartera.domain.comparison;

import java.util.Locale;

/** Sets a reconciliation record as PDF. */
@FunctionalInterface
public interface RecordPress {

    /** @param language Spanish, else English */
    byte[] set(ReconciliationRecord paper, Locale language);
}
