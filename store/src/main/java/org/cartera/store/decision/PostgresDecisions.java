package org.cartera.store.decision;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.Decisions;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.store.Database;
import org.cartera.store.casefile.KeptFacts;

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
        ready(ticket, decisions).run();
    }

    @Override
    public Runnable ready(RunTicket ticket, List<CustomerDecision> decisions) {
        if (decisions.isEmpty()) {
            return () -> {};
        }
        LogRows log = new LogRows(ticket, decisions);
        InputBlock block = new InputBlock(ticket, decisions);
        HoldRows holds = new HoldRows(ticket, decisions);
        IntentRows intents = new IntentRows(ticket, decisions);
        MemoryRows memories = new MemoryRows(ticket, decisions);
        PositionRows positions = new PositionRows(ticket, decisions);
        OpenItemRows items = new OpenItemRows(ticket, decisions);
        PromiseRows promises = new PromiseRows(ticket, decisions);
        Map<String, String> facts = block.factsForCredit();
        long generation = decisions.get(0).file().generation();
        return () -> work.inTransaction(() -> {
            database.lookUpByKey();
            // the log compares with the open items as the run before left them, so it comes first
            log.write(database);
            List<KeptInput> inputs = block.write(database);
            holds.write(database);
            intents.write(database, clock.instant());
            memories.write(database);
            positions.write(database, inputs);
            items.write(database);
            promises.write(database);
            KeptFacts.keep(database, ticket.organisation(), generation, ticket.businessDate(), facts);
            return decisions.size();
        });
    }

    @Override
    public OptionalLong repeat(RunTicket ticket, long generation, String policyVersion) {
        return work.inTransaction(() -> new Repetition(database, start).repeat(ticket, generation, policyVersion));
    }
}
