package org.cartera.domain.negotiation;

import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;

/** Requests for concessions with what became of them; nothing is deleted. */
public interface ConcessionBook {

    /**
     * Stores a new one under a number, or a decision about one that is known, in the caller's transaction.
     *
     * @throws DecidedMeanwhile where somebody else has decided in between
     */
    ConcessionRequest save(ConcessionRequest request);

    Optional<ConcessionRequest> find(long id);

    /** Those that wait for a decision, the oldest first. */
    List<Named> open(OrganisationId organisation);

    /** All of one account, the newest first, at most a hundred. */
    List<ConcessionRequest> of(AccountKey account);

    /** A request with the name of whom it is for. */
    record Named(ConcessionRequest request, String customerName) {}

    /** Two decided at the same time; the first stands. */
    final class DecidedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public DecidedMeanwhile(long id) {
            super("Concession " + id + " was decided by somebody else in between");
        }
    }
}
