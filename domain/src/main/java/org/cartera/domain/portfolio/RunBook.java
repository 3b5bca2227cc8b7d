package org.cartera.domain.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;

/** The run rows as they are seen from outside a run: by the console, the REST API and the schedule. */
public interface RunBook {

    Optional<RunProgress> progress(long run);

    /** How the run went, step by step. */
    Optional<RunTrace> trace(long run);

    /** Those of tonight, the newest first. */
    default List<RunProgress> history(OrganisationId organisation, int limit) {
        return history(RunKind.ESCALATION, organisation, limit);
    }

    /** The newest first. */
    List<RunProgress> history(RunKind kind, OrganisationId organisation, int limit);

    /** The organisation's run of tonight that is RUNNING or STOPPING, whether or not its owner still lives. */
    default Optional<RunProgress> live(OrganisationId organisation) {
        return live(RunKind.ESCALATION, organisation);
    }

    /** The organisation's run of a kind that is RUNNING or STOPPING, whether or not its owner still lives. */
    Optional<RunProgress> live(RunKind kind, OrganisationId organisation);

    /**
     * Live runs of every kind without a sign of life for {@link RunRules#silence}: their owner is given up for dead. Measured by one clock
     * for all nodes, so that none takes another's run because its own clock is wrong.
     */
    List<RunProgress> orphans();

    /** Marks a RUNNING run as STOPPING; its owner sees it after the present chunk. A run that is not running stays as it is. */
    void requestStop(long run, String by, Instant now);
}
