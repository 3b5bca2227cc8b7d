package org.cartera.batch.run;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cartera.domain.portfolio.RunLog;

/** Carries a request to stop, made on any server, to the job on this one. */
@ApplicationScoped
public class Stop {
    @Inject
    RunLog log;

    /** Tells the runtime to stop the job where somebody asked for it; returns whether they did. */
    boolean isRequested(JobContext job) {
        boolean requested = log.isStopRequested(JobParameters.ticket(job));
        if (requested) {
            BatchRuntime.getJobOperator().stop(job.getExecutionId());
        }
        return requested;
    }
}
