package org.cartera.web.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cartera.domain.money.Money;

/**
 * Aging as stacked bars, one a date, in one currency: the drawing's places in percent and the texts beside it. Credits
 * that make a bucket negative draw nothing; the table behind the chart shows them.
 */
public final class AgingChart {
    private static final double FLOOR = 89.4;
    private static final double CEILING = 3.8;
    private static final double LABEL_STEP = 8.0;
    private static final int DATED_BARS = 6;

    private final List<String> bucketNames;
    private final List<Column> columns;
    private final long top;
    private final long unit;

    /**
     * One date.
     *
     * @param label the date as shown
     * @param amounts one for each bucket
     */
    public record Column(String label, List<Money> amounts) {

        public Money total() {
            return amounts.stream().reduce(Money::plus).orElseThrow();
        }
    }

    /** A part of a bar. */
    public record Bar(String style, String x, String width, String y, String height, String title) {}

    /** A text of the drawing. */
    public record Label(String text, String at, String style, Money amount) {}

    /**
     * @param bucketNames as shown, youngest first
     * @param columns at least one, oldest first
     */
    public AgingChart(List<String> bucketNames, List<Column> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A chart needs a column");
        }
        this.bucketNames = List.copyOf(bucketNames);
        this.columns = List.copyOf(columns);
        double highest = columns.stream().mapToDouble(AgingChart::height).max().orElse(0);
        this.top = Scale.roof(highest);
        this.unit = top >= 3_000_000_000L ? 1_000_000L : top >= 3_000_000L ? 1_000L : 1L;
    }

    public List<String> bucketNames() {
        return bucketNames;
    }

    public List<Column> columns() {
        return columns;
    }

    public Column last() {
        return columns.get(columns.size() - 1);
    }

    /** What one unit of the scale stands for: 1, 1 000 or 1 000 000. */
    public long unit() {
        return unit;
    }

    public List<Label> ticks() {
        return IntStream.rangeClosed(0, 3)
                .mapToObj(i -> new Label(String.valueOf(top / unit * i / 3), y(top / 3.0 * i), "", zero()))
                .toList();
    }

    public List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        double slot = 100.0 / columns.size();
        double width = Math.min(slot * 0.71, 9);
        for (int i = 0; i < columns.size(); i++) {
            double x = slot * i + (slot - width) / 2;
            double below = 0;
            for (int b = 0; b < bucketNames.size(); b++) {
                double amount = positive(columns.get(i).amounts().get(b));
                double height = (FLOOR - CEILING) * amount / top;
                if (height > 0) {
                    double gap = height > 1 ? 0.45 : 0;
                    bars.add(new Bar(
                            style(b),
                            percent(x),
                            percent(width),
                            percent(FLOOR - (FLOOR - CEILING) * below / top - height),
                            percent(height - gap),
                            bucketNames.get(b)));
                }
                below += amount;
            }
        }
        return bars;
    }

    /** The dates below the bars; not more than about six of them. */
    public List<Label> dates() {
        int step = Math.max(1, (columns.size() + DATED_BARS - 1) / DATED_BARS);
        double slot = 100.0 / columns.size();
        return IntStream.range(0, columns.size())
                .filter(i -> (columns.size() - 1 - i) % step == 0)
                .mapToObj(i -> new Label(
                        columns.get(i).label(),
                        percent(slot * i + slot / 2),
                        i == columns.size() - 1 ? "on" : "",
                        zero()))
                .toList();
    }

    /** The buckets' names beside the last bar, moved apart so that none covers another. */
    public List<Label> ends() {
        double[] at = new double[bucketNames.size()];
        double below = 0;
        double lowest = FLOOR;
        for (int b = 0; b < at.length; b++) {
            double amount = positive(last().amounts().get(b));
            at[b] = Math.min(FLOOR - (FLOOR - CEILING) * (below + amount / 2) / top, lowest);
            lowest = at[b] - LABEL_STEP;
            below += amount;
        }
        double over = Math.max(0, CEILING - at[at.length - 1]);
        List<Label> ends = new ArrayList<>();
        for (int b = 0; b < at.length; b++) {
            double roomUp = CEILING + LABEL_STEP * (at.length - 1 - b);
            double place = over > 0 ? Math.max(at[b], roomUp) : at[b];
            ends.add(new Label(
                    bucketNames.get(b),
                    percent(place),
                    style(b).replace('b', 'l'),
                    last().amounts().get(b)));
        }
        return ends;
    }

    private Money zero() {
        return Money.zero(last().total().currency());
    }

    private static String style(int bucket) {
        return "b" + Math.min(bucket, 4);
    }

    private String y(double amount) {
        return percent(FLOOR - (FLOOR - CEILING) * amount / top);
    }

    private static double height(Column column) {
        return column.amounts().stream().mapToDouble(AgingChart::positive).sum();
    }

    /** For drawing only. */
    private static double positive(Money money) {
        return Math.max(0, money.amount().doubleValue());
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    /** Round numbers for the top of a scale of three steps. */
    static final class Scale {
        private static final List<BigDecimal> STEPS = List.of(
                new BigDecimal("1"),
                new BigDecimal("2"),
                new BigDecimal("3"),
                new BigDecimal("5"),
                new BigDecimal("10"));

        private Scale() {}

        /** The smallest of 3, 6, 9, 15, 30 × 10ⁿ that is not below the value; 3 for nothing. */
        static long roof(double value) {
            BigDecimal third = new BigDecimal(Math.max(value, 3)).divide(new BigDecimal(3), 0, RoundingMode.CEILING);
            BigDecimal power = BigDecimal.TEN.pow(third.precision() - 1);
            return STEPS.stream()
                    .map(power::multiply)
                    .filter(step -> step.compareTo(third) >= 0)
                    .findFirst()
                    .orElseThrow()
                    .multiply(new BigDecimal(3))
                    .longValueExact();
        }
    }
}
