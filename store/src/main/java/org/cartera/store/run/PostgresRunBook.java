package org.cartera.store.run;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.RunBook;
import org.cartera.domain.portfolio.RunKind;
import org.cartera.domain.portfolio.RunProgress;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunSummary;
import org.cartera.domain.portfolio.RunTrace;
import org.cartera.domain.portfolio.RunTrace.StepTime;
import org.cartera.store.Database;
import org.cartera.store.Row;
import org.jspecify.annotations.Nullable;

/** Runs as they are seen from outside, in PostgreSQL. */
public final class PostgresRunBook implements RunBook {
    private static final String RUNS =
            """
            select r.*, s.done, s.total, s.started_at as step_started_at, f.run as summarised, f.customers, f.instalments,
                   f.holds_placed, f.holds_released, f.holds_in_force, f.communications, f.sent, f.waiting, f.failed,
                   f.rejected, f.generation as decided_from, f.seconds
              from run r
              left join run_step s on s.run = r.id and s.step = r.step
              left join run_summary f on f.run = r.id""";

    private final Database database;
    private final Duration silence;

    /** @param silence without a heartbeat for this long, an owner is given up for dead */
    public PostgresRunBook(DataSource dataSource, Duration silence) {
        this.database = new Database(dataSource);
        this.silence = silence;
    }

    @Override
    public Optional<RunProgress> progress(long run) {
        return read(" where r.id = ?", run).stream().findFirst();
    }

    @Override
    public Optional<RunTrace> trace(long run) {
        List<StepTime> steps = database.list(
                row -> new StepTime(
                        row.constant(RunStep.class, "step"),
                        row.instant("started_at"),
                        Duration.between(row.instant("started_at"), row.instant("until")),
                        row.number("done"),
                        row.number("total")),
                """
                select s.*, coalesce(lead(s.started_at) over (order by s.started_at), r.ended_at, r.heartbeat) as until
                  from run_step s join run r on r.id = s.run where s.run = ? order by s.started_at""",
                run);
        return database.first(
                row -> new RunTrace(
                        row.text("owner"),
                        row.number("epoch"),
                        row.numberOrNull("generation"),
                        row.instantOrNull("snapshot_at"),
                        steps),
                "select r.owner, r.epoch, r.generation, g.snapshot_at from run r"
                        + " left join generation g on g.number = r.generation where r.id = ?",
                run);
    }

    @Override
    public List<RunProgress> history(RunKind kind, OrganisationId organisation, int limit) {
        return read(
                " where r.organisation = ? and r.kind = ? order by r.id desc limit ?",
                organisation.value(),
                kind,
                limit);
    }

    @Override
    public Optional<RunProgress> live(RunKind kind, OrganisationId organisation) {
        return read(
                        " where r.organisation = ? and r.kind = ? and r.status in ('RUNNING', 'STOPPING')",
                        organisation.value(),
                        kind)
                .stream()
                .findFirst();
    }

    @Override
    public List<RunProgress> orphans() {
        return read(
                " where r.status in ('RUNNING', 'STOPPING') and " + PostgresRunLog.IS_SILENT + " order by r.id",
                PostgresRunLog.seconds(silence));
    }

    @Override
    public void requestStop(long run, String by, Instant now) {
        database.update(
                "update run set status = 'STOPPING', stopped_by = ? where id = ? and status = 'RUNNING'", by, run);
    }

    private List<RunProgress> read(String condition, Object... parameters) {
        Map<Long, List<Money>> open = new HashMap<>();
        Map<Long, List<Money>> overdue = new HashMap<>();
        database.each(
                row -> {
                    open.computeIfAbsent(row.number("run"), key -> new ArrayList<>())
                            .add(row.money("currency", "open"));
                    overdue.computeIfAbsent(row.number("run"), key -> new ArrayList<>())
                            .add(row.money("currency", "overdue"));
                },
                "select * from run_aging where run in (select r.id from run r" + condition + ")",
                parameters);
        return database.list(
                row -> progress(
                        row,
                        Balances.sum(open.getOrDefault(row.number("id"), List.of())),
                        Balances.sum(overdue.getOrDefault(row.number("id"), List.of()))),
                RUNS + condition,
                parameters);
    }

    private static RunProgress progress(Row row, Balances open, Balances overdue) throws SQLException {
        Instant stepStarted = row.instantOrNull("step_started_at");
        return new RunProgress(
                row.number("id"),
                row.constant(RunKind.class, "kind"),
                new OrganisationId(row.text("organisation")),
                row.date("business_date"),
                row.constant(RunStatus.class, "status"),
                row.constant(RunStep.class, "step"),
                row.number("done"),
                row.number("total"),
                row.instant("started_at"),
                stepStarted == null ? row.instant("started_at") : stepStarted,
                row.instant("heartbeat"),
                row.instantOrNull("ended_at"),
                row.text("started_by"),
                row.text("message"),
                summary(row, open, overdue));
    }

    private static @Nullable RunSummary summary(Row row, Balances open, Balances overdue) throws SQLException {
        if (row.numberOrNull("summarised") == null) {
            return null;
        }
        return new RunSummary(
                row.number("customers"),
                row.number("instalments"),
                open,
                overdue,
                row.number("holds_placed"),
                row.number("holds_released"),
                row.number("holds_in_force"),
                row.number("communications"),
                row.number("sent"),
                row.number("waiting"),
                row.number("failed"),
                row.number("rejected"),
                row.number("decided_from"),
                row.decimal("seconds").doubleValue());
    }
}
