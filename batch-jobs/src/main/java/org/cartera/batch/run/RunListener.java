package org.cartera.batch.run;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cartera.domain.portfolio.RunTicket;

/** Keeps the heartbeat while the job goes on, and closes a run that did not reach its report. */
@Dependent
@Named("runListener")
public class RunListener extends AbstractJobListener {
    @Inject
    JobContext job;

    @Inject
    Heartbeat heartbeat;

    @Inject
    Closing closing;

    @Override
    public void beforeJob() {
        heartbeat.start(JobParameters.ticket(job));
    }

    @Override
    public void afterJob() {
        RunTicket ticket = JobParameters.ticket(job);
        heartbeat.stop(ticket);
        BatchStatus status = job.getBatchStatus();
        Object failure = job.getTransientUserData();
        if (status == BatchStatus.FAILED || failure != null) {
            closing.failed(ticket, failure instanceof Throwable cause ? cause : null);
        } else if (status == BatchStatus.STOPPING || status == BatchStatus.STOPPED) {
            closing.stopped(ticket);
        }
    }
}
