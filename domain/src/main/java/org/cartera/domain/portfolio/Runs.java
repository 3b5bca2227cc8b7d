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
    default long start(OrganisationId organisation, LocalDate businessDate, String startedBy) {
        return start(RunKind.ESCALATION, organisation, businessDate, startedBy);
    }

    /**
     * Starts a run.
     *
     * @param date tonight's business date, or the last day of the statements' period
     * @return the run's number; where a live run of the kind and the organisation exists, that one's
     * @throws IllegalArgumentException where there is no such organisation
     */
    long start(RunKind kind, OrganisationId organisation, LocalDate date, String startedBy);

    /**
     * Starts the run of a date that none was started for yet, whatever became of it: several servers may ask at once and one of
     * them starts it.
     *
     * @return empty where there was one, where a later date has been decided, or where another run of the organisation lives
     */
    default OptionalLong startFirst(OrganisationId organisation, LocalDate businessDate, String startedBy) {
        return startFirst(RunKind.ESCALATION, organisation, businessDate, startedBy);
    }

    /** Starts the first run of a kind and a date, as tonight's. */
    OptionalLong startFirst(RunKind kind, OrganisationId organisation, LocalDate date, String startedBy);

    /** Asks a run to stop after its present chunk. */
    void stop(long run, String by);

    /**
     * Continues a stopped, failed or orphaned run at its checkpoint.
     *
     * @throws IllegalStateException where the run is complete or still runs
     */
    long restart(long run, String by);

    Optional<RunProgress> progress(long run);

    /** Those of tonight, the newest first. */
    default List<RunProgress> history(OrganisationId organisation, int limit) {
        return history(RunKind.ESCALATION, organisation, limit);
    }

    /** The newest first. */
    List<RunProgress> history(RunKind kind, OrganisationId organisation, int limit);
}
