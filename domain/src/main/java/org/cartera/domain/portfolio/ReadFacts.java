package org.cartera.domain.portfolio;

import java.time.Duration;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.receivable.FactStore;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.ReadRequest;

/**
 * Copies what changed in the ERP into a new generation: everything the first time, afterwards what is stamped since the
 * last snapshot less an overlap, because rows become visible later than their stamps (OFBiz stamps the start of the
 * transaction).
 *
 * @param overlap taken off the last snapshot's instant; 10 minutes by default
 */
public record ReadFacts(ErpSource erp, FactStore store, Duration overlap) {

    public Generation read(OrganisationId organisation) {
        return read(store.readThrough(organisation)
                .map(through -> ReadRequest.since(
                        organisation,
                        through.minus(overlap),
                        store.mark(organisation).orElse(null)))
                .orElseGet(() -> ReadRequest.full(organisation)));
    }

    /** Reads one customer again; what it brings leaves everybody else as read before. */
    public Generation readOne(AccountKey account) {
        return read(ReadRequest.one(account.organisation(), account.customer()));
    }

    /** Reads everything again, whatever is known. */
    public Generation readAll(OrganisationId organisation) {
        return read(ReadRequest.full(organisation));
    }

    private Generation read(ReadRequest request) {
        erp.prepare(request);
        return store.write(request, sink -> erp.read(request, sink));
    }
}
