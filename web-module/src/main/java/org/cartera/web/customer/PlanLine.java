package org.cartera.web.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.promise.PlanStanding;
import org.cartera.domain.promise.PromiseState;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/**
 * A payment plan, and how it and its parts stand.
 *
 * @param states of its parts, in their order
 * @param whyEnded in words; empty where it was not called off
 */
public record PlanLine(
        PaymentPlan plan, PlanStanding standing, List<PromiseState> states, String whyEnded, Words words) {

    /** One part of it. */
    public record Part(PaymentPlan.Part part, PromiseState state, Words words) {

        public LocalDate getDue() {
            return part.due();
        }

        public Money getAmount() {
            return part.amount();
        }

        public String getState() {
            return words.text("plan.part." + state);
        }

        public String getTone() {
            return switch (state) {
                case KEPT -> "paid";
                case RUNNING, TO_APPROVE, WITHDRAWN -> "";
                case PARTLY_KEPT -> "late2";
                case BROKEN -> "late4";
            };
        }
    }

    public String getId() {
        return plan.id();
    }

    public List<Part> getParts() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            boolean calledOff = plan.endedOn() != null && states.get(i) == PromiseState.RUNNING;
            parts.add(new Part(plan.parts().get(i), calledOff ? PromiseState.WITHDRAWN : states.get(i), words));
        }
        return parts;
    }

    public Money getTotal() {
        return plan.parts().stream()
                .map(PaymentPlan.Part::amount)
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** What it is about, when it was made, and with whom; of an ended one also why. */
    public String getDetail() {
        String items = plan.items().isEmpty()
                ? words.text("promises.account")
                : plan.items().stream()
                        .sorted()
                        .map(item -> Sentences.item(item.toString()))
                        .collect(Collectors.joining(", "));
        String made = items + " · " + words.text("plan.made", words.date(plan.madeOn()));
        String by = plan.agreedBy().isEmpty() ? made : made + " · " + plan.agreedBy();
        LocalDate ended = plan.endedOn();
        return ended == null ? by : by + " · " + words.text("plan.ended", words.date(ended), whyEnded);
    }

    public boolean isRunning() {
        return standing.state() == PlanStanding.State.RUNNING;
    }

    /** It was not called off, so it can be. */
    public boolean isEndable() {
        return plan.endedOn() == null && standing.state() != PlanStanding.State.FULFILLED;
    }

    public String getState() {
        return words.text("plan." + standing.state());
    }

    public String getTone() {
        return switch (standing.state()) {
            case RUNNING -> "info";
            case FULFILLED -> "paid";
            case BREACHED -> "late4";
            case ENDED -> "";
        };
    }
}
