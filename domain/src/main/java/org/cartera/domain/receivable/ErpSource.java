package org.cartera.domain.receivable;

import java.time.Instant;
import java.util.List;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The ERP, seen through its connector. OFBiz comes first; another ERP implements this port and passes its contract tests. */
public interface ErpSource {

    /** The ERP database's clock: the sign of life that costs least. Throws {@link ErpUnreachable} where there is none. */
    Instant clock();

    /** Asks the ERP for signs of life. Throws {@link ErpUnreachable} where there is none. */
    Probe probe(OrganisationId organisation);

    /** The organisations that have sales documents or keep books in the ERP. */
    List<Organisation> organisations();

    /**
     * Brings near what a read will need, where that takes long: a connector that keeps a copy of the ERP brings it up to date.
     * Called before {@link #read} with the same request, while no transaction is open.
     */
    default void prepare(ReadRequest request) {}

    /**
     * Reads from one consistent snapshot and hands every fact to the sink.
     *
     * @return the ERP's clock when the snapshot was taken
     */
    Instant read(ReadRequest request, FactSink sink);

    /**
     * Signs of life.
     *
     * @param clock the ERP database's clock
     * @param newestPaymentEntry when the newest receipt of the organisation was entered; null where there is none
     */
    record Probe(Instant clock, @Nullable Instant newestPaymentEntry) {}
}
