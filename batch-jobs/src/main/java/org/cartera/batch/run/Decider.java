package org.cartera.batch.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Function;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.DecideChunk;
import org.cartera.domain.portfolio.Decisions;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.RunLog;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Puts the use case of a chunk together for a run; by the rules in force when it is asked. */
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

    @Inject
    UnitOfWork work;

    @Inject
    RunRules rules;

    @Inject
    Clock clock;

    DecideChunk of(RunTicket ticket) {
        return new DecideChunk(files, decisions, log, policies.inForce(ticket.organisation(), ticket.businessDate()));
    }

    /** Decides and makes ready the customers after one, all by the rules in force now. */
    Function<@Nullable CustomerId, DecideChunk.Ready> chunks(RunTicket ticket, long generation) {
        DecideChunk chunk = of(ticket);
        return after -> chunk.foresee(ticket, generation, after, rules.chunk());
    }

    /** How many customers the run decides. */
    long count(RunTicket ticket, long generation) {
        return files.count(ticket.organisation(), generation, ticket.businessDate());
    }

    /** Whether the decisions of the last run stand for this one too; committed at once. */
    boolean repeats(RunTicket ticket, long generation) {
        // made first: a version of the rules that is new is kept in a transaction of its own, and two nested ones break
        // the batch's
        DecideChunk chunk = of(ticket);
        return work.inNewTransaction(() -> chunk.repeat(ticket, generation, clock.instant()));
    }
}
