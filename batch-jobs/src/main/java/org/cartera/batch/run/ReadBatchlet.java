package org.cartera.batch.run;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunTicket;

/** Reads the ERP into the generation that this run decides from; a restarted run keeps the one it has. */
@Dependent
@Named("readBatchlet")
public class ReadBatchlet extends AbstractBatchlet {
    @Inject
    JobContext job;

    @Inject
    RunSteps steps;

    @Inject
    Outside outside;

    @Override
    public String process() {
        RunTicket ticket = JobParameters.ticket(job);
        outside.call(() -> read(ticket));
        return "READ";
    }

    /** Whatever was asked within the runtime's transaction would leave a connection idle in it for the whole read. */
    private long read(RunTicket ticket) {
        if (steps.generation(ticket).isEmpty()) {
            steps.enter(ticket, RunStep.READ, 0);
            steps.generation(ticket, outside.read(ticket.organisation()).number());
        }
        return ticket.run();
    }
}
