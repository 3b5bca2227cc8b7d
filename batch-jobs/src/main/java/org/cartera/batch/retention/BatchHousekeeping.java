package org.cartera.batch.retention;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.cartera.domain.portfolio.Housekeeping;
import org.cartera.domain.portfolio.Retention;
import org.cartera.domain.portfolio.Retention.Removal;
import org.cartera.domain.portfolio.Retention.Subject;
import org.cartera.domain.portfolio.RetentionRules;

/** Removals as a Jakarta Batch job. Two at once, of two servers, take different rows. */
@ApplicationScoped
public class BatchHousekeeping implements Housekeeping {
    static final String JOB = "retention";

    @Inject
    Retention retention;

    @Inject
    RetentionRules rules;

    @Inject
    Clock clock;

    @Override
    public List<Line> lines() {
        Instant now = clock.instant();
        return Stream.of(Subject.values())
                .map(subject -> {
                    Instant before = rules.before(subject, now);
                    return new Line(
                            subject,
                            rules.daysOf(subject),
                            before,
                            retention.count(subject, before),
                            retention.last(subject).orElse(null));
                })
                .toList();
    }

    @Override
    public void start(String by) {
        Properties parameters = new Properties();
        parameters.setProperty("by", by);
        BatchRuntime.getJobOperator().start(JOB, parameters);
    }

    @Override
    public void startIfDue() {
        Instant last = retention.last().stream()
                .map(Removal::at)
                .max(Instant::compareTo)
                .orElse(null);
        if (rules.isDue(last, clock.instant())) {
            start("schedule");
        }
    }
}
