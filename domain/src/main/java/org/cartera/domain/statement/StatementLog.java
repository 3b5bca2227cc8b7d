package org.cartera.domain.statement;

import java.time.Instant;
import java.util.List;
import org.cartera.domain.portfolio.RunTicket;

/** What runs did about statements, account by account, and the outbox that takes what leaves. */
public interface StatementLog {

    /**
     * Writes down a chunk in the caller's transaction. What was written for this run before is replaced; a statement is put
     * into the outbox once by its number and language, whichever run comes with it. One that has not left yet leaves as its
     * newest version.
     */
    void record(RunTicket ticket, List<Produced> produced, Instant now);
}
