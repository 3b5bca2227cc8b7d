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
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.statement.ProduceStatements;
import org.jspecify.annotations.Nullable;

/**
 * Hands out accounts by the customers' keys; its checkpoint is the last customer handed out. It reads three chunks at a time: what
 * a statement's facts cost the database goes down by a third, and the transaction stays as short as a chunk.
 */
@Dependent
@Named("statementReader")
public class StatementReader extends AbstractItemReader {
    private static final int FEW = 60;

    @Inject
    JobContext job;

    @Inject
    RunSteps steps;

    @Inject
    ProduceStatements producing;

    private final Deque<CustomerFacts> read = new ArrayDeque<>();
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
        CustomerFacts next = read.poll();
        last = next == null ? last : next.account().customer();
        return next;
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return last == null ? null : last.value();
    }
}
