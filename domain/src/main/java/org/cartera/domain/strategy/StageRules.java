package org.cartera.domain.strategy;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.casefile.StageTaken.Delivery;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.strategy.Reactions.Reaction;
import org.jspecify.annotations.Nullable;

/**
 * The stage that an item takes tonight, once nothing makes it wait.
 *
 * <p>Before and on the due day the latest stage reached counts and older ones are skipped. Overdue stages come one after
 * the other: the next one only after the one before, at least the minimum interval after the newest, and after missed
 * nights still one step only, marked late (S3-12, K8). Of offset, grace and interval the one that ends last is the reason
 * to wait.
 *
 * <p>The next overdue stage waits until the one before is known to have been delivered: one that is still on its way, that
 * was refused, or that perhaps never arrived holds it back, and a person decides about it. The interval then counts from
 * that decision. Only where the strategy says what follows a message that came back, that follows without a person (S4-7).
 *
 * <p>What the strategy says of the customer's reaction to the stage before goes before the calendar: its branch follows the
 * day after the reaction, and where nobody was reached the longest wait ends the waiting (S3-12, S3-13).
 *
 * <p>An item first seen late enters at the stage it had reached on that day, at the entry stage at the furthest; one that
 * was settled and opened again enters at the furthest stage it was given before.
 */
final class StageRules {
    private final Strategy strategy;
    private final OpenItem item;
    private final Money amount;
    private final int days;
    private final LocalDate asOf;
    private final @Nullable LocalDate previousRun;
    private final ItemMemory memory;
    private final List<Stage> overdue;
    /** What was taken before today; what a run of today took is decided again in the same way. */
    private final List<StageTaken> taken;

    private final Reactions reactions;

    StageRules(Strategy strategy, CaseFile file, Reactions reactions, OpenItem item, Money amount, int days) {
        this.strategy = strategy;
        this.reactions = reactions;
        this.item = item;
        this.amount = amount;
        this.days = days;
        this.asOf = file.asOf();
        this.previousRun = file.previousRun();
        ItemMemory known = file.memories().get(item.id());
        this.memory = known == null ? ItemMemory.first(item.id(), asOf) : known.seenOpen();
        this.overdue = strategy.overdue();
        this.taken = memory.taken().stream().filter(t -> t.on().isBefore(asOf)).toList();
    }

    Step decide() {
        return item.isOverdue() ? overdue() : beforeDue();
    }

    private Step beforeDue() {
        List<Stage> stages = strategy.beforeOrOnDue();
        int reached = last(stages, i -> stages.get(i).offsetDays() <= days);
        if (reached >= 0 && !wasTaken(stages.get(reached).id(), memory.reopening())) {
            return take(
                    Turn.byCalendar(stages.get(reached), asOf),
                    dayOf(stages.get(reached).offsetDays()));
        }
        if (reached + 1 < stages.size()) {
            Stage next = stages.get(reached + 1);
            return waitFor(next, dayOf(next.offsetDays()));
        }
        return nextOverdue()
                .map(next -> waitFor(next, readyOn(reachedOn(next))))
                .orElseGet(this::lastStage);
    }

    private Step overdue() {
        Optional<Turn> next = turn();
        if (next.isEmpty()) {
            return lastStage();
        }
        LocalDate ready = readyOn(next.get().from());
        if (ready.isAfter(asOf)) {
            return waitUntil(next.get(), ready);
        }
        return newest().filter(t -> t.reopening() == memory.reopening() && t.delivery() != Delivery.DONE)
                .filter(t -> !(t.delivery() == Delivery.FAILED && next.get().bounced()))
                .map(this::waitForDelivery)
                .or(() -> newest().flatMap(this::waitForDeadline))
                .orElseGet(() -> take(next.get(), ready));
    }

    /**
     * The stage whose turn is next.
     *
     * @param from the day from which nothing but the interval and the delivery hold it back
     * @param because how the customer reacted, or that he did not; null where the calendar says so
     * @param bounced it follows because the message before came back, so that nobody waits for that one any more
     */
    private record Turn(Stage stage, LocalDate from, @Nullable Ground because, boolean bounced) {
        static Turn byCalendar(Stage stage, LocalDate from) {
            return new Turn(stage, from, null, false);
        }
    }

    private Optional<Turn> turn() {
        Optional<Turn> calendar = nextOverdue().map(stage -> Turn.byCalendar(stage, reachedOn(stage)));
        Optional<StageTaken> before = newest().filter(t ->
                t.reopening() == memory.reopening() && strategy.stage(t.stage()).isPresent());
        if (before.isEmpty()) {
            return calendar;
        }
        Sequel sequel = strategy.stage(before.get().stage()).orElseThrow().sequel();
        List<Reaction> heard = reactions.since(before.get().knownFrom(), item);
        return heard.stream()
                .filter(one -> sequel.after(one.trigger()).isPresent())
                .reduce((former, newer) -> newer)
                .map(one -> branch(sequel, before.get(), one, calendar))
                .or(() -> heard.stream().anyMatch(one -> one.trigger().isAnswer())
                        ? calendar
                        : silence(sequel, before.get(), calendar));
    }

    private Turn branch(Sequel sequel, StageTaken before, Reaction reaction, Optional<Turn> calendar) {
        Stage target = sequel.after(reaction.trigger()).flatMap(strategy::stage).orElseThrow();
        LocalDate next = reaction.on().plusDays(1);
        LocalDate from = calendar.filter(
                        turn -> turn.stage().equals(target) && turn.from().isBefore(next))
                .map(Turn::from)
                .orElse(next);
        Measure name = Measure.text(before.stage().value());
        return new Turn(
                target,
                from,
                Ground.about(
                        item.id(),
                        "stage.reaction",
                        Measure.text(reaction.trigger().name()),
                        name),
                reaction.trigger() == Sequel.Trigger.BOUNCED);
    }

    private Optional<Turn> silence(Sequel sequel, StageTaken before, Optional<Turn> calendar) {
        Integer longest = sequel.maxWaitDays();
        Optional<Stage> target = sequel.after(Sequel.Trigger.NONE).flatMap(strategy::stage);
        if (longest == null || (target.isEmpty() && calendar.isEmpty())) {
            return calendar;
        }
        LocalDate over = before.knownFrom().plusDays(longest);
        Stage stage = target.or(() -> calendar.map(Turn::stage)).orElseThrow();
        boolean sooner = calendar.filter(turn -> !over.isBefore(turn.from())).isEmpty();
        return sooner
                ? Optional.of(new Turn(
                        stage,
                        over,
                        Ground.about(
                                item.id(),
                                "stage.no-reaction",
                                Measure.date(before.knownFrom()),
                                Measure.days(longest)),
                        false))
                : calendar;
    }

    /** Nobody is threatened with the consequences of a notice that they may never have had. */
    private Step waitForDelivery(StageTaken before) {
        boolean pending = before.delivery() == Delivery.PENDING;
        return ItemRules.wait(
                item,
                pending ? WaitReason.PREVIOUS_PENDING : WaitReason.PREVIOUS_UNDELIVERED,
                null,
                pending ? "wait.previous-pending" : "wait.previous-undelivered",
                Measure.text(before.stage().value()),
                Measure.date(before.on()));
    }

    /** A deadline is none before the customer is known to have read of it, and its last day is the customer's (S1-26). */
    private Optional<Step> waitForDeadline(StageTaken before) {
        Integer given = strategy.stage(before.stage()).map(Stage::deadlineDays).orElse(null);
        if (given == null || before.reopening() != memory.reopening()) {
            return Optional.empty();
        }
        LocalDate proven = before.provenOn();
        if (proven == null) {
            Measure name = Measure.text(before.stage().value());
            return Optional.of(
                    ItemRules.wait(item, WaitReason.UNPROVEN, null, "wait.unproven", name, Measure.date(before.on())));
        }
        LocalDate over = proven.plusDays(given + 1L);
        return over.isAfter(asOf)
                ? Optional.of(ItemRules.wait(
                        item, WaitReason.DEADLINE, over, "wait.deadline", Measure.date(proven), Measure.days(given)))
                : Optional.empty();
    }

    private Optional<Stage> nextOverdue() {
        int last = last(overdue, i -> wasTaken(overdue.get(i).id(), memory.reopening()));
        int next = last >= 0 ? last + 1 : entry();
        return next < overdue.size() ? Optional.of(overdue.get(next)) : Optional.empty();
    }

    /** Where an item without an overdue stage of this opening enters. */
    private int entry() {
        int former = last(overdue, i -> IntStream.range(0, memory.reopening())
                .anyMatch(n -> wasTaken(overdue.get(i).id(), n)));
        if (memory.reopening() > 0) {
            int reached = last(overdue, i -> overdue.get(i).offsetDays() <= days);
            return Math.max(0, Math.min(reached, former));
        }
        int seenAt = last(overdue, i -> !reachedOn(overdue.get(i)).isAfter(memory.firstSeen()));
        int furthest = last(overdue, i -> overdue.get(i).id().equals(strategy.lateEntry()));
        return Math.max(0, Math.min(seenAt, furthest));
    }

    /** The first day on which nothing but a delivery can hold an overdue stage back. */
    private LocalDate readyOn(LocalDate reached) {
        return newest().map(this::intervalOver).filter(reached::isBefore).orElse(reached);
    }

    private LocalDate reachedOn(Stage stage) {
        return dayOf(Math.max(stage.offsetDays(), strategy.graceDays() + 1));
    }

    private LocalDate intervalOver(StageTaken before) {
        return before.knownFrom().plusDays(strategy.minimumIntervalDays());
    }

    /** The newest overdue stage of any opening, even one that the strategy no longer has. */
    private Optional<StageTaken> newest() {
        return taken.stream()
                .filter(t -> strategy.beforeOrOnDue().stream()
                        .noneMatch(stage -> stage.id().equals(t.stage())))
                .max(comparing(StageTaken::on).thenComparing(StageTaken::reopening));
    }

    private Step waitUntil(Turn next, LocalDate ready) {
        Ground because = next.because();
        if (because != null && ready.equals(next.from())) {
            return ItemRules.wait(
                    item, WaitReason.REACTION, ready, "wait.reaction", because.observed(), because.threshold());
        }
        if (because == null && ready.equals(dayOf(next.stage().offsetDays()))) {
            return waitFor(next.stage(), ready);
        }
        if (because == null && ready.equals(dayOf(strategy.graceDays() + 1))) {
            return ItemRules.wait(
                    item,
                    WaitReason.GRACE,
                    ready,
                    "wait.grace",
                    Measure.days(days),
                    Measure.days(strategy.graceDays()));
        }
        return ItemRules.wait(
                item,
                WaitReason.MINIMUM_INTERVAL,
                ready,
                "wait.minimum-interval",
                Measure.date(newest().orElseThrow().knownFrom()),
                Measure.days(strategy.minimumIntervalDays()));
    }

    private Step take(Turn turn, LocalDate ready) {
        Stage stage = turn.stage();
        boolean late = ready.isBefore(asOf) && (previousRun == null || previousRun.isBefore(ready));
        Ground because = turn.because() != null
                ? turn.because()
                : Ground.about(item.id(), "stage.reached", Measure.days(days), Measure.days(stage.offsetDays()));
        List<Ground> grounds = List.of(because);
        if (stage.kind() == Stage.Kind.LEGAL) {
            return new Step.Refer(item.id(), stage, amount, late, memory.reopening(), grounds);
        }
        return stage.channel() == Channel.TASK
                ? new Step.Assign(item.id(), stage, amount, late, memory.reopening(), grounds)
                : new Step.Send(item.id(), stage, amount, late, memory.reopening(), grounds);
    }

    private Step waitFor(Stage next, LocalDate on) {
        return ItemRules.wait(
                item,
                WaitReason.NEXT_STAGE,
                on,
                "wait.next-stage",
                Measure.days(days),
                Measure.days(next.offsetDays()));
    }

    private Step lastStage() {
        return ItemRules.wait(
                item, WaitReason.LAST_STAGE, null, "wait.last-stage", Measure.days(days), Measure.unknown());
    }

    /** The day on which the item had or will have so many days; pauses up to today have moved it already. */
    private LocalDate dayOf(int wanted) {
        return asOf.minusDays((long) days - wanted);
    }

    private boolean wasTaken(StageId stage, int reopening) {
        return taken.stream().anyMatch(t -> t.stage().equals(stage) && t.reopening() == reopening);
    }

    /** The last place in a list for which something holds; -1: none. */
    private static int last(List<Stage> stages, IntPredicate holds) {
        return IntStream.range(0, stages.size()).filter(holds).max().orElse(-1);
    }
}
