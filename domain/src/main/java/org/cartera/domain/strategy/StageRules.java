package org.cartera.domain.strategy;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;
import org.jspecify.annotations.Nullable;

/**
 * The stage that an item takes tonight, once nothing makes it wait.
 *
 * <p>Before and on the due day the latest stage reached counts and older ones are skipped. Overdue stages come one after
 * the other: the next one only after the one before, at least the minimum interval later, and after missed nights still
 * one step only, marked late (S3-12, K8). An item first seen late enters at the entry stage; one that was settled and
 * opened again enters at its former stage.
 */
final class StageRules {
    private final Strategy strategy;
    private final OpenItem item;
    private final Money amount;
    private final int days;
    private final LocalDate asOf;
    private final @Nullable LocalDate previousRun;
    private final ItemMemory memory;
    private final List<StageTaken> taken;

    StageRules(Strategy strategy, CaseFile file, OpenItem item, Money amount, int days) {
        this.strategy = strategy;
        this.item = item;
        this.amount = amount;
        this.days = days;
        this.asOf = file.asOf();
        this.previousRun = file.previousRun();
        ItemMemory known = file.memories().get(item.id());
        this.memory = known == null ? ItemMemory.first(item.id(), asOf) : known.seenOpen();
        this.taken = memory.taken().stream().filter(t -> t.on().isBefore(asOf)).toList();
    }

    Step decide() {
        return item.isOverdue() ? overdue() : beforeDue();
    }

    private Step beforeDue() {
        Stage reached = null;
        Stage next = null;
        for (Stage stage : strategy.beforeOrOnDue()) {
            if (stage.offsetDays() <= days) {
                reached = stage;
            } else if (next == null) {
                next = stage;
            }
        }
        if (reached != null && !isTaken(reached)) {
            return take(reached, reachedOn(reached));
        }
        return waitFor(next != null ? next : first(strategy.overdue()));
    }

    private Step overdue() {
        List<Stage> stages = strategy.overdue();
        int last = lastTaken(stages, memory.reopening());
        int index = last >= 0 ? last + 1 : entry(stages);
        if (index >= stages.size()) {
            return waitFor(null);
        }
        Stage stage = stages.get(index);
        if (days <= strategy.graceDays()) {
            return ItemRules.wait(
                    item,
                    WaitReason.GRACE,
                    asOf.plusDays(strategy.graceDays() + 1L - days),
                    "wait.grace",
                    Measure.days(days),
                    Measure.days(strategy.graceDays()));
        }
        if (stage.offsetDays() > days) {
            return waitFor(stage);
        }
        LocalDate ready = reachedOn(stage);
        if (last >= 0) {
            StageTaken before = taken(stages.get(last), memory.reopening());
            if (before.delivery() == StageTaken.Delivery.PENDING) {
                return ItemRules.wait(
                        item,
                        WaitReason.PREVIOUS_PENDING,
                        null,
                        "wait.previous-pending",
                        Measure.text(before.stage().value()),
                        Measure.date(before.on()));
            }
            LocalDate earliest = before.on().plusDays(strategy.minimumIntervalDays());
            if (earliest.isAfter(asOf)) {
                return ItemRules.wait(
                        item,
                        WaitReason.MINIMUM_INTERVAL,
                        earliest,
                        "wait.minimum-interval",
                        Measure.date(before.on()),
                        Measure.days(strategy.minimumIntervalDays()));
            }
            ready = ready.isAfter(earliest) ? ready : earliest;
        }
        return take(stage, ready);
    }

    /** Where an item without an overdue stage of this reopening enters. */
    private int entry(List<Stage> stages) {
        int reached = -1;
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).offsetDays() <= days) {
                reached = i;
            }
        }
        int former = memory.reopening() > 0 ? lastTaken(stages, memory.reopening() - 1) : -1;
        if (former >= 0) {
            return Math.max(0, Math.min(reached, former));
        }
        boolean firstSeenLate =
                !stages.isEmpty() && !memory.firstSeen().isBefore(reachedOn(stages.get(0))) && memory.reopening() == 0;
        int furthest = 0;
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).id().equals(strategy.lateEntry())) {
                furthest = i;
            }
        }
        return firstSeenLate ? Math.max(0, Math.min(reached, furthest)) : 0;
    }

    private Step take(Stage stage, LocalDate ready) {
        boolean late = ready.isBefore(asOf) && (previousRun == null || previousRun.isBefore(ready));
        List<Ground> grounds =
                List.of(Ground.about(item.id(), "stage.reached", Measure.days(days), Measure.days(stage.offsetDays())));
        if (stage.kind() == Stage.Kind.LEGAL) {
            return new Step.Refer(item.id(), stage, amount, late, memory.reopening(), grounds);
        }
        return stage.channel() == Channel.TASK
                ? new Step.Assign(item.id(), stage, amount, late, memory.reopening(), grounds)
                : new Step.Send(item.id(), stage, amount, late, memory.reopening(), grounds);
    }

    private Step waitFor(@Nullable Stage next) {
        if (next == null) {
            return ItemRules.wait(
                    item, WaitReason.LAST_STAGE, null, "wait.last-stage", Measure.days(days), Measure.unknown());
        }
        LocalDate on = asOf.plusDays((long) next.offsetDays() - days);
        return ItemRules.wait(
                item,
                WaitReason.NEXT_STAGE,
                on,
                "wait.next-stage",
                Measure.days(days),
                Measure.days(next.offsetDays()));
    }

    /** The day on which a stage was reached; pauses have moved it already. */
    private LocalDate reachedOn(Stage stage) {
        int needed =
                stage.isOverdueStage() ? Math.max(stage.offsetDays(), strategy.graceDays() + 1) : stage.offsetDays();
        return asOf.minusDays((long) days - needed);
    }

    private boolean isTaken(Stage stage) {
        return taken.stream().anyMatch(t -> t.stage().equals(stage.id()) && t.reopening() == memory.reopening());
    }

    private StageTaken taken(Stage stage, int reopening) {
        return taken.stream()
                .filter(t -> t.stage().equals(stage.id()) && t.reopening() == reopening)
                .findFirst()
                .orElseThrow();
    }

    private int lastTaken(List<Stage> stages, int reopening) {
        for (int i = stages.size() - 1; i >= 0; i--) {
            Stage stage = stages.get(i);
            if (taken.stream().anyMatch(t -> t.stage().equals(stage.id()) && t.reopening() == reopening)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Stage first(List<Stage> stages) {
        return stages.isEmpty() ? null : stages.get(0);
    }
}
