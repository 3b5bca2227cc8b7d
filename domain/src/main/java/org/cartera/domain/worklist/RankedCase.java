package org.cartera.domain.worklist;

import java.util.Comparator;
import java.util.List;
import org.cartera.domain.action.Ground;

/**
 * A case with what it is worth, point by point.
 *
 * @param points the most valuable first; none is zero
 */
public record RankedCase(WorkCase work, List<Point> points) {
    /** More points first; then the longer overdue, then by customer, so that the order is the same for everybody. */
    public static final Comparator<RankedCase> ORDER = Comparator.comparingInt(RankedCase::total)
            .reversed()
            .thenComparing(Comparator.<RankedCase>comparingInt(one -> one.work().oldestDays())
                    .reversed())
            .thenComparing(one -> one.work().account().customer().value());

    public RankedCase {
        points = points.stream()
                .filter(point -> point.worth() > 0)
                .sorted(Comparator.comparingInt(Point::worth).reversed())
                .toList();
    }

    public int total() {
        return points.stream().mapToInt(Point::worth).sum();
    }

    /**
     * One reason with its points.
     *
     * @param ground the rule {@code work.…}, what was observed, and what it was measured by
     * @param worth from 0 on
     */
    public record Point(Ground ground, int worth) {}
}
