package org.cartera.batch.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.DecideChunk;
import org.cartera.domain.portfolio.Decisions;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.RunLog;
import org.cartera.domain.portfolio.RunTicket;

/** Puts the use case of a chunk together for a run. */
@ApplicationScoped
public class Decider {
    @Inject
    CaseFiles files;

    @Inject
    Decisions decisions;

    @Inject
    RunLog log;

    @Inject
    Policies policies;

    DecideChunk of(RunTicket ticket) {
        return new DecideChunk(files, decisions, log, policies.inForce(ticket.organisation(), ticket.businessDate()));
    }

    /** How many customers the run decides. */
    long count(RunTicket ticket, long generation) {
        return files.count(ticket.organisation(), generation, ticket.businessDate());
    }
}
