package org.cartera.batch.run;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.cartera.batch.channel.Dispatcher;
import org.cartera.domain.portfolio.Carrier;
import org.cartera.domain.portfolio.RunBook;
import org.cartera.domain.portfolio.RunKind;
import org.cartera.domain.portfolio.RunProgress;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunTicket;

/** Delivers what is due now, until nothing is or somebody asks to stop. */
@Dependent
@Named("dispatchBatchlet")
public class DispatchBatchlet extends AbstractBatchlet {
    @Inject
    JobContext job;

    @Inject
    RunSteps steps;

    @Inject
    Stop stop;

    @Inject
    Dispatcher dispatcher;

    @Inject
    Outside outside;

    @Inject
    RunBook book;

    @Override
    public String process() {
        RunTicket ticket = JobParameters.ticket(job);
        outside.call(() -> dispatch(ticket));
        return "DISPATCHED";
    }

    /** Whatever was asked within the runtime's transaction would leave a connection idle in it until the last message has left. */
    private long dispatch(RunTicket ticket) {
        steps.enter(ticket, RunStep.DISPATCH, dispatcher.due(ticket.organisation()));
        return dispatcher.deliver(ticket.organisation(), asOf(ticket), Carrier.within(ticket), taken -> {
            steps.advance(ticket, taken);
            return !stop.isRequested(job);
        });
    }

    /** Statements look back; what else waits is looked at as of the night that was decided last. */
    private LocalDate asOf(RunTicket ticket) {
        return ticket.kind() == RunKind.ESCALATION
                ? ticket.businessDate()
                : book.history(ticket.organisation(), 1).stream()
                        .map(RunProgress::businessDate)
                        .findFirst()
                        .orElse(ticket.businessDate());
    }
}
