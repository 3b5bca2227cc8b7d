package org.cartera.domain.dryrun;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.receivable.Generation;

/** The dry runs and their result rows, apart from everything that real runs write. */
public interface DryRunBook {

    /**
     * Opens a dry run. One of the organisation's that has given no sign of life for 60 seconds is given up; only the newest
     * ten are kept.
     *
     * @return empty where another one of the organisation is under way
     */
    Optional<RunTicket> open(DryRun.Request request, String owner, String startedBy, Instant now);

    /**
     * Gives up every dry run, of whichever organisation and node, that has given no sign of life for 60 seconds by the
     * database's clock.
     *
     * @return how many
     */
    int giveUpSilent();

    /** What it decides from and under which rules; the number of customers is its total. */
    void decidesFrom(RunTicket ticket, Generation generation, String policyVersion, long customers, Instant now);

    /** Adds to its progress; throws {@link org.cartera.domain.portfolio.FencedOff} where it was given up. */
    void advance(RunTicket ticket, long more, Instant now);

    /** How the last real run left these accounts; one that it left without trouble may be absent. */
    Map<CustomerId, Standing> standings(OrganisationId organisation, Collection<CustomerId> customers);

    /** Keeps one chunk's results; of a quiet account there is nothing to keep. */
    void keep(RunTicket ticket, List<Foreseen> foreseen);

    boolean isStopRequested(RunTicket ticket);

    void requestStop(long dryRun);

    void close(RunTicket ticket, RunStatus status, String message, Instant now);

    Optional<DryRun> one(long dryRun);

    Optional<DryRun> live(OrganisationId organisation);

    /** The newest first. */
    List<DryRun> history(OrganisationId organisation, int limit);
}
