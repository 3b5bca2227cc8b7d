package org.cartera.batch.bank;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Path;
import org.cartera.batch.run.Outside;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.Matching;

/** Takes file after file, each in a transaction of its own, and makes what is new in our books findable. */
@Dependent
@Named("bankFolderBatchlet")
public class BankFolderBatchlet extends AbstractBatchlet {
    @Inject
    JobContext job;

    @Inject
    Outside outside;

    @Inject
    BankFolder folder;

    @Inject
    Matching matching;

    @Override
    public String process() {
        OrganisationId organisation = new OrganisationId(job.getProperties().getProperty("organisation"));
        return outside.call(() -> {
            for (Path file : folder.files(organisation)) {
                folder.take(organisation, file);
            }
            matching.begin(organisation);
            return "TAKEN";
        });
    }
}
