package org.cartera.store.operations;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.cartera.domain.action.Channel;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.Vitals;
import org.cartera.store.Database;
import org.cartera.store.Schema;
import org.cartera.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Counts what operations watches: a handful of aggregates over small tables and indexes, cheap enough for every scrape. */
public final class PostgresVitals implements Vitals {
    private static final System.Logger LOG = System.getLogger(PostgresVitals.class.getName());

    private final DataSource dataSource;
    private final Database database;
    private final Clock clock;

    public PostgresVitals(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.database = new Database(dataSource);
        this.clock = clock;
    }

    @Override
    public Signs read() {
        return new Signs(runs(), messages(), books());
    }

    @Override
    public boolean storeIsReady() {
        try {
            return Schema.isCurrent(dataSource);
        } catch (StoreException e) {
            LOG.log(System.Logger.Level.WARNING, "Not ready: Cartera's database does not answer", e);
            return false;
        }
    }

    private List<Runs> runs() {
        return database.list(
                row -> new Runs(
                        new OrganisationId(row.text("organisation")),
                        row.constant(RunStatus.class, "status"),
                        row.number("runs"),
                        duration(row.decimal("seconds"))),
                """
                select organisation, status, count(*) as runs,
                       sum(extract(epoch from coalesce(ended_at, cast(? as timestamptz)) - started_at)) as seconds
                  from run group by organisation, status order by organisation, status""",
                clock.instant());
    }

    private List<Messages> messages() {
        return database.list(
                row -> new Messages(
                        new OrganisationId(row.text("organisation")),
                        row.constant(Channel.class, "channel"),
                        row.text("state"),
                        row.number("messages")),
                """
                select organisation, channel, state, count(*) as messages
                  from intent group by organisation, channel, state order by organisation, channel, state""");
    }

    private List<Books> books() {
        return database.list(
                row -> {
                    BigDecimal seconds = row.decimalOrNull("last_run");
                    return new Books(
                            new OrganisationId(row.text("organisation")),
                            row.instantOrNull("snapshot_at"),
                            row.number("rejected"),
                            row.number("holds"),
                            row.number("open_tasks"),
                            seconds == null ? null : duration(seconds));
                },
                """
                select o.organisation,
                       (select g.snapshot_at from generation g where g.organisation = o.organisation
                         order by g.number desc limit 1) as snapshot_at,
                       (select count(*) from fact_rejected r where r.organisation = o.organisation and r.gen_to is null) as rejected,
                       (select count(*) from hold h where h.organisation = o.organisation and h.released_on is null) as holds,
                       (select count(*) from task t where t.organisation = o.organisation and t.status = 'OPEN') as open_tasks,
                       (select extract(epoch from r.ended_at - r.started_at) from run r
                         where r.organisation = o.organisation and r.kind = 'ESCALATION' and r.status in ('COMPLETED', 'COMPLETED_WITH_ERRORS')
                         order by r.id desc limit 1) as last_run
                  from (select organisation from fact_organisation where gen_to is null
                        union select organisation from run) o
                 order by o.organisation""");
    }

    private static Duration duration(@Nullable BigDecimal seconds) {
        return seconds == null
                ? Duration.ZERO
                : Duration.ofMillis(seconds.movePointRight(3).longValue());
    }
}
