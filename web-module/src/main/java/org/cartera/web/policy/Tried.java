package org.cartera.web.policy;

import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OrderId;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/** One question under the rules in force and under the draft. */
public record Tried(
        String customerName, OrderCheck question, boolean real, GateDecision now, GateDecision draft, Words words) {

    boolean isDifferent() {
        return now.answer() != draft.answer();
    }

    public String getCustomer() {
        return question.account().customer().value();
    }

    public String getCustomerName() {
        return customerName;
    }

    /** The order that waits, or that it is any new one. */
    public String getWhat() {
        OrderId order = question.order();
        return !real
                ? words.text("policy.anyOrder")
                : order == null ? words.text("check.cart", question.cartKey()) : order.value();
    }

    public Money getAmount() {
        return question.amount();
    }

    public boolean isReal() {
        return real;
    }

    public String getNow() {
        return words.text("answer." + now.answer());
    }

    public String getDraft() {
        return words.text("answer." + draft.answer());
    }

    public String getNowTone() {
        return tone(now);
    }

    public String getDraftTone() {
        return tone(draft);
    }

    private static String tone(GateDecision decision) {
        return switch (decision.answer()) {
            case APPROVE -> "paid";
            case WARN -> "late1";
            case HOLD -> "held";
            case REJECT -> "late4";
        };
    }

    /** Why the draft says so; where it lets pass, why the rules in force do not. */
    public String getWhy() {
        List<Ground> grounds = draft.grounds().isEmpty() ? now.grounds() : draft.grounds();
        return grounds.isEmpty() ? "" : new Sentences(words).of(grounds.get(0));
    }
}
