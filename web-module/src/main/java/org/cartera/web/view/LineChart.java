package org.cartera.web.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How figures went over time, as lines: the drawing's places in percent and the texts beside it. Where a value is unknown the
 * line is broken; nothing is drawn between what nobody knows.
 */
public final class LineChart {
    private static final double FLOOR = 89.4;
    private static final double CEILING = 6.0;
    private static final double LABEL_STEP = 8.0;
    private static final int DATED = 6;

    private final List<String> labels;
    private final List<Series> series;
    private final long top;
    private final int steps;
    private final Function<BigDecimal, String> words;

    /**
     * One line.
     *
     * @param style of the line: {@code dso} or {@code best}
     * @param values one for each label; empty where unknown; zero or more
     */
    public record Series(String name, String style, List<Optional<BigDecimal>> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /** A text of the drawing; {@code value} stands beside names at the end of a line. */
    public record Label(String text, String value, String at, String style) {}

    /** From one known value to the next. */
    public record Stroke(String style, String x1, String y1, String x2, String y2) {}

    public record Point(String style, String x, String y, String title) {}

    private LineChart(
            List<String> labels, List<Series> series, long top, int steps, Function<BigDecimal, String> words) {
        this.labels = List.copyOf(labels);
        this.series = List.copyOf(series);
        this.top = top;
        this.steps = steps;
        this.words = words;
    }

    /** Days or another number without an upper end; the scale ends at a round number. */
    public static LineChart open(List<String> labels, List<Series> series, Function<BigDecimal, String> words) {
        double highest = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToDouble(value -> value.map(BigDecimal::doubleValue).orElse(0.0))
                .max()
                .orElse(0);
        return new LineChart(labels, series, AgingChart.Scale.roof(highest), 3, words);
    }

    /** Percentages: the scale ends at 100. */
    public static LineChart percent(List<String> labels, List<Series> series, Function<BigDecimal, String> words) {
        return new LineChart(labels, series, 100, 4, words);
    }

    /** Nothing is known of any month. */
    public boolean isBlank() {
        return series.stream().flatMap(one -> one.values().stream()).allMatch(Optional::isEmpty);
    }

    public List<Label> ticks() {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(i -> new Label(String.valueOf(top * i / steps), "", y(top * i / (double) steps), ""))
                .toList();
    }

    public List<Stroke> strokes() {
        List<Stroke> strokes = new ArrayList<>();
        for (Series one : series) {
            for (int i = 1; i < labels.size(); i++) {
                Optional<BigDecimal> from = one.values().get(i - 1);
                Optional<BigDecimal> to = one.values().get(i);
                if (from.isPresent() && to.isPresent()) {
                    strokes.add(new Stroke(one.style(), x(i - 1), y(from.orElseThrow()), x(i), y(to.orElseThrow())));
                }
            }
        }
        return strokes;
    }

    /** Every known value, so that one between two unknown months is seen as well. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (Series one : series) {
            for (int i = 0; i < labels.size(); i++) {
                int at = i;
                one.values()
                        .get(i)
                        .ifPresent(value -> points.add(new Point(
                                one.style() + "-pt",
                                x(at),
                                y(value),
                                labels.get(at) + " · " + one.name() + ": " + words.apply(value))));
            }
        }
        return points;
    }

    /** The labels below; not more than about six of them, the last always. */
    public List<Label> dates() {
        int step = Math.max(1, (labels.size() + DATED - 1) / DATED);
        return IntStream.range(0, labels.size())
                .filter(i -> (labels.size() - 1 - i) % step == 0)
                .mapToObj(i -> new Label(labels.get(i), "", x(i), i == labels.size() - 1 ? "on" : ""))
                .toList();
    }

    /** The lines' names with their newest values beside the last month, moved apart so that none covers another. */
    public List<Label> ends() {
        List<Label> ends = new ArrayList<>();
        double highest = Double.NEGATIVE_INFINITY;
        for (Series one :
                series.stream().sorted((a, b) -> Double.compare(end(a), end(b))).toList()) {
            Optional<BigDecimal> newest = newest(one);
            if (newest.isPresent()) {
                double at = Math.max(end(one), highest + LABEL_STEP);
                highest = at;
                ends.add(new Label(one.name(), words.apply(newest.orElseThrow()), percent(at), one.style() + "-end"));
            }
        }
        return ends;
    }

    private static Optional<BigDecimal> newest(Series one) {
        return one.values().stream().flatMap(Optional::stream).reduce((older, newer) -> newer);
    }

    private double end(Series one) {
        return newest(one).map(value -> place(value.doubleValue())).orElse(FLOOR);
    }

    private String x(int month) {
        double slot = 100.0 / labels.size();
        return percent(slot * month + slot / 2);
    }

    private String y(BigDecimal value) {
        return y(value.doubleValue());
    }

    private String y(double value) {
        return percent(place(value));
    }

    private double place(double value) {
        return FLOOR - (FLOOR - CEILING) * value / top;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
