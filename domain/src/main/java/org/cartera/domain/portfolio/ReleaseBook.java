package org.cartera.domain.portfolio;

import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.ReleaseRequest;
import org.jspecify.annotations.Nullable;

/** Releases with their requests; nothing is deleted. */
public interface ReleaseBook {

    /**
     * Stores a new one under a number, or a decision about one that is known.
     *
     * @throws Desk.Conflict where somebody else has decided in between
     */
    ReleaseRequest save(ReleaseRequest request);

    Optional<ReleaseRequest> find(long id);

    /** Those that wait for a decision, the oldest first. */
    List<ReleaseRequest> open(OrganisationId organisation);

    /** All of one account, the newest first, at most a hundred. */
    List<ReleaseRequest> of(AccountKey account);

    /**
     * A page of all, by number, so that following the numbers shows each once.
     *
     * @param state null: whatever became of them
     * @param after the number of the last of the page before; 0: from the start
     */
    List<ReleaseRequest> page(OrganisationId organisation, ReleaseRequest.@Nullable State state, long after, int limit);

    /** All that one person has asked for, the newest first, at most a hundred. */
    List<ReleaseRequest> askedBy(OrganisationId organisation, String by);
}
