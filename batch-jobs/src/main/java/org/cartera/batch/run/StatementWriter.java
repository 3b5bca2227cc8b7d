package org.cartera.batch.run;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.statement.ProduceStatements;

/** Produces and keeps the statements of a chunk of customers, in the chunk's transaction. */
@Dependent
@Named("statementWriter")
public class StatementWriter extends AbstractItemWriter {
    @Inject
    JobContext job;

    @Inject
    RunSteps steps;

    @Inject
    Organisations organisations;

    @Inject
    ProduceStatements producing;

    @Inject
    Clock clock;

    @Override
    public void writeItems(List<Object> items) {
        RunTicket ticket = JobParameters.ticket(job);
        producing.produce(
                ticket,
                steps.read(ticket),
                organisations.of(ticket.organisation()),
                items.stream().map(CustomerFacts.class::cast).toList(),
                clock.instant());
    }
}
