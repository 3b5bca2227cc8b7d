package org.cartera.domain.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.promise.PlanStanding.State;
import org.cartera.domain.receivable.CustomerFacts;
import org.jspecify.annotations.Nullable;

/**
 * Judges payment plans. A part is met when the money received since the plan was made reaches the sum of all parts so far,
 * within the grace and tolerance of promises (K10); what is paid beyond counts for the next part. What comes after the grace
 * meets the next part, and the one it came too late for stays missed. Nothing is stored of it, so a reversed payment is
 * judged anew.
 */
public record PlanPolicy(PromisePolicy promises) {

    public PlanStanding judge(PaymentPlan plan, CustomerFacts facts, LocalDate asOf, BusinessCalendar calendar) {
        int met = 0;
        int missed = 0;
        int next = 0;
        LocalDate breached = null;
        List<PromiseState> states = parts(plan, facts, asOf, calendar);
        for (int part = 1; part <= states.size(); part++) {
            PromiseState state = states.get(part - 1);
            if (state == PromiseState.KEPT) {
                met++;
            } else if (state == PromiseState.RUNNING) {
                next = next == 0 ? part : next;
            } else if (++missed == promises.breachAfterMissed()) {
                breached = promises.lastDay(plan.through(part), calendar).plusDays(1);
            }
        }
        return new PlanStanding(state(seen(plan, asOf).isBefore(asOf), breached, next), met, missed, next, breached);
    }

    /** How each part stands, in their order: running, kept, partly kept or broken; of an ended plan as on its last day. */
    public List<PromiseState> parts(PaymentPlan plan, CustomerFacts facts, LocalDate asOf, BusinessCalendar calendar) {
        return IntStream.rangeClosed(1, plan.parts().size())
                .mapToObj(part -> bare().judge(plan.through(part), facts, seen(plan, asOf), calendar))
                .toList();
    }

    private static LocalDate seen(PaymentPlan plan, LocalDate asOf) {
        LocalDate ended = plan.endedOn();
        return ended == null || ended.isAfter(asOf) ? asOf : ended.minusDays(1);
    }

    /** The last day on which money meets a part, inclusive; the first part is 1. */
    public LocalDate lastDay(PaymentPlan plan, int part, BusinessCalendar calendar) {
        return promises.lastDay(plan.through(part), calendar);
    }

    private static State state(boolean ended, @Nullable LocalDate breached, int next) {
        if (breached != null) {
            return State.BREACHED;
        }
        return ended ? State.ENDED : next > 0 ? State.RUNNING : State.FULFILLED;
    }

    /** Parts need no approval of their own. */
    private PromisePolicy bare() {
        return new PromisePolicy(promises.graceBusinessDays(), promises.toleranceShare());
    }
}
