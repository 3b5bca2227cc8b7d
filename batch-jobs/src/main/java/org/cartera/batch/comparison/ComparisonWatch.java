package org.cartera.batch.comparison;

import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import org.cartera.domain.comparison.Compare;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.RunBook;

/** Starts the job where a list waits: a new one, or one compared with older facts. */
@ApplicationScoped
public class ComparisonWatch {
    static final String JOB = "customer-reconciliation";

    @Inject
    Compare compare;

    @Inject
    RunBook runs;

    public void startIfDue(OrganisationId organisation) {
        if (!isRunning() && runs.live(organisation).isEmpty() && compare.isDue(organisation)) {
            Properties parameters = new Properties();
            parameters.setProperty("organisation", organisation.value());
            BatchRuntime.getJobOperator().start(JOB, parameters);
        }
    }

    private static boolean isRunning() {
        try {
            return !BatchRuntime.getJobOperator().getRunningExecutions(JOB).isEmpty();
        } catch (NoSuchJobException never) {
            return false;
        }
    }
}
