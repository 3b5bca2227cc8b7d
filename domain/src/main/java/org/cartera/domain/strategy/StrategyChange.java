package org.cartera.domain.strategy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cartera.domain.action.StageId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a strategy says otherwise than another one, so that whoever writes a version sees what it changes (S2-18).
 *
 * @param stage null for a rule between the stages
 */
public record StrategyChange(@Nullable StageId stage, Part part) {

    /** What differs. */
    public enum Part {
        ADDED(null, null),
        REMOVED(null, null),
        OFFSET(Stage::offsetDays, null),
        KIND(Stage::kind, null),
        CHANNEL(Stage::channel, null),
        TEMPLATE(Stage::template, null),
        OWNER(Stage::owner, null),
        MINIMUM(Stage::minimum, null),
        DEADLINE(Stage::deadlineDays, null),
        MAX_WAIT(stage -> stage.sequel().maxWaitDays(), null),
        BRANCHES(stage -> stage.sequel().branches(), null),
        GRACE(null, Strategy::graceDays),
        INTERVAL(null, Strategy::minimumIntervalDays),
        ITEM_TOLERANCE(null, Strategy::itemTolerance),
        CUSTOMER_TOLERANCE(null, Strategy::customerTolerance),
        COVERED(null, Strategy::coveredByCredits),
        LATE_ENTRY(null, Strategy::lateEntry),
        EXCLUDED_CUSTOMERS(null, Strategy::excludedCustomers),
        EXCLUDED_CLASSIFICATIONS(null, Strategy::excludedClassifications),
        LEGAL_FREEZES(null, Strategy::legalFreezes),
        DIAGNOSIS_FROM(null, Strategy::diagnosisFrom);

        private final @Nullable Function<Stage, @Nullable Object> ofStage;
        private final @Nullable Function<Strategy, @Nullable Object> ofAll;

        Part(
                @Nullable Function<Stage, @Nullable Object> ofStage,
                @Nullable Function<Strategy, @Nullable Object> ofAll) {
            this.ofStage = ofStage;
            this.ofAll = ofAll;
        }

        private boolean differs(Stage one, Stage other) {
            return ofStage != null && !Objects.equals(ofStage.apply(one), ofStage.apply(other));
        }

        private boolean differs(Strategy one, Strategy other) {
            return ofAll != null && !Objects.equals(ofAll.apply(one), ofAll.apply(other));
        }
    }

    /** What the second says otherwise: its rules between the stages first, then its stages in order, then those it lacks. */
    public static List<StrategyChange> between(Strategy before, Strategy after) {
        List<StrategyChange> changes = new ArrayList<>();
        for (Part part : Part.values()) {
            if (part.differs(before, after)) {
                changes.add(new StrategyChange(null, part));
            }
        }
        Map<StageId, Stage> gone = new LinkedHashMap<>();
        before.stages().forEach(stage -> gone.put(stage.id(), stage));
        for (Stage stage : after.stages()) {
            Stage former = gone.remove(stage.id());
            if (former == null) {
                changes.add(new StrategyChange(stage.id(), Part.ADDED));
                continue;
            }
            for (Part part : Part.values()) {
                if (part.differs(former, stage)) {
                    changes.add(new StrategyChange(stage.id(), part));
                }
            }
        }
        gone.keySet().forEach(id -> changes.add(new StrategyChange(id, Part.REMOVED)));
        return changes;
    }
}
