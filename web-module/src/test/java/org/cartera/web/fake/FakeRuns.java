package org.cartera.web.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.RunKind;
import org.cartera.domain.portfolio.RunProgress;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunSummary;
import org.cartera.domain.portfolio.Runs;

/** Runs that advance with the clock: 400 customers a second through the decide step. */
public final class FakeRuns implements Runs {
    private static final long TOTAL = 12_480;
    private final Clock clock;
    private final List<RunProgress> runs = new ArrayList<>();

    public FakeRuns(Clock clock) {
        this.clock = clock;
        Instant night = Instant.parse("2026-11-20T09:12:00Z");
        runs.add(ended(39, RunStatus.FAILED, night.minus(Duration.ofDays(2)), "ERP: connection refused (erp:5432)"));
        runs.add(ended(40, RunStatus.COMPLETED, night.minus(Duration.ofDays(1)), ""));
        runs.add(ended(41, RunStatus.COMPLETED_WITH_ERRORS, night, ""));
    }

    private static RunProgress ended(long id, RunStatus status, Instant start, String message) {
        boolean whole = status != RunStatus.FAILED;
        RunSummary summary = whole
                ? new RunSummary(
                        TOTAL,
                        31_066,
                        Balances.of(Money.of("COP", "8272000000"), Money.of("USD", "412380")),
                        Balances.of(Money.of("COP", "2057000000"), Money.of("USD", "91200.50")),
                        5,
                        2,
                        14,
                        486,
                        339,
                        141,
                        6,
                        3,
                        118,
                        2280)
                : null;
        return new RunProgress(
                id,
                FakeBooks.ORG,
                FakeBooks.TODAY.minusDays(41 - id),
                status,
                whole ? RunStep.REPORT : RunStep.READ,
                whole ? TOTAL : 0,
                whole ? TOTAL : 0,
                start,
                start,
                start.plusSeconds(2280),
                start.plusSeconds(whole ? 2280 : 12),
                "schedule",
                message,
                summary);
    }

    @Override
    public OptionalLong startFirst(RunKind kind, OrganisationId organisation, LocalDate date, String startedBy) {
        return OptionalLong.of(start(kind, organisation, date, startedBy));
    }

    @Override
    public long start(RunKind kind, OrganisationId organisation, LocalDate businessDate, String startedBy) {
        Optional<RunProgress> live = runs.stream()
                .map(this::now)
                .filter(run -> run.status() == RunStatus.RUNNING)
                .findFirst();
        if (live.isPresent()) {
            return live.get().run();
        }
        long id = runs.size() + 39L;
        Instant now = clock.instant();
        runs.add(new RunProgress(
                id,
                kind,
                organisation,
                businessDate,
                RunStatus.RUNNING,
                RunStep.DECIDE,
                0,
                TOTAL,
                now,
                now,
                now,
                null,
                startedBy,
                "",
                null));
        return id;
    }

    private RunProgress now(RunProgress run) {
        if (run.status() != RunStatus.RUNNING) {
            return run;
        }
        long done = Math.min(
                TOTAL, Duration.between(run.stepStartedAt(), clock.instant()).toMillis() * 400 / 1000);
        if (done == TOTAL) {
            return ended(run.run(), RunStatus.COMPLETED, run.startedAt(), "");
        }
        return new RunProgress(
                run.run(),
                run.organisation(),
                run.businessDate(),
                run.status(),
                run.step(),
                done,
                TOTAL,
                run.startedAt(),
                run.stepStartedAt(),
                clock.instant(),
                null,
                run.startedBy(),
                "",
                null);
    }

    @Override
    public void stop(long run, String by) {
        runs.replaceAll(one -> one.run() == run
                ? new RunProgress(
                        run,
                        one.organisation(),
                        one.businessDate(),
                        RunStatus.STOPPED,
                        one.step(),
                        now(one).done(),
                        TOTAL,
                        one.startedAt(),
                        one.stepStartedAt(),
                        clock.instant(),
                        clock.instant(),
                        one.startedBy(),
                        by,
                        null)
                : one);
    }

    @Override
    public long restart(long run, String by) {
        runs.replaceAll(one -> one.run() == run
                ? new RunProgress(
                        run,
                        one.organisation(),
                        one.businessDate(),
                        RunStatus.RUNNING,
                        RunStep.DECIDE,
                        one.done(),
                        TOTAL,
                        one.startedAt(),
                        clock.instant(),
                        clock.instant(),
                        null,
                        by,
                        "",
                        null)
                : one);
        return run;
    }

    @Override
    public Optional<RunProgress> progress(long run) {
        return runs.stream().filter(one -> one.run() == run).map(this::now).findFirst();
    }

    @Override
    public List<RunProgress> history(RunKind kind, OrganisationId organisation, int limit) {
        List<RunProgress> newest = new ArrayList<>(runs.stream().map(this::now).toList());
        java.util.Collections.reverse(newest);
        return newest.stream().limit(limit).toList();
    }
}
