package org.cartera.batch.run;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.cartera.domain.portfolio.Journal;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.RunTicket;

/**
 * Hands runs to the batch runtime. The job of a run that was stopped, failed or killed is restarted at its checkpoint;
 * where the repository no longer knows it or the runtime refuses, a new job decides again from the run's generation, which changes nothing that
 * was decided before.
 */
@ApplicationScoped
public class Jobs {
    private static final Journal JOURNAL = Journal.of(Jobs.class);
    private static final int SEARCHED = 200;

    void launch(RunTicket ticket) {
        launch(ticket, BatchRuntime.getJobOperator());
    }

    void launch(RunTicket ticket, JobOperator operator) {
        Properties parameters = JobParameters.of(ticket);
        Optional<JobExecution> before = ticket.epoch() > 1 ? newest(operator, ticket) : Optional.empty();
        if (before.isEmpty() || !restarts(operator, before.get(), parameters, ticket)) {
            operator.start(ticket.kind().job(), parameters);
        }
    }

    /** A runtime refuses where its repository is confused, or where it believes that a killed job still runs. */
    private static boolean restarts(
            JobOperator operator, JobExecution before, Properties parameters, RunTicket ticket) {
        try {
            operator.restart(before.getExecutionId(), parameters);
            return true;
        } catch (BatchRuntimeException e) {
            JOURNAL.write(
                    Level.WARNING,
                    Reference.ofRun(ticket.run()),
                    "The batch runtime refuses to restart execution " + before.getExecutionId()
                            + "; a new job decides again from the same generation",
                    e);
            return false;
        }
    }

    private static Optional<JobExecution> newest(JobOperator operator, RunTicket ticket) {
        return instances(operator, ticket.kind().job()).stream()
                .flatMap(instance -> operator.getJobExecutions(instance).stream())
                .filter(execution -> isOf(execution, ticket.run()))
                .max(Comparator.comparingLong(JobExecution::getExecutionId))
                .filter(execution -> execution.getBatchStatus() != BatchStatus.COMPLETED
                        && execution.getBatchStatus() != BatchStatus.ABANDONED);
    }

    private static List<JobInstance> instances(JobOperator operator, String job) {
        try {
            return operator.getJobInstances(job, 0, SEARCHED);
        } catch (NoSuchJobException e) {
            return List.of();
        }
    }

    private static boolean isOf(JobExecution execution, long run) {
        Properties parameters = execution.getJobParameters();
        return parameters != null && Long.toString(run).equals(parameters.getProperty(JobParameters.RUN));
    }
}
