package org.cartera.batch.run;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.cartera.domain.portfolio.Journal;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.RunLog;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunSummary;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.UnitOfWork;

/** Counts what the run found and did, and closes it. */
@Dependent
@Named("reportBatchlet")
public class ReportBatchlet extends AbstractBatchlet {
    private static final Journal JOURNAL = Journal.of(ReportBatchlet.class);

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
            JOURNAL.write(
                    Level.INFO,
                    Reference.ofRun(ticket.run()),
                    summary.status() + ", " + summary.customers() + " customers, " + summary.communications()
                            + " communications, " + summary.failed() + " failed");
            return summary.status().name();
        });
    }
}
