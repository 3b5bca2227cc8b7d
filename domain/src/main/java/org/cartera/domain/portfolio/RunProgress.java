package org.cartera.domain.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One run as it stands now.
 *
 * @param step the step it is in or ended in
 * @param done of {@code total} in this step: customers when deciding, messages when dispatching
 * @param stepStartedAt when this step began
 * @param message why it failed or stopped, in words; empty otherwise
 * @param summary present once it is complete
 */
public record RunProgress(
        long run,
        RunKind kind,
        OrganisationId organisation,
        LocalDate businessDate,
        RunStatus status,
        RunStep step,
        long done,
        long total,
        Instant startedAt,
        Instant stepStartedAt,
        Instant heartbeat,
        @Nullable Instant endedAt,
        String startedBy,
        String message,
        @Nullable RunSummary summary) {

    /** Of tonight's run. */
    public RunProgress(
            long run,
            OrganisationId organisation,
            LocalDate businessDate,
            RunStatus status,
            RunStep step,
            long done,
            long total,
            Instant startedAt,
            Instant stepStartedAt,
            Instant heartbeat,
            @Nullable Instant endedAt,
            String startedBy,
            String message,
            @Nullable RunSummary summary) {
        this(
                run,
                RunKind.ESCALATION,
                organisation,
                businessDate,
                status,
                step,
                done,
                total,
                startedAt,
                stepStartedAt,
                heartbeat,
                endedAt,
                startedBy,
                message,
                summary);
    }

    /** Units a second in this step; 0 at its start. */
    public double ratePerSecond() {
        double seconds = Duration.between(stepStartedAt, heartbeat).toMillis() / 1000.0;
        return seconds <= 0 ? 0 : done / seconds;
    }

    /** When this step should end at the present rate. */
    public Optional<Instant> expectedEnd() {
        double rate = ratePerSecond();
        return rate <= 0 || total <= 0
                ? Optional.empty()
                : Optional.of(heartbeat.plusMillis((long) ((total - done) / rate * 1000)));
    }
}
