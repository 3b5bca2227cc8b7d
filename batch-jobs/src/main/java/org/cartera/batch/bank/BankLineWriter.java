package org.cartera.batch.bank;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.Matching;

/** Decides the lines of a chunk, in the chunk's transaction. */
@Dependent
@Named("bankLineWriter")
public class BankLineWriter extends AbstractItemWriter {
    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    Matching matching;

    @Override
    public void writeItems(List<Object> items) {
        OrganisationId organisation = new OrganisationId(job.getProperties().getProperty("organisation"));
        for (Object turn : items) {
            step.setTransientUserData(matching.next(organisation));
        }
    }
}
