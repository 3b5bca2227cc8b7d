package org.cartera.store.decision;

import java.util.List;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.CustomerDecision.PromiseJudgement;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.store.Batch;
import org.cartera.store.Database;

/** How each promise stands, for lists and figures; no later run decides by it. */
final class PromiseRows {
    private final RunTicket ticket;
    private final Batch rows = new Batch("promise text", "state text");

    PromiseRows(RunTicket ticket, List<CustomerDecision> decisions) {
        this.ticket = ticket;
        for (CustomerDecision decision : decisions) {
            for (PromiseJudgement judged : decision.promises()) {
                rows.add(judged.promise().id(), judged.state());
            }
        }
    }

    void write(Database database) {
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                "insert into promise_standing as p (promise, state, since, judged_on) select s.promise, s.state, ?, ? from "
                        + rows.source()
                        + """
                         join promise known on known.id = s.promise
                         on conflict (promise) do update set state = excluded.state, judged_on = excluded.judged_on,
                          since = case when p.state = excluded.state then p.since else excluded.since end
                        where p.state is distinct from excluded.state or p.judged_on < excluded.judged_on""",
                rows.parameters(ticket.businessDate(), ticket.businessDate()));
    }
}
