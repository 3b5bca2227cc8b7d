package org.cartera.batch.run;

import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Stops the job between two chunks where somebody has asked for it. */
@Dependent
@Named("stopListener")
public class StopListener extends AbstractChunkListener {
    @Inject
    JobContext job;

    @Inject
    Stop stop;

    @Override
    public void beforeChunk() {
        stop.isRequested(job);
    }
}
