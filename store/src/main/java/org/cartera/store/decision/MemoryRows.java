package org.cartera.store.decision;

import java.util.List;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.store.Batch;
import org.cartera.store.Database;

/** What the next run must know about items that are new, settled or open again. */
final class MemoryRows {
    private final RunTicket ticket;
    private final Batch rows =
            new Batch("customer text", "item text", "first_seen date", "closed_on date", "reopening int");

    MemoryRows(RunTicket ticket, List<CustomerDecision> decisions) {
        this.ticket = ticket;
        for (CustomerDecision decision : decisions) {
            for (ItemMemory memory : decision.memories()) {
                rows.add(
                        decision.account().customer(),
                        memory.item(),
                        memory.firstSeen(),
                        memory.closedOn(),
                        memory.reopening());
            }
        }
    }

    void write(Database database) {
        if (!rows.isEmpty()) {
            database.update(
                    "insert into item_memory (organisation, " + rows.names() + ") select ?, s.* from " + rows.source()
                            + """
                             on conflict (organisation, customer, item) do update
                            set closed_on = excluded.closed_on, reopening = excluded.reopening""",
                    rows.parameters(ticket.organisation().value()));
        }
    }
}
