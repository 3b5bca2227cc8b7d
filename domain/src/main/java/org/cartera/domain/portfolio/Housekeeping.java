package org.cartera.domain.portfolio;

import java.time.Instant;
import java.util.List;
import org.cartera.domain.portfolio.Retention.Removal;
import org.cartera.domain.portfolio.Retention.Subject;
import org.jspecify.annotations.Nullable;

/** Starts the removal of what has been kept long enough, and tells beforehand what it would take away. */
public interface Housekeeping {

    /** Every subject with what a removal would take away now: a count, nothing is removed. */
    List<Line> lines();

    /** Starts a removal; it goes on by itself. */
    void start(String by);

    /** Starts today's removal if its time has come. */
    void startIfDue();

    /**
     * One subject.
     *
     * @param days how long it is kept
     * @param before what is older than this would go
     * @param rows how many that are
     * @param last null before the first removal
     */
    record Line(Subject subject, int days, Instant before, long rows, @Nullable Removal last) {}
}
