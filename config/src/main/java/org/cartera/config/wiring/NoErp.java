package org.cartera.config.wiring;

import java.time.Instant;
import java.util.List;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.receivable.ErpUnreachable;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.ReadRequest;

/** No ERP is set: the screens work on what was read before, and a run says what is missing. */
final class NoErp implements ErpSource {

    @Override
    public Instant clock() {
        throw unset();
    }

    @Override
    public Probe probe(OrganisationId organisation) {
        throw unset();
    }

    @Override
    public List<Organisation> organisations() {
        throw unset();
    }

    @Override
    public Instant read(ReadRequest request, FactSink sink) {
        throw unset();
    }

    private static ErpUnreachable unset() {
        String message = "No ERP is set: give cartera.erp.url, cartera.erp.user and cartera.erp.password";
        return new ErpUnreachable(message, new IllegalStateException("cartera.erp.url is not set"));
    }
}
