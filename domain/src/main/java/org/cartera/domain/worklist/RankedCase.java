package org.cartera.domain.worklist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cartera.domain.action.Ground;

/**
 * A case with what it is worth. The reasons, point by point, are put together for those that somebody looks at: a worklist may have
 * tens of thousands.
 *
 * @param total of its points, from 0 on
 * @param policy what it was ranked by
 * @param asOf the date as of which it was
 */
public record RankedCase(WorkCase work, int total, WorkPolicy policy, LocalDate asOf) {
    /** More points first; then the longer overdue, then by customer, so that the order is the same for everybody. */
    public static final Comparator<RankedCase> ORDER = Comparator.comparingInt(RankedCase::total)
            .reversed()
            .thenComparing(Comparator.<RankedCase>comparingInt(one -> one.work().oldestDays())
                    .reversed())
            .thenComparing(one -> one.work().account().customer().value());

    /** The most valuable first; none is zero. Together they are the total. */
    public List<Point> points() {
        return policy.points(work, asOf);
    }

    /**
     * One reason with its points.
     *
     * @param ground the rule {@code work.…}, what was observed, and what it was measured by
     * @param worth from 0 on
     */
    public record Point(Ground ground, int worth) {}
}
