package org.cartera.domain.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;

/** The run rows as they are seen from outside a run: by the console, the REST API and the schedule. */
public interface RunBook {

    Optional<RunProgress> progress(long run);

    /** The newest first. */
    List<RunProgress> history(OrganisationId organisation, int limit);

    /** The organisation's run that is RUNNING or STOPPING, whether or not its owner still lives. */
    Optional<RunProgress> live(OrganisationId organisation);

    /** Live runs whose heartbeat is older than {@link RunRules#silence}: their owner is given up for dead. */
    List<RunProgress> orphans(Instant now);

    /** Marks a RUNNING run as STOPPING; its owner sees it after the present chunk. A run that is not running stays as it is. */
    void requestStop(long run, String by, Instant now);
}
