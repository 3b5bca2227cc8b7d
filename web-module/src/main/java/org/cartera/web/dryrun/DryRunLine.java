package org.cartera.web.dryrun;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.cartera.domain.dryrun.DryRun;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One dry run as it stands, in words. */
public record DryRunLine(DryRun run, String rules, Words words, Instant now) {
    /** Without a sign of life for so long, its server is given up for dead. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    public long getId() {
        return run.id();
    }

    public LocalDate getBusinessDate() {
        return run.businessDate();
    }

    public Instant getStartedAt() {
        return run.startedAt();
    }

    public String getStartedBy() {
        return words.named("starter", run.startedBy());
    }

    private RunStatus status() {
        boolean isSilent = run.heartbeat().isBefore(now.minus(SILENCE));
        return run.isLive() && isSilent ? RunStatus.FAILED : run.status();
    }

    public String getStatus() {
        return words.text("run.status." + status());
    }

    public String getTone() {
        return switch (status()) {
            case RUNNING, STOPPING -> "ct-info";
            case COMPLETED -> "ct-paid";
            case COMPLETED_WITH_ERRORS, STOPPED -> "ct-late2";
            case FAILED -> "ct-late4";
        };
    }

    public String getIcon() {
        return switch (status()) {
            case RUNNING, STOPPING -> "loader";
            case COMPLETED -> "ok";
            case COMPLETED_WITH_ERRORS, FAILED -> "alert";
            case STOPPED -> "stop";
        };
    }

    public boolean isLive() {
        return status() == RunStatus.RUNNING || status() == RunStatus.STOPPING;
    }

    public boolean isStoppable() {
        return status() == RunStatus.RUNNING;
    }

    public String getDuration() {
        Instant end = run.endedAt();
        return words.lasted(Duration.between(run.startedAt(), end == null ? isLive() ? now : run.heartbeat() : end));
    }

    public int getPercent() {
        return run.total() <= 0 ? 0 : (int) Math.min(100, run.done() * 100 / run.total());
    }

    public String getPace() {
        return run.total() <= 0
                ? words.text(run.fresh() ? "dry.reading" : "run.pace.unknown")
                : words.text("run.pace.customers", words.count(run.done()), words.count(run.total()));
    }

    public long getCustomers() {
        return run.done();
    }

    /** What went wrong; empty where nothing did. */
    public String getMessage() {
        return status() == RunStatus.FAILED && run.message().isEmpty()
                ? words.text("dry.silent", words.moment(run.heartbeat()))
                : run.message();
    }

    /** From which data, under which rules, compared with what. */
    public String getSource() {
        Instant read = run.snapshotAt();
        return read == null
                ? words.text(run.fresh() ? "dry.source.fresh" : "dry.source.last")
                : words.text("dry.source", words.moment(read), rules);
    }

    public String getCompared() {
        Long with = run.comparedWith();
        return with == null ? words.text("dry.compared.none") : words.text("dry.compared", Long.toString(with));
    }

    public @Nullable Long getComparedWith() {
        return run.comparedWith();
    }

    public boolean isBesideRun() {
        return run.besideRun();
    }

    public boolean isFresh() {
        return run.fresh();
    }
}
