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
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.statement.ProduceStatements;
import org.jspecify.annotations.Nullable;

/** Hands out customers by key; its checkpoint is the last one handed out. */
@Dependent
@Named("statementReader")
public class StatementReader extends AbstractItemReader {
    private static final int FEW = 500;

    @Inject
    JobContext job;

    @Inject
    RunSteps steps;

    @Inject
    ProduceStatements producing;

    private final Deque<CustomerId> read = new ArrayDeque<>();
    private @Nullable CustomerId last;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        RunTicket ticket = JobParameters.ticket(job);
        last = checkpoint == null ? null : new CustomerId((String) checkpoint);
        steps.enter(ticket, RunStep.PRODUCE, producing.count(ticket, steps.read(ticket)));
    }

    @Override
    public @Nullable Object readItem() {
        if (read.isEmpty()) {
            RunTicket ticket = JobParameters.ticket(job);
            read.addAll(producing.next(ticket, steps.read(ticket), last, FEW));
        }
        CustomerId next = read.poll();
        last = next == null ? last : next;
        return next;
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return last == null ? null : last.value();
    }
}
