package org.cartera.store.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.EarlierThanDecided;
import org.cartera.domain.portfolio.FencedOff;
import org.cartera.domain.portfolio.RunKind;
import org.cartera.domain.portfolio.RunLog;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunSummary;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.store.Database;
import org.jspecify.annotations.Nullable;

/** The run log in PostgreSQL. */
public final class PostgresRunLog implements RunLog {
    /** A sign of life that lies ahead is none: the database's clock was set back since. Its parameter: {@link #seconds}. */
    static final String IS_SILENT = "abs(extract(epoch from clock_timestamp() - beat_at)) > ?";

    private static final String BEAT = " beat_at = clock_timestamp(), heartbeat = greatest(heartbeat, ?)";

    private static final String STILL_MINE = " where id = ? and owner = ? and epoch = ?";

    private final Database database;
    private final UnitOfWork work;
    private final Duration silence;
    private final RunFigures figures;

    /** @param silence without a heartbeat for this long, an owner is given up for dead */
    public PostgresRunLog(DataSource dataSource, UnitOfWork work, Duration silence) {
        this.database = new Database(dataSource);
        this.work = work;
        this.silence = silence;
        this.figures = new RunFigures(database);
    }

    @Override
    public Optional<RunTicket> open(
            RunKind kind,
            OrganisationId organisation,
            LocalDate businessDate,
            String owner,
            String startedBy,
            Instant now) {
        return work.inTransaction(() -> {
            awaitTurn(organisation);
            if (kind == RunKind.ESCALATION) {
                refusePast(organisation, businessDate);
            }
            if (database.number(
                            "select count(*) from run where organisation = ? and kind = ?"
                                    + " and status in ('RUNNING', 'STOPPING') and not " + IS_SILENT,
                            organisation.value(),
                            kind,
                            seconds(silence))
                    > 0) {
                return Optional.<RunTicket>empty();
            }
            database.update(
                    "update run set status = 'FAILED', epoch = epoch + 1, ended_at = ?, message = 'Given up: no sign of"
                            + " life since ' || heartbeat where organisation = ? and kind = ? and status in ('RUNNING', 'STOPPING')"
                            + " and business_date <> ?",
                    now,
                    organisation.value(),
                    kind,
                    businessDate);
            return Optional.of(takeOver(kind, organisation, businessDate, owner, now)
                    .orElseGet(() -> begin(kind, organisation, businessDate, owner, startedBy, now)));
        });
    }

    @Override
    public Optional<RunTicket> openFirst(
            RunKind kind,
            OrganisationId organisation,
            LocalDate businessDate,
            String owner,
            String startedBy,
            Instant now) {
        return work.inTransaction(() -> {
            awaitTurn(organisation);
            long before = database.number(
                    "select count(*) from run r where r.organisation = ? and r.kind = ?"
                            + " and (r.business_date = ? or r.business_date > ?"
                            + " and exists (select 1 from run_step s where s.run = r.id and s.step = 'DECIDE'))",
                    organisation.value(),
                    kind,
                    businessDate,
                    businessDate);
            return before > 0 ? Optional.empty() : open(kind, organisation, businessDate, owner, startedBy, now);
        });
    }

    /** Two nodes that open at once: the second waits here and then sees the first one's run. */
    private void awaitTurn(OrganisationId organisation) {
        database.each(
                row -> {},
                "select pg_advisory_xact_lock(hashtextextended('cartera/run/' || ?, 0))",
                organisation.value());
    }

    private void refusePast(OrganisationId organisation, LocalDate businessDate) {
        database.first(
                        row -> row.date("business_date"),
                        "select r.business_date from run r join run_step s on s.run = r.id and s.step = 'DECIDE'"
                                + " where r.organisation = ? and r.business_date > ?"
                                + " order by r.business_date desc limit 1",
                        organisation.value(),
                        businessDate)
                .ifPresent(decided -> {
                    throw new EarlierThanDecided(organisation, businessDate, decided);
                });
    }

    /** The newest run of the date, unless it is complete. */
    private Optional<RunTicket> takeOver(
            RunKind kind, OrganisationId organisation, LocalDate businessDate, String owner, Instant now) {
        return database.first(
                row -> new RunTicket(row.number("id"), kind, organisation, businessDate, owner, row.number("epoch")),
                """
                update run set status = 'RUNNING', owner = ?, epoch = epoch + 1, heartbeat = ?, beat_at = clock_timestamp(), ended_at = null,
                       message = '', stopped_by = null
                 where id = (select max(id) from run where organisation = ? and kind = ? and business_date = ?)
                   and status in ('RUNNING', 'STOPPING', 'STOPPED', 'FAILED')
                returning id, epoch""",
                owner,
                now,
                organisation.value(),
                kind,
                businessDate);
    }

    private RunTicket begin(
            RunKind kind,
            OrganisationId organisation,
            LocalDate businessDate,
            String owner,
            String startedBy,
            Instant now) {
        long run = database.first(
                        row -> row.number("id"),
                        "insert into run (organisation, kind, business_date, status, step, owner, epoch, started_by, started_at,"
                                + " heartbeat, message) values (?, ?, ?, 'RUNNING', 'PREFLIGHT', ?, 1, ?, ?, ?, '')"
                                + " returning id",
                        organisation.value(),
                        kind,
                        businessDate,
                        owner,
                        startedBy,
                        now,
                        now)
                .orElseThrow();
        return new RunTicket(run, kind, organisation, businessDate, owner, 1);
    }

    @Override
    public void enter(RunTicket ticket, RunStep step, long total, Instant now) {
        work.inTransaction(() -> {
            mine(ticket, "update run set" + BEAT + ", step = ?" + STILL_MINE, now, step);
            return database.update(
                    "insert into run_step (run, step, done, total, started_at) values (?, ?, 0, ?, ?)"
                            + " on conflict (run, step) do update set total = greatest(excluded.total, run_step.done)",
                    ticket.run(),
                    step,
                    total,
                    now);
        });
    }

    @Override
    public void advance(RunTicket ticket, long more, Instant now) {
        work.inTransaction(() -> {
            mine(ticket, "update run set" + BEAT + STILL_MINE, now);
            return database.update(
                    "update run_step s set done = s.done + ?, total = greatest(s.total, s.done + ?)"
                            + " from run r where r.id = ? and s.run = r.id and s.step = r.step",
                    more,
                    more,
                    ticket.run());
        });
    }

    @Override
    public void beat(RunTicket ticket, Instant now) {
        mine(ticket, "update run set" + BEAT + STILL_MINE, now);
    }

    @Override
    public void generation(RunTicket ticket, long generation) {
        mine(ticket, "update run set generation = coalesce(generation, ?)" + STILL_MINE, generation);
    }

    @Override
    public Optional<Long> generationOf(long run) {
        return database.first(
                row -> row.number("generation"),
                "select generation from run where id = ? and generation is not null",
                run);
    }

    @Override
    public boolean isStopRequested(RunTicket ticket) {
        return database.number("select count(*) from run where id = ? and status = 'STOPPING'", ticket.run()) > 0;
    }

    @Override
    public void close(RunTicket ticket, RunStatus status, String message, @Nullable RunSummary summary, Instant now) {
        work.inTransaction(() -> {
            mine(
                    ticket,
                    "update run set heartbeat = ?, ended_at = ?, status = ?, message = ?" + STILL_MINE,
                    now,
                    now,
                    status,
                    message);
            if (summary != null) {
                figures.keep(ticket, summary);
            }
            return ticket;
        });
    }

    @Override
    public RunSummary summarise(RunTicket ticket, Instant now) {
        return ticket.kind() == RunKind.ESCALATION ? figures.count(ticket, now) : figures.ofStatements(ticket, now);
    }

    static double seconds(Duration silence) {
        return silence.toMillis() / 1000.0;
    }

    /** The statement's own parameters come first, then those that say whose run it is. */
    private void mine(RunTicket ticket, String sql, Object... parameters) {
        Object[] all = Arrays.copyOf(parameters, parameters.length + 3);
        all[parameters.length] = ticket.run();
        all[parameters.length + 1] = ticket.owner();
        all[parameters.length + 2] = ticket.epoch();
        if (database.update(sql, all) == 0) {
            throw new FencedOff(ticket);
        }
    }
}
