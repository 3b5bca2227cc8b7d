package org.cartera.domain.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run went, step by step.
 *
 * @param node the server that ran it last
 * @param epoch how often it was begun: 1, and one more for each restart or takeover
 * @param generation null before it has read
 * @param snapshotAt the ERP's clock when that generation was read
 * @param steps those it entered, in order
 */
public record RunTrace(
        String node, long epoch, @Nullable Long generation, @Nullable Instant snapshotAt, List<StepTime> steps) {

    public RunTrace {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param done of {@code total}, see {@link RunProgress}
     * @param took until the next step began, or the run ended or gave its last sign of life; with the pauses of a restart
     */
    public record StepTime(RunStep step, Instant startedAt, Duration took, long done, long total) {}
}
