package org.cartera.domain.worklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.strategy.WaitReason;
import org.cartera.domain.worklist.RankedCase.Point;
import org.cartera.domain.worklist.Signal.Cause;
import org.jspecify.annotations.Nullable;

/**
 * What is worth how many points, and when a debtor counts as looked after (S2-12). Amounts of different currencies are never
 * added: each has its own step, and one without a step gives none.
 *
 * @param amountStep an overdue amount gives one point for each whole step of its currency
 * @param daysStep one point for each so many whole days past due, from 1 on
 * @param most what amount, days and lateness give each at the most
 * @param causes points for each cause that the case has; several signals of one cause count once
 * @param orders points where orders wait at the gate: who wants goods listens
 * @param silence points where something is overdue and no person had a contact for {@code silentDays} days
 * @param coverageDays a debtor is covered by a next action no later than so many days from the date on
 * @param portfolios who is looked after together
 */
public record WorkPolicy(
        Balances amountStep,
        int daysStep,
        int most,
        Map<Cause, Integer> causes,
        int orders,
        int silence,
        int silentDays,
        int coverageDays,
        Portfolios portfolios) {
    /** Waits that need no date: somebody works on it elsewhere, nothing is owed that matters, or it was decided so. */
    private static final Set<WaitReason> LOOKED_AFTER = EnumSet.of(
            WaitReason.SMALL_BALANCE,
            WaitReason.MATCH_PENDING,
            WaitReason.DISPUTED,
            WaitReason.COVERED_BY_CREDITS,
            WaitReason.PREVIOUS_PENDING,
            WaitReason.PREVIOUS_UNDELIVERED,
            WaitReason.IN_LEGAL,
            WaitReason.EXCLUDED);

    public WorkPolicy {
        causes = Map.copyOf(causes);
        if (daysStep < 1) {
            throw new IllegalArgumentException("The step of days must be at least 1, not " + daysStep);
        }
    }

    /** Gives a case its points as of a date. Row order is irrelevant. */
    public RankedCase rank(WorkCase one, LocalDate asOf) {
        int[] total = {0};
        weigh(one, asOf, (worth, ground) -> total[0] += Math.max(0, worth));
        return new RankedCase(one, total[0], this, asOf);
    }

    /** The reasons of a case that are worth anything, the most valuable first. */
    List<Point> points(WorkCase one, LocalDate asOf) {
        List<Point> points = new ArrayList<>();
        weigh(one, asOf, (worth, ground) -> {
            if (worth > 0) {
                points.add(new Point(ground.get(), worth));
            }
        });
        points.sort(Comparator.comparingInt(Point::worth).reversed());
        return List.copyOf(points);
    }

    /** Takes one reason after the other; its ground is made where somebody wants to read it. */
    private interface Scale {
        void add(int worth, Supplier<Ground> ground);
    }

    private void weigh(WorkCase one, LocalDate asOf, Scale scale) {
        one.overdue().amounts().forEach(amount -> weigh(amount, scale));
        scale.add(
                capped(one.oldestDays() / daysStep),
                () -> Ground.of("work.days", Measure.days(one.oldestDays()), Measure.days(daysStep)));
        EnumSet<Cause> seen = EnumSet.noneOf(Cause.class);
        one.signals().stream().sorted(Comparator.comparing(Signal::on)).forEach(signal -> {
            if (seen.add(signal.cause())) {
                scale.add(causes.getOrDefault(signal.cause(), 0), () -> ground(signal));
            }
        });
        int late = one.signals().stream()
                .mapToInt(signal -> late(signal, asOf))
                .max()
                .orElse(0);
        scale.add(capped(late), () -> Ground.of("work.late", Measure.days(late), Measure.days(1)));
        scale.add(
                one.orders() > 0 ? orders : 0,
                () -> Ground.of("work.orders", Measure.count(one.orders()), Measure.count(0)));
        if (one.isOverdue()) {
            weighSilence(one.lastContact(), asOf, scale);
        }
    }

    private void weigh(Money amount, Scale scale) {
        Money step = amountStep.in(amount.currency());
        if (step.isPositive() && amount.isPositive()) {
            BigDecimal steps = amount.amount().divide(step.amount(), 0, RoundingMode.DOWN);
            scale.add(
                    steps.min(BigDecimal.valueOf(most)).intValueExact(),
                    () -> Ground.of("work.amount", Measure.money(amount), Measure.money(step)));
        }
    }

    private static Ground ground(Signal signal) {
        Money amount = signal.amount();
        return Ground.about(
                signal.about(),
                "work." + signal.cause().name(),
                Measure.date(signal.on()),
                amount == null ? Measure.unknown() : Measure.money(amount));
    }

    private void weighSilence(@Nullable LocalDate lastContact, LocalDate asOf, Scale scale) {
        if (lastContact == null) {
            scale.add(silence, () -> Ground.of("work.silence", Measure.unknown(), Measure.unknown()));
        } else {
            int days = Math.toIntExact(ChronoUnit.DAYS.between(lastContact, asOf));
            scale.add(
                    days >= silentDays ? silence : 0,
                    () -> Ground.of("work.silence", Measure.days(days), Measure.days(silentDays)));
        }
    }

    /** A dispute is as old as it is; only what has a day of its own can be late. */
    private static int late(Signal signal, LocalDate asOf) {
        boolean dated = signal.kind() == WorkKind.CALL
                || signal.kind() == WorkKind.SERVICE
                || signal.cause() == Cause.PROMISE_DUE
                || signal.cause() == Cause.TASK_TO_APPROVE;
        return dated ? Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(signal.on(), asOf))) : 0;
    }

    private int capped(int points) {
        return Math.min(most, Math.max(0, points));
    }

    /**
     * Whether a debtor without anything on the list is looked after all the same.
     *
     * @param next what the last run found to be next, as a code: a stage or a wait reason; empty where nothing is
     * @param on its day; null where none is known
     */
    public boolean covers(String next, @Nullable LocalDate on, LocalDate asOf) {
        if (on != null) {
            return !on.isAfter(asOf.plusDays(coverageDays));
        }
        return LOOKED_AFTER.stream().map(Enum::name).anyMatch(next::equals);
    }

    /** What the policy gives where it says nothing. */
    public static Map<Cause, Integer> standardCauses() {
        return Map.ofEntries(
                Map.entry(Cause.PROMISE_BROKEN, 25),
                Map.entry(Cause.PROMISE_DUE, 15),
                Map.entry(Cause.PROMISE_PARTLY_KEPT, 15),
                Map.entry(Cause.MAIL_UNDELIVERED, 12),
                Map.entry(Cause.CONTACT_BOUNCED, 12),
                Map.entry(Cause.REPLY_TO_READ, 14),
                Map.entry(Cause.DISPUTE_LATE, 12),
                Map.entry(Cause.CALL_DUE, 10),
                Map.entry(Cause.CALL_AGAIN, 10),
                Map.entry(Cause.TASK_TO_APPROVE, 10),
                Map.entry(Cause.PROMISE_TO_APPROVE, 10),
                Map.entry(Cause.NO_NEXT_ACTION, 10),
                Map.entry(Cause.SERVICE_CALL_DUE, 8),
                Map.entry(Cause.DISPUTE_OPEN, 6));
    }
}
