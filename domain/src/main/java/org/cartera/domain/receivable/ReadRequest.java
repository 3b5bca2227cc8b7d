package org.cartera.domain.receivable;

import java.time.Instant;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What to read from the ERP for one organisation.
 *
 * @param since for {@link Mode#INCREMENTAL}: rows stamped after this instant (the overlap window is already taken off)
 * @param customer for {@link Mode#ONE_CUSTOMER}: the only customer to read
 */
public record ReadRequest(
        OrganisationId organisation, Mode mode, @Nullable Instant since, @Nullable CustomerId customer) {

    public static ReadRequest full(OrganisationId organisation) {
        return new ReadRequest(organisation, Mode.FULL, null, null);
    }

    public static ReadRequest since(OrganisationId organisation, Instant since) {
        return new ReadRequest(organisation, Mode.INCREMENTAL, since, null);
    }

    public static ReadRequest one(OrganisationId organisation, CustomerId customer) {
        return new ReadRequest(organisation, Mode.ONE_CUSTOMER, null, customer);
    }

    public enum Mode {
        FULL,
        INCREMENTAL,
        ONE_CUSTOMER
    }
}
