package org.cartera.domain.aging;

import java.util.ArrayList;
import java.util.List;

/**
 * Ranges of days past due. Bounds 30, 60, 90 make five buckets: not overdue, 1–30, 31–60, 61–90, over 90.
 *
 * @param bounds upper bounds, inclusive, strictly increasing, each at least 1
 */
public record Buckets(List<Integer> bounds) {

    public Buckets {
        bounds = List.copyOf(bounds);
        int before = 0;
        for (int bound : bounds) {
            if (bound <= before) {
                throw new IllegalArgumentException("Bucket bounds must increase from 1, not " + bounds);
            }
            before = bound;
        }
    }

    public static Buckets standard() {
        return new Buckets(List.of(30, 60, 90));
    }

    public int size() {
        return bounds.size() + 2;
    }

    /** The bucket of an item: 0 is not overdue (K2: the due day itself is not), the last one has no upper bound. */
    public int of(int daysPastDue) {
        if (daysPastDue <= 0) {
            return 0;
        }
        int bucket = 1;
        while (bucket <= bounds.size() && daysPastDue > bounds.get(bucket - 1)) {
            bucket++;
        }
        return bucket;
    }

    /** Names of the buckets: {@code 0}, {@code 1-30}, {@code 31-60}, {@code 61-90}, {@code 91+}. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        names.add("0");
        int from = 1;
        for (int bound : bounds) {
            names.add(from + "-" + bound);
            from = bound + 1;
        }
        names.add(from + "+");
        return List.copyOf(names);
    }
}
