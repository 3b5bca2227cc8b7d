package org.cartera.batch.comparison;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import org.cartera.domain.comparison.Compare;
import org.cartera.domain.customer.OrganisationId;

/** Compares the next list, in the chunk's transaction. */
@Dependent
@Named("customerListWriter")
public class CustomerListWriter extends AbstractItemWriter {
    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    Compare compare;

    @Override
    public void writeItems(List<Object> items) {
        OrganisationId organisation = new OrganisationId(job.getProperties().getProperty("organisation"));
        for (Object after : items) {
            OptionalLong last = compare.next(organisation, (Long) after);
            step.setTransientUserData(last.isPresent() ? (Long) last.getAsLong() : null);
        }
    }
}
