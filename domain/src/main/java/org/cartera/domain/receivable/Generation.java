package org.cartera.domain.receivable;

import java.time.Instant;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;

/**
 * One consistent read of an organisation's facts. Everything decided comes from a generation; the last complete one
 * stays in force until the next is complete.
 *
 * @param number grows with every read, over all organisations
 * @param snapshotAt the ERP's clock when the snapshot was taken: how old the data is
 * @param counts facts in force, by kind
 * @param rejected rejected rows in force
 */
public record Generation(
        long number,
        OrganisationId organisation,
        ReadRequest.Mode mode,
        Instant snapshotAt,
        Instant completedAt,
        Map<FactKind, Long> counts,
        long rejected) {

    public Generation {
        counts = Map.copyOf(counts);
    }

    /** The share of documents (invoices and payments) that were rejected, from 0 to 1. */
    public double rejectedShare() {
        long documents = counts.getOrDefault(FactKind.INVOICE, 0L) + counts.getOrDefault(FactKind.PAYMENT, 0L);
        return rejected == 0 ? 0 : (double) rejected / (documents + rejected);
    }
}
