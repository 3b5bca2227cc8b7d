package org.cartera.batch.bank;

import jakarta.annotation.Resource;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.Matching;
import org.cartera.domain.reconciliation.MatchingPass;
import org.jspecify.annotations.Nullable;

/** Decides the lines of a chunk, in the chunk's transaction; what the next one needs is looked up in a thread of its own meanwhile. */
@Dependent
@Named("bankLineWriter")
public class BankLineWriter extends AbstractItemWriter {
    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    Matching matching;

    /** Threads of our own: the server's default pool may have a single one, and that one may be running the job. */
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    private @Nullable MatchingPass pass;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        OrganisationId organisation = new OrganisationId(job.getProperties().getProperty("organisation"));
        pass = matching.pass(organisation, task -> threads.newThread(task).start());
    }

    @Override
    public void writeItems(List<Object> items) {
        for (Object turn : items) {
            step.setTransientUserData(Objects.requireNonNull(pass).next());
        }
    }
}
