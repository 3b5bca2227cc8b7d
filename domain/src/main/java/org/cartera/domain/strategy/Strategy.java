package org.cartera.domain.strategy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.action.StageId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.strategy.StrategyInvalidException.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * A dunning strategy: its stages in order and the rules between them (S0-1, S3-12).
 *
 * @param stages by offset; each offset once, each id once
 * @param graceDays an overdue stage is not taken before more than this many days have passed since the due date; the due
 *     date itself never moves (K2)
 * @param minimumIntervalDays days between two overdue stages of one item, at least
 * @param itemTolerance items with at most this undisputed amount are not dunned (K6)
 * @param customerTolerance nor are accounts that owe at most this undisputed amount in a currency (K6)
 * @param coveredByCredits nothing overdue is dunned in a currency in which the account's credits cover all that is overdue
 * @param lateEntry the furthest stage at which an item first seen late may enter; null: the first overdue stage
 * @param excludedCustomers never dunned
 * @param excludedClassifications customers of these classifications are never dunned
 * @param legalFreezes once an open item of an account was given a legal stage nothing else is done about that account (S1-27)
 * @param diagnosisFrom once an open item was given this stage, or a later one, no person acts before the case's diagnosis is
 *     complete (T5); null: nobody is asked for one
 */
public record Strategy(
        String name,
        List<Stage> stages,
        int graceDays,
        int minimumIntervalDays,
        Balances itemTolerance,
        Balances customerTolerance,
        boolean coveredByCredits,
        @Nullable StageId lateEntry,
        Set<String> excludedCustomers,
        Set<String> excludedClassifications,
        boolean legalFreezes,
        @Nullable StageId diagnosisFrom) {

    /** A strategy in which a hand-over to legal stops nothing else. */
    public Strategy(
            String name,
            List<Stage> stages,
            int graceDays,
            int minimumIntervalDays,
            Balances itemTolerance,
            Balances customerTolerance,
            boolean coveredByCredits,
            @Nullable StageId lateEntry,
            Set<String> excludedCustomers,
            Set<String> excludedClassifications) {
        this(
                name,
                stages,
                graceDays,
                minimumIntervalDays,
                itemTolerance,
                customerTolerance,
                coveredByCredits,
                lateEntry,
                excludedCustomers,
                excludedClassifications,
                false,
                null);
    }

    public Strategy {
        stages = List.copyOf(stages);
        excludedCustomers = Set.copyOf(excludedCustomers);
        excludedClassifications = Set.copyOf(excludedClassifications);
        Set<StageId> ids = new HashSet<>();
        int before = Integer.MIN_VALUE;
        for (Stage stage : stages) {
            if (!ids.add(stage.id())) {
                throw new StrategyInvalidException(
                        Flaw.TWICE,
                        stage.id(),
                        "Strategy " + name + ": stage " + stage.id() + " stands twice",
                        stage.id());
            }
            if (stage.offsetDays() <= before) {
                throw new StrategyInvalidException(
                        Flaw.ORDER,
                        stage.id(),
                        "Strategy " + name + ": stage " + stage.id() + " must come later than the one before it",
                        stage.id());
            }
            before = stage.offsetDays();
        }
        if (lateEntry != null && !ids.contains(lateEntry)) {
            throw new StrategyInvalidException(
                    Flaw.ENTRY, null, "Strategy " + name + ": no stage " + lateEntry + " to enter at", lateEntry);
        }
        for (Stage stage : stages) {
            checkSequel(name, stages, stage);
        }
        if (diagnosisFrom != null && !ids.contains(diagnosisFrom)) {
            throw new StrategyInvalidException(
                    Flaw.DIAGNOSIS,
                    null,
                    "Strategy " + name + ": no stage " + diagnosisFrom + " from which a diagnosis is needed",
                    diagnosisFrom);
        }
        if (graceDays < 0 || minimumIntervalDays < 0) {
            throw new IllegalArgumentException("Strategy " + name + ": grace and interval must not be negative");
        }
    }

    /** A branch leads onward, and never past a notice that gives a deadline (S1-26). */
    private static void checkSequel(String name, List<Stage> stages, Stage from) {
        if (!from.sequel().equals(Sequel.byCalendar()) && !from.isOverdueStage()) {
            throw new StrategyInvalidException(
                    Flaw.EARLY_SEQUEL,
                    from.id(),
                    "Strategy " + name + ": stage " + from.id() + " is no overdue stage and cannot branch",
                    from.id());
        }
        for (StageId target : from.sequel().branches().values()) {
            Stage to = stages.stream()
                    .filter(stage -> stage.id().equals(target) && stage.offsetDays() > from.offsetDays())
                    .findFirst()
                    .orElseThrow(() -> new StrategyInvalidException(
                            Flaw.BRANCH,
                            from.id(),
                            "Strategy " + name + ": stage " + from.id() + " branches to " + target
                                    + ", which is no later stage",
                            from.id(),
                            target));
            stages.stream()
                    .filter(stage -> stage.deadlineDays() != null
                            && stage.offsetDays() > from.offsetDays()
                            && stage.offsetDays() < to.offsetDays())
                    .findFirst()
                    .ifPresent(leapt -> {
                        throw new StrategyInvalidException(
                                Flaw.LEAP,
                                from.id(),
                                "Strategy " + name + ": stage " + from.id() + " branches past " + leapt.id()
                                        + ", which gives a deadline",
                                from.id(),
                                leapt.id());
                    });
        }
    }

    /** A stage by its id; empty where this version no longer has it. */
    public Optional<Stage> stage(StageId id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** The stage from which on a person needs a diagnosis. */
    public Optional<Stage> diagnosisStage() {
        return diagnosisFrom == null ? Optional.empty() : stage(diagnosisFrom);
    }

    List<Stage> beforeOrOnDue() {
        return stages.stream().filter(stage -> !stage.isOverdueStage()).toList();
    }

    List<Stage> overdue() {
        return stages.stream().filter(Stage::isOverdueStage).toList();
    }
}
