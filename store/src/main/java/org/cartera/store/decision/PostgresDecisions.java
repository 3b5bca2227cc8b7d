package org.cartera.store.decision;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.Decisions;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.store.Database;

/** Records decisions in PostgreSQL, a chunk at a time. */
public final class PostgresDecisions implements Decisions {
    private final Database database;
    private final UnitOfWork work;
    private final Clock clock;
    private final UUID start = UUID.randomUUID();

    public PostgresDecisions(DataSource dataSource, UnitOfWork work, Clock clock) {
        this.database = new Database(dataSource);
        this.work = work;
        this.clock = clock;
    }

    @Override
    public void record(RunTicket ticket, List<CustomerDecision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        work.inTransaction(() -> {
            database.lookUpByKey();
            // the log compares with the open items as the run before left them, so it comes first
            new LogRows(ticket, decisions).write(database);
            List<KeptInput> inputs = new InputBlock(ticket, decisions).write(database);
            new HoldRows(ticket, decisions).write(database);
            new IntentRows(ticket, decisions, clock.instant()).write(database);
            new MemoryRows(ticket, decisions).write(database);
            new PositionRows(ticket, decisions, inputs).write(database);
            new OpenItemRows(ticket, decisions).write(database);
            return decisions.size();
        });
    }

    @Override
    public OptionalLong repeat(RunTicket ticket, long generation, String policyVersion) {
        return work.inTransaction(() -> new Repetition(database, start).repeat(ticket, generation, policyVersion));
    }
}
