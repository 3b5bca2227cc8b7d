package org.cartera.domain.worklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cartera.domain.worklist.CollectionFigures.Count;

/**
 * Which few causes make most of the trouble (S3-7: solve first what is our own doing): counts, the most frequent first, with
 * the share of all that each makes and that it makes together with those before it. Shares are of numbers, never of amounts,
 * because amounts of several currencies are not added.
 */
public final class Pareto {
    private Pareto() {}

    /**
     * One cause.
     *
     * @param share of all, from 0 to 1, to a thousandth, half up
     * @param upTo the share of this one and those before it; 1 for the last
     */
    public record Slice(Count count, BigDecimal share, BigDecimal upTo) {}

    /** Equals stand as they come. */
    public static List<Slice> of(List<Count> counts) {
        BigDecimal all =
                BigDecimal.valueOf(counts.stream().mapToLong(Count::number).sum());
        List<Slice> slices = new ArrayList<>();
        long before = 0;
        for (Count count : counts.stream()
                .filter(one -> one.number() > 0)
                .sorted(Comparator.comparingLong(Count::number).reversed())
                .toList()) {
            before += count.number();
            slices.add(new Slice(count, share(count.number(), all), share(before, all)));
        }
        return slices;
    }

    private static BigDecimal share(long part, BigDecimal all) {
        return BigDecimal.valueOf(part).divide(all, 3, RoundingMode.HALF_UP);
    }
}
