package org.cartera.batch.run;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.DecideChunk;
import org.cartera.domain.portfolio.Journal;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.RunTicket;
import org.jspecify.annotations.Nullable;

/** Records what was decided about a chunk, in the chunk's transaction. */
@Dependent
@Named("decisionWriter")
public class DecisionWriter extends AbstractItemWriter {
    private static final Journal JOURNAL = Journal.of(DecisionWriter.class);

    @Inject
    JobContext job;

    @Inject
    Decider decider;

    @Inject
    Clock clock;

    private @Nullable DecideChunk chunk;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        chunk = decider.of(JobParameters.ticket(job));
    }

    @Override
    public void writeItems(List<Object> items) {
        RunTicket ticket = JobParameters.ticket(job);
        for (Object item : items) {
            DecideChunk.Ready ready = (DecideChunk.Ready) item;
            Objects.requireNonNull(chunk).record(ticket, ready, clock.instant());
            List<CustomerDecision> decided = ready.decided();
            JOURNAL.write(
                    Level.DEBUG,
                    Reference.ofRun(ticket.run()),
                    decided.size() + " customers decided, from "
                            + decided.get(0).account().customer() + " to "
                            + decided.get(decided.size() - 1).account().customer());
        }
    }
}
