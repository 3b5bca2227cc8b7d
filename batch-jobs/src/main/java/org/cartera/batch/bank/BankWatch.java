package org.cartera.batch.bank;

import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.RunBook;
import org.cartera.domain.reconciliation.MatchBook;

/** Starts the job where there is something to do: a file in the folder, new lines, or open items of another run. */
@ApplicationScoped
public class BankWatch {
    static final String JOB = "bank-reconciliation";

    @Inject
    BankFolder folder;

    @Inject
    MatchBook matches;

    @Inject
    RunBook runs;

    public void startIfDue(OrganisationId organisation) {
        if (!isRunning() && runs.live(organisation).isEmpty() && isDue(organisation)) {
            Properties parameters = new Properties();
            parameters.setProperty("organisation", organisation.value());
            BatchRuntime.getJobOperator().start(JOB, parameters);
        }
    }

    private boolean isDue(OrganisationId organisation) {
        return matches.isDue(organisation) || !folder.files(organisation).isEmpty();
    }

    private static boolean isRunning() {
        try {
            return !BatchRuntime.getJobOperator().getRunningExecutions(JOB).isEmpty();
        } catch (NoSuchJobException never) {
            return false;
        }
    }
}
