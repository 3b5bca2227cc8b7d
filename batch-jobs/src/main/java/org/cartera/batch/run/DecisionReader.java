package org.cartera.batch.run;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.DecideChunk;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunTicket;
import org.jspecify.annotations.Nullable;

/**
 * Hands out what is decided by customer key, a chunk at a time, or none where the last run's decisions stand; its checkpoint
 * is the last customer handed out.
 */
@Dependent
@Named("decisionReader")
public class DecisionReader extends AbstractItemReader {
    @Inject
    JobContext job;

    @Inject
    RunSteps steps;

    @Inject
    RunRules rules;

    @Inject
    Decider decider;

    @Inject
    Ahead ahead;

    private final Deque<CustomerDecision> read = new ArrayDeque<>();
    private @Nullable CustomerId last;
    private boolean repeated;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        RunTicket ticket = JobParameters.ticket(job);
        last = checkpoint == null ? null : new CustomerId((String) checkpoint);
        long generation = steps.read(ticket);
        steps.enter(ticket, RunStep.DECIDE, 0);
        repeated = last == null && decider.repeats(ticket, generation);
        if (!repeated) {
            steps.enter(ticket, RunStep.DECIDE, decider.count(ticket, generation));
        }
    }

    @Override
    public @Nullable Object readItem() {
        if (!repeated && read.isEmpty()) {
            RunTicket ticket = JobParameters.ticket(job);
            DecideChunk chunk = decider.of(ticket);
            long generation = steps.read(ticket);
            read.addAll(ahead.after(last, from -> chunk.foresee(ticket, generation, from, rules.chunk())));
        }
        CustomerDecision next = read.poll();
        last = next == null ? last : next.account().customer();
        return next;
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return last == null ? null : last.value();
    }
}
