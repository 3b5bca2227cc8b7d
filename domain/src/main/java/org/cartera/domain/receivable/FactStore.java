package org.cartera.domain.receivable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.customer.OrganisationId;

/** Our own versioned copy of the ERP's facts. */
public interface FactStore {

    /** The generation in force. */
    Optional<Generation> current(OrganisationId organisation);

    /**
     * The ERP's clock at the newest read that was not of one customer only: up to then everybody's changes are known. Empty
     * where there was none.
     */
    Optional<Instant> readThrough(OrganisationId organisation);

    /** What the newest read left behind with {@link FactSink#mark}; empty where it was of one customer only. */
    Optional<String> mark(OrganisationId organisation);

    /** Another read of the organisation is under way and a read of one customer does not wait for it. */
    final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Busy(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /**
     * Takes one read into a new generation. The reader hands over facts and returns the snapshot's instant; only when it
     * has returned does the generation come into force, in one transaction. A reader that fails or dies leaves nothing.
     */
    Generation write(ReadRequest request, Function<FactSink, Instant> reader);
}
