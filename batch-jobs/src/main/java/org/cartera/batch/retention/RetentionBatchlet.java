package org.cartera.batch.retention;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.cartera.domain.portfolio.Retention;
import org.cartera.domain.portfolio.Retention.Removal;
import org.cartera.domain.portfolio.Retention.Subject;
import org.cartera.domain.portfolio.RetentionRules;

/** Removes one subject after the other, a slice a transaction; a stop takes effect between two slices. */
@Dependent
@Named("retentionBatchlet")
public class RetentionBatchlet extends AbstractBatchlet {
    private static final int SLICE = 20_000;

    @Inject
    JobContext job;

    @Inject
    Retention retention;

    @Inject
    RetentionRules rules;

    @Inject
    Clock clock;

    private volatile boolean stopping;

    @Override
    public String process() {
        Instant now = clock.instant();
        for (Subject subject : Subject.values()) {
            Instant before = rules.before(subject, now);
            long all = 0;
            long removed = 1;
            while (removed > 0 && !stopping) {
                removed = retention.remove(subject, before, SLICE);
                all += removed;
            }
            String by = job.getProperties().getProperty("by");
            retention.note(new Removal(subject, before, all, clock.instant(), by));
        }
        return stopping ? "STOPPED" : "REMOVED";
    }

    @Override
    public void stop() {
        stopping = true;
    }
}
