package org.cartera.erp.ofbiz;

import java.time.Instant;
import java.util.List;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.ReadRequest;

/** Any adapter of the port, used as {@code ReadFacts} uses it: a read is prepared first. */
record OpenErp(ErpSource adapter) implements ErpSource, AutoCloseable {

    @Override
    public Instant clock() {
        return adapter.clock();
    }

    @Override
    public Probe probe(OrganisationId organisation) {
        return adapter.probe(organisation);
    }

    @Override
    public List<Organisation> organisations() {
        return adapter.organisations();
    }

    @Override
    public Instant read(ReadRequest request, FactSink sink) {
        adapter.prepare(request);
        return adapter.read(request, sink);
    }

    @Override
    public void close() {
        try {
            ((AutoCloseable) adapter).close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
