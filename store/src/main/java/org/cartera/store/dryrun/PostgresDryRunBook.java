package org.cartera.store.dryrun;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dryrun.DryRun;
import org.cartera.domain.dryrun.DryRunBook;
import org.cartera.domain.dryrun.Foreseen;
import org.cartera.domain.dryrun.Standing;
import org.cartera.domain.money.Balances;
import org.cartera.domain.portfolio.FencedOff;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.receivable.Generation;
import org.cartera.store.Database;
import org.cartera.store.Row;

/** The dry runs in PostgreSQL. A dry run that died is given up, not taken over: starting another one costs little. */
public final class PostgresDryRunBook implements DryRunBook {
    private static final int SILENCE = 60;
    private static final int KEPT = 10;
    private static final String STILL_MINE = " where id = ? and owner = ? and status in ('RUNNING', 'STOPPING')";
    private static final String DRY_RUNS =
            "select d.*, g.snapshot_at from dry_run d left join generation g on g.number = d.generation where ";

    private final Database database;
    private final UnitOfWork work;

    public PostgresDryRunBook(DataSource dataSource, UnitOfWork work) {
        this.database = new Database(dataSource);
        this.work = work;
    }

    @Override
    public Optional<RunTicket> open(DryRun.Request request, String owner, String startedBy, Instant now) {
        String organisation = request.organisation().value();
        return work.inTransaction(() -> {
            database.each(
                    row -> {},
                    "select pg_advisory_xact_lock(hashtextextended('cartera/dry-run/' || ?, 0))",
                    organisation);
            giveUpSilent();
            if (live(request.organisation()).isPresent()) {
                return Optional.<RunTicket>empty();
            }
            database.update(
                    "delete from dry_run where organisation = ? and id not in"
                            + " (select id from dry_run where organisation = ? order by id desc limit ?)",
                    organisation,
                    organisation,
                    KEPT - 1);
            return database.first(
                    row -> new RunTicket(row.number("id"), request.organisation(), request.businessDate(), owner, 1),
                    """
                    insert into dry_run (organisation, business_date, fresh, status, owner, started_by, started_at,
                           heartbeat, policy_version, compared_with, beside_run, done, total, message)
                    values (?, ?, ?, 'RUNNING', ?, ?, ?, clock_timestamp(), '', (select max(id) from run where organisation = ? and kind = 'ESCALATION'
                            and status in ('COMPLETED', 'COMPLETED_WITH_ERRORS')),
                            exists (select 1 from run where organisation = ? and kind = 'ESCALATION' and status in ('RUNNING', 'STOPPING')),
                            0, 0, '') returning id""",
                    organisation,
                    request.businessDate(),
                    request.fresh(),
                    owner,
                    startedBy,
                    now,
                    organisation,
                    organisation);
        });
    }

    /** A sign of life that lies ahead is none: the clock was set back since. */
    @Override
    public int giveUpSilent() {
        return (int) database.update(
                "update dry_run set status = 'FAILED', ended_at = heartbeat, message = 'Given up: no sign of life since '"
                        + " || heartbeat where status in ('RUNNING', 'STOPPING')"
                        + " and abs(extract(epoch from clock_timestamp() - heartbeat)) > ?",
                SILENCE);
    }

    @Override
    public void decidesFrom(
            RunTicket ticket, Generation generation, String policyVersion, long customers, Instant now) {
        mine(
                ticket,
                database.update(
                        "update dry_run set generation = ?, policy_version = ?, total = ?, heartbeat = clock_timestamp()"
                                + STILL_MINE,
                        generation.number(),
                        policyVersion,
                        customers,
                        ticket.run(),
                        ticket.owner()));
    }

    @Override
    public void advance(RunTicket ticket, long more, Instant now) {
        mine(
                ticket,
                database.update(
                        "update dry_run d set done = done + ?, total = greatest(total, done + ?), heartbeat = clock_timestamp(),"
                                + " beside_run = beside_run or exists (select 1 from run r where"
                                + " r.organisation = d.organisation and r.kind = 'ESCALATION' and r.status in ('RUNNING', 'STOPPING'))"
                                + STILL_MINE,
                        more,
                        more,
                        ticket.run(),
                        ticket.owner()));
    }

    @Override
    public Map<CustomerId, Standing> standings(OrganisationId organisation, Collection<CustomerId> customers) {
        List<String> ids = customers.stream().map(CustomerId::value).toList();
        Map<CustomerId, Balances> overdue = new HashMap<>();
        database.each(
                row -> overdue.merge(
                        new CustomerId(row.text("customer")),
                        Balances.of(row.money("currency", "overdue")),
                        Balances::plus),
                "select * from position where organisation = ? and customer = any(?) and overdue <> 0",
                organisation.value(),
                ids);
        Map<CustomerId, Standing> standings = new HashMap<>();
        database.each(
                row -> {
                    CustomerId id = new CustomerId(row.text("customer"));
                    standings.put(
                            id,
                            new Standing(
                                    overdue.getOrDefault(id, Balances.none()),
                                    row.flag("held"),
                                    row.integer("oldest_days")));
                },
                "select customer, held, oldest_days from account where organisation = ? and customer = any(?)",
                organisation.value(),
                ids);
        return standings;
    }

    @Override
    public void keep(RunTicket ticket, List<Foreseen> foreseen) {
        new ForeseenRows(foreseen.stream().filter(one -> !one.isQuiet()).toList()).write(database, ticket.run());
    }

    @Override
    public boolean isStopRequested(RunTicket ticket) {
        return database.number("select count(*) from dry_run where id = ? and status = 'STOPPING'", ticket.run()) > 0;
    }

    @Override
    public void requestStop(long dryRun) {
        database.update("update dry_run set status = 'STOPPING' where id = ? and status = 'RUNNING'", dryRun);
    }

    @Override
    public void close(RunTicket ticket, RunStatus status, String message, Instant now) {
        mine(
                ticket,
                database.update(
                        "update dry_run set status = ?, message = ?, ended_at = ?, heartbeat = clock_timestamp()"
                                + STILL_MINE,
                        status,
                        message,
                        now,
                        ticket.run(),
                        ticket.owner()));
    }

    @Override
    public Optional<DryRun> one(long dryRun) {
        return database.first(PostgresDryRunBook::read, DRY_RUNS + "d.id = ?", dryRun);
    }

    @Override
    public Optional<DryRun> live(OrganisationId organisation) {
        return database.first(
                PostgresDryRunBook::read,
                DRY_RUNS + "d.organisation = ? and d.status in ('RUNNING', 'STOPPING')",
                organisation.value());
    }

    @Override
    public List<DryRun> history(OrganisationId organisation, int limit) {
        return database.list(
                PostgresDryRunBook::read,
                DRY_RUNS + "d.organisation = ? order by d.id desc limit ?",
                organisation.value(),
                limit);
    }

    private static void mine(RunTicket ticket, long changed) {
        if (changed == 0) {
            throw new FencedOff(ticket);
        }
    }

    private static DryRun read(Row row) throws SQLException {
        return new DryRun(
                row.number("id"),
                new OrganisationId(row.text("organisation")),
                row.date("business_date"),
                row.flag("fresh"),
                row.constant(RunStatus.class, "status"),
                row.number("done"),
                row.number("total"),
                row.instant("started_at"),
                row.instant("heartbeat"),
                row.instantOrNull("ended_at"),
                row.text("started_by"),
                row.numberOrNull("generation"),
                row.instantOrNull("snapshot_at"),
                row.text("policy_version"),
                row.numberOrNull("compared_with"),
                row.flag("beside_run"),
                row.text("message"));
    }
}
