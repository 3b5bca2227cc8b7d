package org.cartera.domain.comparison;

import java.util.List;
import org.cartera.domain.customer.Organisation;

/** A comparison as it was signed off: both balances, what agrees, and every difference with who answers for it. */
public record ReconciliationRecord(
        Organisation organisation,
        String customerName,
        ListEntry entry,
        ListEntry.Result result,
        List<Finding> findings,
        List<Difference> differences,
        SignOff signOff) {

    public ReconciliationRecord {
        findings = List.copyOf(findings);
        differences = List.copyOf(differences);
    }
}
