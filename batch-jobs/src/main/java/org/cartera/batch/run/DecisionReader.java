package org.cartera.batch.run;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.Function;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.portfolio.DecideChunk;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunTicket;
import org.jspecify.annotations.Nullable;

/**
 * Hands out what is decided by customer key, a chunk of accounts as one item, or none where the last run's decisions stand. Its
 * checkpoint is the last customer handed out. The step's rules are those in force when it begins.
 */
@Dependent
@Named("decisionReader")
public class DecisionReader extends AbstractItemReader {
    @Inject
    JobContext job;

    @Inject
    RunSteps steps;

    @Inject
    Decider decider;

    @Inject
    Ahead ahead;

    private Function<@Nullable CustomerId, DecideChunk.Ready> decide = after -> DecideChunk.Ready.none();
    private @Nullable CustomerId last;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        RunTicket ticket = JobParameters.ticket(job);
        last = checkpoint == null ? null : new CustomerId((String) checkpoint);
        long generation = steps.read(ticket);
        steps.enter(ticket, RunStep.DECIDE, 0);
        if (last != null || !decider.repeats(ticket, generation)) {
            steps.enter(ticket, RunStep.DECIDE, decider.count(ticket, generation));
            decide = decider.chunks(ticket, generation);
        }
    }

    @Override
    public @Nullable Object readItem() {
        DecideChunk.Ready chunk = ahead.after(last, decide);
        last = chunk.last().orElse(last);
        return chunk.decided().isEmpty() ? null : chunk;
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return last == null ? null : last.value();
    }
}
