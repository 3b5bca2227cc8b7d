package org.cartera.batch.run;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.cartera.domain.portfolio.RunLog;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunSummary;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.UnitOfWork;

/** Counts what the run found and did, and closes it. */
@Dependent
@Named("reportBatchlet")
public class ReportBatchlet extends AbstractBatchlet {
    @Inject
    JobContext job;

    @Inject
    RunSteps steps;

    @Inject
    RunLog log;

    @Inject
    UnitOfWork work;

    @Inject
    Clock clock;

    @Override
    public String process() {
        RunTicket ticket = JobParameters.ticket(job);
        steps.enter(ticket, RunStep.REPORT, 0);
        return work.inNewTransaction(() -> {
            RunSummary summary = log.summarise(ticket, clock.instant());
            log.close(ticket, summary.status(), "", summary, clock.instant());
            return summary.status().name();
        });
    }
}
