package org.cartera.erp.ofbiz;

import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.ReadRequest;
import org.junit.jupiter.api.AfterEach;

/** One customer's rows in an ERP of the test's own, and what the connector makes of them. */
abstract class OfbizReading {
    static final OrganisationId COMPANY = new OrganisationId("Company");
    final ErpDatabase erp = new ErpDatabase().customer("C1");

    @AfterEach
    void close() throws Exception {
        erp.close();
    }

    MemoryFacts read() {
        try (OpenErp source = erp.source()) {
            return MemoryFacts.of(source, ReadRequest.full(COMPANY));
        }
    }
}
