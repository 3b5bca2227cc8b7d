package org.cartera.batch.bank;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Hands out turns while the writer finds lines. Where a pass stands its lines say, so there is no checkpoint. */
@Dependent
@Named("bankLineReader")
public class BankLineReader extends AbstractItemReader {
    @Inject
    StepContext step;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        step.setTransientUserData(true);
    }

    @Override
    public @Nullable Object readItem() {
        return Boolean.TRUE.equals(step.getTransientUserData()) ? true : null;
    }
}
