package org.cartera.domain.diagnosis;

import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;

/** Where diagnoses are kept, and who acted without one. Nothing is changed or removed. */
public interface DiagnosisBook {

    void write(Diagnosis diagnosis);

    Optional<Diagnosis> newest(AccountKey account);

    /**
     * Somebody acts although something is missing.
     *
     * @param rule what was missing, as the code of its ground
     * @param reason in his words; never blank
     */
    void overridden(AccountKey account, String rule, String reason, String by);

    /** Those who acted all the same, the latest first. */
    List<Overridden> overridden(AccountKey account);

    record Overridden(java.time.Instant at, String rule, String reason, String by) {}
}
