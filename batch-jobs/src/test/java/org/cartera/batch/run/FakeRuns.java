package org.cartera.batch.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.FencedOff;
import org.cartera.domain.portfolio.RunBook;
import org.cartera.domain.portfolio.RunKind;
import org.cartera.domain.portfolio.RunLog;
import org.cartera.domain.portfolio.RunProgress;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunSummary;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.RunTrace;
import org.cartera.domain.portfolio.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Run rows in memory, for tests of what stands around them. */
public final class FakeRuns implements RunLog, RunBook, UnitOfWork {
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private final Clock clock;
    private final Map<Long, Row> rows = new TreeMap<>();

    public FakeRuns(Clock clock) {
        this.clock = clock;
    }

    private static final class Row {
        RunProgress progress;
        long epoch = 1;

        @Nullable
        Long generation;
    }

    @Override
    public Optional<RunTicket> open(
            RunKind kind, OrganisationId organisation, LocalDate date, String owner, String by, Instant now) {
        Optional<RunProgress> live = live(kind, organisation);
        if (live.isPresent() && !isSilent(live.get(), now)) {
            return Optional.empty();
        }
        Optional<RunProgress> unfinished = history(kind, organisation, 1).stream()
                .filter(run ->
                        run.businessDate().equals(date) && !run.status().name().startsWith("COMPLETED"))
                .findFirst();
        Row row = unfinished.map(run -> rows.get(run.run())).orElseGet(Row::new);
        if (unfinished.isPresent()) {
            row.epoch++;
            row.progress = with(row.progress, RunStatus.RUNNING, "", now);
        } else {
            long run = rows.size() + 1L;
            row.progress = new RunProgress(
                    run,
                    kind,
                    organisation,
                    date,
                    RunStatus.RUNNING,
                    RunStep.PREFLIGHT,
                    0,
                    0,
                    now,
                    now,
                    now,
                    null,
                    by,
                    "",
                    null);
            rows.put(run, row);
        }
        return Optional.of(new RunTicket(row.progress.run(), kind, organisation, date, owner, row.epoch));
    }

    @Override
    public Optional<RunTicket> openFirst(
            RunKind kind, OrganisationId organisation, LocalDate date, String owner, String by, Instant now) {
        boolean before = history(kind, organisation, 100).stream()
                .anyMatch(run -> run.businessDate().equals(date)
                        || run.businessDate().isAfter(date) && run.step().compareTo(RunStep.DECIDE) >= 0);
        return before ? Optional.empty() : open(kind, organisation, date, owner, by, now);
    }

    private static boolean isSilent(RunProgress run, Instant now) {
        return Duration.between(run.heartbeat(), now).compareTo(SILENCE) > 0;
    }

    private static RunProgress with(RunProgress run, RunStatus status, String message, Instant now) {
        return new RunProgress(
                run.run(),
                run.kind(),
                run.organisation(),
                run.businessDate(),
                status,
                run.step(),
                run.done(),
                run.total(),
                run.startedAt(),
                run.stepStartedAt(),
                now,
                run.endedAt(),
                run.startedBy(),
                message,
                run.summary());
    }

    private static RunProgress in(RunProgress run, RunStep step) {
        return new RunProgress(
                run.run(),
                run.kind(),
                run.organisation(),
                run.businessDate(),
                run.status(),
                step,
                run.done(),
                run.total(),
                run.startedAt(),
                run.stepStartedAt(),
                run.heartbeat(),
                run.endedAt(),
                run.startedBy(),
                run.message(),
                run.summary());
    }

    private Row fenced(RunTicket ticket) {
        Row row = rows.get(ticket.run());
        if (row.epoch != ticket.epoch()) {
            throw new FencedOff(ticket);
        }
        return row;
    }

    @Override
    public void enter(RunTicket ticket, RunStep step, long total, Instant now) {
        beat(ticket, now);
        Row row = fenced(ticket);
        row.progress = in(row.progress, step);
    }

    @Override
    public void advance(RunTicket ticket, long more, Instant now) {
        beat(ticket, now);
    }

    @Override
    public void beat(RunTicket ticket, Instant now) {
        Row row = fenced(ticket);
        row.progress = with(row.progress, row.progress.status(), "", now);
    }

    @Override
    public void generation(RunTicket ticket, long generation) {
        fenced(ticket).generation = generation;
    }

    @Override
    public Optional<Long> generationOf(long run) {
        return Optional.ofNullable(rows.get(run).generation);
    }

    @Override
    public boolean isStopRequested(RunTicket ticket) {
        return fenced(ticket).progress.status() == RunStatus.STOPPING;
    }

    @Override
    public void close(RunTicket ticket, RunStatus status, String message, @Nullable RunSummary summary, Instant now) {
        Row row = fenced(ticket);
        row.progress = with(row.progress, status, message, now);
    }

    @Override
    public RunSummary summarise(RunTicket ticket, Instant now) {
        throw new UnsupportedOperationException("Nothing is counted here");
    }

    @Override
    public Optional<RunProgress> progress(long run) {
        return Optional.ofNullable(rows.get(run)).map(row -> row.progress);
    }

    @Override
    public Optional<RunTrace> trace(long run) {
        return Optional.empty();
    }

    @Override
    public List<RunProgress> history(RunKind kind, OrganisationId organisation, int limit) {
        List<RunProgress> all = new ArrayList<>();
        rows.values().forEach(row -> all.add(row.progress));
        return all.stream()
                .filter(run -> run.kind() == kind && run.organisation().equals(organisation))
                .sorted(Comparator.comparingLong(RunProgress::run).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<RunProgress> live(RunKind kind, OrganisationId organisation) {
        return history(kind, organisation, 100).stream()
                .filter(FakeRuns::isLive)
                .findFirst();
    }

    private static boolean isLive(RunProgress run) {
        return run.status() == RunStatus.RUNNING || run.status() == RunStatus.STOPPING;
    }

    @Override
    public List<RunProgress> orphans() {
        Instant now = clock.instant();
        return rows.values().stream()
                .map(row -> row.progress)
                .filter(run -> isLive(run) && isSilent(run, now))
                .toList();
    }

    @Override
    public void requestStop(long run, String by, Instant now) {
        Row row = rows.get(run);
        if (row != null && row.progress.status() == RunStatus.RUNNING) {
            row.progress = with(row.progress, RunStatus.STOPPING, "", row.progress.heartbeat());
        }
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T inNewTransaction(Supplier<T> work) {
        return work.get();
    }
}
