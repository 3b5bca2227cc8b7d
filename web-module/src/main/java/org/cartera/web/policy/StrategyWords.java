package org.cartera.web.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.Segment;
import org.cartera.domain.strategy.SegmentChange;
import org.cartera.domain.strategy.Stage;
import org.cartera.domain.strategy.Strategies.ForSegment;
import org.cartera.domain.strategy.Strategy;
import org.cartera.domain.strategy.StrategyChange;
import org.cartera.domain.strategy.StrategyChange.Part;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Strategies in sentences: a stage's day, what follows it, and what one version says otherwise than another. */
record StrategyWords(Words words) {
    private static final String NOTHING = "–";

    String stage(StageId id) {
        return words.named("stage", id.value());
    }

    /** "20 d after the due date". */
    String day(int offset) {
        return offset == 0
                ? words.text("stageday.on")
                : words.text(offset < 0 ? "stageday.before" : "stageday.after", words.days(offset));
    }

    String owner(Stage stage) {
        return words.named("owner", stage.owner());
    }

    /** What follows a stage: a deadline, the longest wait, branches by reaction; empty where the calendar decides alone. */
    List<String> sequel(Stage stage) {
        List<String> all = new ArrayList<>();
        Integer deadline = stage.deadlineDays();
        if (deadline != null) {
            all.add(words.text("strategy.deadline", words.days(deadline)));
        }
        Integer longest = stage.sequel().maxWaitDays();
        if (longest != null) {
            all.add(words.text("strategy.maxWait", words.days(longest)));
        }
        stage.sequel().inOrder().forEach((reaction, to) -> all.add(branch(reaction.name(), to)));
        return all;
    }

    String branch(String reaction, StageId to) {
        return words.text("strategy.branch", words.text("reaction." + reaction), stage(to));
    }

    /** The rules between the stages, those that say something. */
    List<String> general(Strategy strategy) {
        List<String> all = new ArrayList<>();
        for (Part part : List.of(
                Part.GRACE,
                Part.INTERVAL,
                Part.LATE_ENTRY,
                Part.COVERED,
                Part.LEGAL_FREEZES,
                Part.DIAGNOSIS_FROM,
                Part.ITEM_TOLERANCE,
                Part.CUSTOMER_TOLERANCE)) {
            all.add(words.text("strategy.part." + part) + ": " + ofAll(strategy, part));
        }
        return all;
    }

    /** "Second notice · day: 35 days after → 40 days after". */
    String change(StrategyChange change, Strategy before, Strategy after) {
        StageId id = change.stage();
        String part = words.text("strategy.part." + change.part());
        if (id == null) {
            return words.text("strategy.change", part, ofAll(before, change.part()), ofAll(after, change.part()));
        }
        if (change.part() == Part.ADDED || change.part() == Part.REMOVED) {
            return words.text("strategy.change.stage", stage(id), part);
        }
        return words.text(
                "strategy.change",
                words.text("strategy.change.stage", stage(id), part),
                ofStage(before.stage(id), change.part()),
                ofStage(after.stage(id), change.part()));
    }

    /** "Wholesalers: changes". */
    String change(SegmentChange change) {
        return words.text("strategy.segment." + change.part(), change.segment());
    }

    /** "Holds for classifications A, B; companies; through 31 Dec 2026". */
    String belonging(ForSegment one) {
        Segment segment = one.segment();
        List<String> all = new ArrayList<>();
        add(all, "customers", segment.customers());
        add(all, "classifications", segment.classifications());
        add(all, "countries", segment.countries());
        segment.kinds().stream()
                .sorted()
                .map(kind -> words.text("strategy.of." + kind))
                .forEach(all::add);
        if (one.from() != null) {
            all.add(words.text("strategy.of.from", words.date(one.from())));
        }
        if (one.through() != null) {
            all.add(words.text("strategy.of.through", words.date(one.through())));
        }
        return words.text("strategy.of", String.join("; ", all));
    }

    private void add(List<String> all, String what, Collection<String> named) {
        if (!named.isEmpty()) {
            all.add(words.text("strategy.of." + what, listed(named)));
        }
    }

    private String ofStage(Optional<Stage> found, Part part) {
        if (found.isEmpty()) {
            return NOTHING;
        }
        Stage stage = found.get();
        return switch (part) {
            case OFFSET -> day(stage.offsetDays());
            case KIND -> words.text("strategy.kind." + stage.kind());
            case CHANNEL -> words.text("channel." + stage.channel());
            case TEMPLATE -> stage.template();
            case OWNER -> owner(stage);
            case MINIMUM -> words.money(stage.minimum());
            case DEADLINE -> days(stage.deadlineDays());
            case MAX_WAIT -> days(stage.sequel().maxWaitDays());
            case BRANCHES ->
                listed(stage.sequel().inOrder().entrySet().stream()
                        .map(branch -> branch(branch.getKey().name(), branch.getValue()))
                        .toList());
            default -> NOTHING;
        };
    }

    private String ofAll(Strategy strategy, Part part) {
        return switch (part) {
            case GRACE -> days(strategy.graceDays());
            case INTERVAL -> days(strategy.minimumIntervalDays());
            case ITEM_TOLERANCE -> words.money(strategy.itemTolerance());
            case CUSTOMER_TOLERANCE -> words.money(strategy.customerTolerance());
            case COVERED -> flag(strategy.coveredByCredits());
            case LATE_ENTRY -> named(strategy.lateEntry());
            case EXCLUDED_CUSTOMERS -> listed(strategy.excludedCustomers());
            case EXCLUDED_CLASSIFICATIONS -> listed(strategy.excludedClassifications());
            case LEGAL_FREEZES -> flag(strategy.legalFreezes());
            case DIAGNOSIS_FROM -> named(strategy.diagnosisFrom());
            default -> NOTHING;
        };
    }

    private String named(@Nullable StageId id) {
        return id == null ? NOTHING : stage(id);
    }

    private String days(@Nullable Integer days) {
        return days == null ? NOTHING : words.days(days);
    }

    private String flag(boolean on) {
        return words.text(on ? "strategy.yes" : "strategy.no");
    }

    private static String listed(Collection<String> all) {
        return all.isEmpty()
                ? NOTHING
                : all.stream().filter(Objects::nonNull).sorted().collect(Collectors.joining(", "));
    }
}
