package org.cartera.domain.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** A dispute was raised because a diagnosis found the cause in our own house. */
    void raised(AccountKey account, String dispute, String by);

    /** The ids of disputes that diagnoses raised and did not withdraw. */
    Set<String> raised(AccountKey account);

    /** The diagnosis says so no longer. */
    void withdrawn(String dispute);

    record Overridden(java.time.Instant at, String rule, String reason, String by) {}
}
