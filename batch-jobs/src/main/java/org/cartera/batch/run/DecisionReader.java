package org.cartera.batch.run;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.DecideChunk;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunTicket;
import org.jspecify.annotations.Nullable;

/**
 * Hands out what is decided by customer key, a chunk of accounts as one item, or none where the last run's decisions stand; its checkpoint
 * is the last customer handed out. Everybody is decided by the rules in force when the step begins.
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

    private Function<@Nullable CustomerId, DecideChunk.Ready> decide =
            from -> new DecideChunk.Ready(List.of(), () -> {});
    private @Nullable CustomerId last;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        RunTicket ticket = JobParameters.ticket(job);
        last = checkpoint == null ? null : new CustomerId((String) checkpoint);
        long generation = steps.read(ticket);
        steps.enter(ticket, RunStep.DECIDE, 0);
        if (last != null || !decider.repeats(ticket, generation)) {
            steps.enter(ticket, RunStep.DECIDE, decider.count(ticket, generation));
            DecideChunk chunk = decider.of(ticket);
            decide = from -> chunk.foresee(ticket, generation, from, rules.chunk());
        }
    }

    @Override
    public @Nullable Object readItem() {
        DecideChunk.Ready chunk = ahead.after(last, decide);
        List<CustomerDecision> decided = chunk.decided();
        if (decided.isEmpty()) {
            return null;
        }
        last = decided.get(decided.size() - 1).account().customer();
        return chunk;
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return last == null ? null : last.value();
    }
}
