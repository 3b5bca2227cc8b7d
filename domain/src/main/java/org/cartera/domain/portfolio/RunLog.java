package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The run rows: who runs what, how far it is, how it ended. One organisation has at most one live run. */
public interface RunLog extends DecideChunk.Progress {

    /**
     * Opens tonight's run, or takes over the unfinished one of the same organisation and date when its heartbeat is older than
     * {@link RunRules#silence} or its owner gave it back, with the epoch raised by one.
     *
     * @return empty where another owner is running
     * @throws EarlierThanDecided where a later business date has been decided
     */
    default Optional<RunTicket> open(
            OrganisationId organisation, LocalDate businessDate, String owner, String startedBy, Instant now) {
        return open(RunKind.ESCALATION, organisation, businessDate, owner, startedBy, now);
    }

    /** As for tonight's run; runs of two kinds know nothing of each other, and any period's statements may be produced again. */
    Optional<RunTicket> open(
            RunKind kind,
            OrganisationId organisation,
            LocalDate businessDate,
            String owner,
            String startedBy,
            Instant now);

    /**
     * Opens the first run of a date; looking and opening are one, on whichever nodes it is tried at once.
     *
     * @return empty where a run of the date exists, where a later date has been decided, or where another owner is running
     */
    Optional<RunTicket> openFirst(
            RunKind kind,
            OrganisationId organisation,
            LocalDate businessDate,
            String owner,
            String startedBy,
            Instant now);

    default Optional<RunTicket> openFirst(
            OrganisationId organisation, LocalDate businessDate, String owner, String startedBy, Instant now) {
        return openFirst(RunKind.ESCALATION, organisation, businessDate, owner, startedBy, now);
    }

    /** Enters a step, or re-enters it after a restart, keeping what was done. */
    void enter(RunTicket ticket, RunStep step, long total, Instant now);

    /** Adds to the step's progress within the chunk's transaction; throws {@link FencedOff} where the epoch has moved on. */
    @Override
    void advance(RunTicket ticket, long more, Instant now);

    /** A sign of life without progress; throws {@link FencedOff} where the epoch has moved on. */
    void beat(RunTicket ticket, Instant now);

    /** The generation that the run decides from; written once. */
    void generation(RunTicket ticket, long generation);

    Optional<Long> generationOf(long run);

    boolean isStopRequested(RunTicket ticket);

    void close(RunTicket ticket, RunStatus status, String message, @Nullable RunSummary summary, Instant now);

    /** Counts what the run found and did, from the tables. */
    RunSummary summarise(RunTicket ticket, Instant now);
}
