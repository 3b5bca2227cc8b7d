package org.cartera.web.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cartera.domain.action.StageId;
import org.cartera.domain.strategy.Stage;
import org.cartera.domain.strategy.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * A strategy drawn on an axis of days from the due date: a tag for each stage above the axis, in as many lanes as keep
 * them apart, and below it what follows a stage otherwise than by the calendar, a row each. Places are in percent of
 * the width and in pixels of the height.
 */
public final class StrategyDrawing {
    /** What a tag takes of the width of a page of 1 280 pixels, and the pixels of a lane and of a row. */
    private static final double TAG = 17;

    private static final int LANE = 44;
    private static final int ROW = 24;
    private static final int BELOW_AXIS = 30;
    private static final double LEFT = 1.5;
    private static final double WIDTH = 95;
    /** A tag that begins further right than this ends at its day in place of beginning there. */
    private static final double TURN = 80;

    private static final List<Integer> STEPS = List.of(5, 10, 15, 30, 60, 90, 180);
    private static final int MOST_TICKS = 12;

    private final int first;
    private final int last;
    private final int lanes;
    private final List<Tag> tags;
    private final List<Row> rows;

    /** A stage above the axis; {@code mark} is empty where it is as in the other version. */
    public record Tag(
            String x, int y, int stem, boolean turned, Stage stage, String name, String day, String mark, String icon) {
        public String tone() {
            return switch (stage.kind()) {
                case SERVICE -> "service";
                case DUNNING -> "dunning";
                case LEGAL -> "legal";
            };
        }

        /** The tag's left end, from its day. */
        public int left() {
            return turned ? -168 : 0;
        }
    }

    /** Something below the axis that lasts or leads from one day to another. */
    public record Row(String style, String from, String to, int y, String text, String at, String anchor) {}

    public record Tick(String x, String text, boolean due) {}

    /**
     * @param first the first day of the axis, from the due date; the same for drawings that stand above each other
     * @param last the last one
     * @param marks what is special about a stage, in words
     */
    StrategyDrawing(Strategy strategy, int first, int last, Map<StageId, String> marks, StrategyWords words) {
        this.first = first;
        this.last = last;
        List<Double> ends = new ArrayList<>();
        List<Integer> lane = new ArrayList<>();
        for (Stage stage : strategy.stages()) {
            lane.add(free(ends, place(stage.offsetDays())));
        }
        this.lanes = Math.max(1, ends.size());
        this.tags = new ArrayList<>();
        for (int i = 0; i < strategy.stages().size(); i++) {
            Stage stage = strategy.stages().get(i);
            int y = (lanes - 1 - lane.get(i)) * LANE;
            tags.add(new Tag(
                    percent(place(stage.offsetDays())),
                    y,
                    getAxis(),
                    place(stage.offsetDays()) > TURN,
                    stage,
                    words.stage(stage.id()),
                    words.day(stage.offsetDays()),
                    marks.getOrDefault(stage.id(), ""),
                    icon(stage)));
        }
        this.rows = rows(strategy, words);
    }

    /** The days from the first to the last thing that one of the strategies does or waits for. */
    static int[] axis(Strategy... all) {
        int first = Stream.of(all)
                .flatMap(one -> one.stages().stream())
                .mapToInt(Stage::offsetDays)
                .min()
                .orElse(0);
        int last = Stream.of(all)
                .flatMap(one -> one.stages().stream())
                .mapToInt(stage -> stage.offsetDays()
                        + Math.max(
                                given(stage.deadlineDays()),
                                given(stage.sequel().maxWaitDays())))
                .max()
                .orElse(0);
        return new int[] {Math.min(first, 0), Math.max(last, 1)};
    }

    private static int given(@Nullable Integer days) {
        return days == null ? 0 : days;
    }

    /** The lowest lane in which nothing stands yet where the tag begins. */
    private static int free(List<Double> ends, double place) {
        double from = place > TURN ? place - TAG : place;
        double to = place > TURN ? place : place + TAG;
        for (int i = 0; i < ends.size(); i++) {
            if (ends.get(i) <= from) {
                ends.set(i, to);
                return i;
            }
        }
        ends.add(to);
        return ends.size() - 1;
    }

    private static String icon(Stage stage) {
        return switch (stage.channel()) {
            case EMAIL -> "mail";
            case LETTER -> "doc";
            case TASK -> "phone";
        };
    }

    private List<Row> rows(Strategy strategy, StrategyWords words) {
        List<Row> all = new ArrayList<>();
        if (strategy.graceDays() > 0) {
            all.add(row(
                    "grace",
                    0,
                    strategy.graceDays(),
                    all.size(),
                    words.words().text("strategy.grace", words.words().days(strategy.graceDays()))));
        }
        for (Stage stage : strategy.stages()) {
            int day = stage.offsetDays();
            String name = words.stage(stage.id());
            Integer deadline = stage.deadlineDays();
            if (deadline != null) {
                all.add(row(
                        "deadline",
                        day,
                        day + deadline,
                        all.size(),
                        name + ": "
                                + words.words()
                                        .text("strategy.deadline", words.words().days(deadline))));
            }
            Integer longest = stage.sequel().maxWaitDays();
            if (longest != null) {
                all.add(row(
                        "wait",
                        day,
                        day + longest,
                        all.size(),
                        name + ": "
                                + words.words()
                                        .text("strategy.maxWait", words.words().days(longest))));
            }
            stage.sequel().inOrder().forEach((reaction, to) -> strategy.stage(to)
                    .ifPresent(target -> all.add(
                            row("branch", day, target.offsetDays(), all.size(), words.branch(reaction.name(), to)))));
        }
        return all;
    }

    /** The words stand behind the line where there is room, else before it. */
    private Row row(String style, int from, int to, int number, String text) {
        boolean before = place(to) > 60;
        return new Row(
                style,
                percent(place(from)),
                percent(place(to)),
                getAxis() + BELOW_AXIS + number * ROW + ROW / 2,
                text,
                percent(before ? place(from) - 1 : place(to) + 1.5),
                before ? "end" : "start");
    }

    private double place(int day) {
        return LEFT + WIDTH * (day - first) / Math.max(1, last - first);
    }

    private static String percent(double place) {
        return String.format(Locale.ROOT, "%.2f%%", place);
    }

    public List<Tag> getTags() {
        return tags;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Round days, and the due date. */
    public List<Tick> getTicks() {
        int step = STEPS.stream()
                .filter(one -> (last - first) / one <= MOST_TICKS)
                .findFirst()
                .orElse(360);
        List<Tick> ticks = new ArrayList<>();
        for (int day = Math.floorDiv(first + step - 1, step) * step; day <= last; day += step) {
            ticks.add(new Tick(percent(place(day)), String.valueOf(day).replace('-', '−'), day == 0));
        }
        return ticks;
    }

    public String getDue() {
        return percent(place(0));
    }

    /** Pixels from the top to the axis. */
    public int getAxis() {
        return lanes * LANE + 8;
    }

    public int getHeight() {
        return getAxis() + BELOW_AXIS + rows.size() * ROW;
    }
}
