package org.cartera.web.worklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.worklist.CollectionFigures.Count;
import org.cartera.domain.worklist.Pareto;
import org.cartera.web.words.Words;

/** Counts as bars: holds by their age, and what is contested by department and cause. */
final class Bars {
    private Bars() {}

    /** As they come, which is the youngest first. */
    static List<BarLine> holds(List<Count> counts, Words words) {
        return bars(
                        counts,
                        one -> words.text("figures.holds.age", one.name().replace('-', '–')),
                        Count::name,
                        one -> "held",
                        words)
                .sorted(Comparator.comparingInt(line -> counts.indexOf(line.count())))
                .toList();
    }

    /** The most frequent first (S3-7). */
    static List<BarLine> causes(List<Count> counts, Words words) {
        return bars(
                        counts,
                        one -> words.named("department", part(one, 0)) + " · "
                                + words.text("dispute.cause." + part(one, 1)),
                        one -> part(one, 0),
                        one -> "cause-" + part(one, 1),
                        words)
                .toList();
    }

    /** Which part of what was contested is our own doing; empty where nothing was contested. */
    static String ownShare(List<Count> counts, Words words) {
        long all = counts.stream().mapToLong(Count::number).sum();
        long own = counts.stream()
                .filter(one -> part(one, 1).equals(Dispute.Cause.INTERNAL.name()))
                .mapToLong(Count::number)
                .sum();
        return all == 0
                ? ""
                : words.text(
                        "figures.causes.own",
                        words.count(own),
                        words.count(all),
                        words.percent(
                                BigDecimal.valueOf(own).divide(BigDecimal.valueOf(all), 3, RoundingMode.HALF_UP)));
    }

    private static Stream<BarLine> bars(
            List<Count> counts,
            Function<Count, String> name,
            Function<Count, String> about,
            Function<Count, String> style,
            Words words) {
        long most = counts.stream().mapToLong(Count::number).max().orElse(0);
        return Pareto.of(counts).stream()
                .map(slice -> new BarLine(
                        slice,
                        name.apply(slice.count()),
                        about.apply(slice.count()),
                        style.apply(slice.count()),
                        most,
                        words));
    }

    /** The department stands first, then the cause. */
    private static String part(Count count, int part) {
        return count.name().split("/", 2)[part];
    }
}
