package org.cartera.domain.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cartera.domain.action.Channel;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What operations watches: runs, messages, rejected rows, holds and the age of the ERP's facts, counted from our own tables at
 * the moment of asking. Every server of an installation gives the same answer.
 */
public interface Vitals {

    Signs read();

    /** Whether our own database answers and stands at the schema of this version; why not is left to the log. */
    boolean storeIsReady();

    /** All of it, each list by organisation. */
    record Signs(List<Runs> runs, List<Messages> messages, List<Books> books) {}

    /**
     * Runs that ended, or the one that lives, by how they stand.
     *
     * @param time spent in all of them together, from start to end, or to now
     */
    record Runs(OrganisationId organisation, RunStatus status, long count, Duration time) {}

    /** @param state of the outbox: {@code PENDING}, {@code SENT}, {@code UNCERTAIN} … */
    record Messages(OrganisationId organisation, Channel channel, String state, long count) {}

    /**
     * An organisation's books as they were last read and decided.
     *
     * @param snapshotAt the ERP's clock when the facts in force were read; null before the first read
     * @param rejected rows of the ERP in force that could not be understood
     * @param holds credit holds that stand
     * @param openTasks what waits for a person
     * @param lastRun how long the newest complete run took; null before the first
     */
    record Books(
            OrganisationId organisation,
            @Nullable Instant snapshotAt,
            long rejected,
            long holds,
            long openTasks,
            @Nullable Duration lastRun) {}
}
