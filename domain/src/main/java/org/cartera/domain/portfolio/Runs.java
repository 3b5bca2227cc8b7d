package org.cartera.domain.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cartera.domain.customer.OrganisationId;

/** Starts, stops and follows runs. What the run console, the REST API and the schedule use. */
public interface Runs {

    /**
     * Starts tonight's run.
     *
     * @return the run's number; where a live run of the organisation exists, that one's
     * @throws IllegalArgumentException where there is no such organisation
     */
    long start(OrganisationId organisation, LocalDate businessDate, String startedBy);

    /**
     * Starts the run of a date that none was started for yet, whatever became of it: several servers may ask at once and one of
     * them starts it.
     *
     * @return empty where there was one, where a later date has been decided, or where another run of the organisation lives
     */
    OptionalLong startFirst(OrganisationId organisation, LocalDate businessDate, String startedBy);

    /** Asks a run to stop after its present chunk. */
    void stop(long run, String by);

    /**
     * Continues a stopped, failed or orphaned run at its checkpoint.
     *
     * @throws IllegalStateException where the run is complete or still runs
     */
    long restart(long run, String by);

    Optional<RunProgress> progress(long run);

    /** The newest first. */
    List<RunProgress> history(OrganisationId organisation, int limit);
}
