package org.cartera.domain.receivable;

import java.time.Instant;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What to read from the ERP for one organisation.
 *
 * @param since for {@link Mode#INCREMENTAL}: rows stamped after this instant (the overlap window is already taken off)
 * @param mark for {@link Mode#INCREMENTAL}: what the last read left behind with {@link FactSink#mark}, where nothing was read
 *     since; null: unknown
 * @param customer for {@link Mode#ONE_CUSTOMER}: the only customer to read
 */
public record ReadRequest(
        OrganisationId organisation,
        Mode mode,
        @Nullable Instant since,
        @Nullable String mark,
        @Nullable CustomerId customer) {

    public static ReadRequest full(OrganisationId organisation) {
        return new ReadRequest(organisation, Mode.FULL, null, null, null);
    }

    public static ReadRequest since(OrganisationId organisation, Instant since) {
        return since(organisation, since, null);
    }

    public static ReadRequest since(OrganisationId organisation, Instant since, @Nullable String mark) {
        return new ReadRequest(organisation, Mode.INCREMENTAL, since, mark, null);
    }

    public static ReadRequest one(OrganisationId organisation, CustomerId customer) {
        return new ReadRequest(organisation, Mode.ONE_CUSTOMER, null, null, customer);
    }

    public enum Mode {
        FULL,
        INCREMENTAL,
        ONE_CUSTOMER
    }
}
