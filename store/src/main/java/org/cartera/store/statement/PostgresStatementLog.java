package org.cartera.store.statement;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.cartera.domain.action.Channel;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.statement.Produced;
import org.cartera.domain.statement.StatementArchive.Kept;
import org.cartera.domain.statement.StatementLog;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.cartera.store.GroundText;

/** What runs did about statements, in PostgreSQL. */
public final class PostgresStatementLog implements StatementLog {
    private final Database database;
    private final UnitOfWork work;

    public PostgresStatementLog(DataSource dataSource, UnitOfWork work) {
        this.database = new Database(dataSource);
        this.work = work;
    }

    @Override
    public void record(RunTicket ticket, List<Produced> produced, Instant now) {
        work.inTransaction(() -> {
            lines(ticket, produced);
            intents(ticket, produced, now);
            return ticket;
        });
    }

    private void lines(RunTicket ticket, List<Produced> produced) {
        Batch rows = new Batch("customer text", "currency text", "fate text", "statement bigint", "grounds text");
        for (Produced one : produced) {
            Kept kept = one.kept();
            rows.add(
                    one.account().customer(),
                    one.currency(),
                    one.fate(),
                    kept == null ? null : kept.id(),
                    one.ground() == null ? "" : GroundText.of(List.of(one.ground())));
        }
        if (!rows.isEmpty()) {
            database.update(
                    "insert into statement_run (run, " + rows.names() + ") select ?, s.* from " + rows.source()
                            + " on conflict (run, customer, currency) do update set fate = excluded.fate,"
                            + " statement = excluded.statement, grounds = excluded.grounds",
                    rows.parameters(ticket.run()));
        }
    }

    /** One that waits takes the newest version along; its number grows, so that whoever wrote the old one comes too late. */
    private void intents(RunTicket ticket, List<Produced> produced, Instant now) {
        Batch rows = new Batch(
                "customer text", "key text", "channel text", "currency text", "total numeric", "statement bigint");
        for (Produced one : produced) {
            Kept kept = one.kept();
            Channel channel = one.channel();
            if (kept != null && channel != null) {
                rows.add(
                        one.account().customer(),
                        key(kept),
                        channel,
                        one.currency(),
                        kept.closing().amount(),
                        kept.id());
            }
        }
        if (!rows.isEmpty()) {
            database.update(
                    "insert into intent (organisation, business_date, run, stage, template, owner, items, late, state,"
                            + " detail, tries, due_at, changed_at, " + rows.names() + ")"
                            + " select ?, ?, ?, 'statement', 'statement', '', 0, false, 'PENDING', '', 0, ?, ?, s.* from "
                            + rows.source()
                            + " on conflict (key) do update set statement = excluded.statement, total = excluded.total,"
                            + " taken = intent.taken + 1 where intent.statement <> excluded.statement"
                            + " and intent.state in ('PENDING', 'RETRY')",
                    rows.parameters(ticket.organisation().value(), ticket.businessDate(), ticket.run(), now, now));
        }
    }

    /** By number and language, so that no run sends a period's statement again. */
    private static String key(Kept kept) {
        return "statement/" + kept.account().organisation() + "/" + kept.number() + "/" + kept.language();
    }
}
