package org.cartera.batch.comparison;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Hands out after which list the next chunk begins; the writer says where it ended, and that is the checkpoint. */
@Dependent
@Named("customerListReader")
public class CustomerListReader extends AbstractItemReader {
    @Inject
    StepContext step;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        step.setTransientUserData(checkpoint == null ? Long.valueOf(0) : checkpoint);
    }

    /** Nothing where the writer found no more lists. */
    @Override
    public @Nullable Object readItem() {
        return step.getTransientUserData();
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return (Serializable) step.getTransientUserData();
    }
}
