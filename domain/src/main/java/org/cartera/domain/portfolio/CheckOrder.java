package org.cartera.domain.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.hold.OrderDecision;
import org.cartera.domain.hold.OrderDecision.Answer;
import org.cartera.domain.money.Money;

/**
 * Checks an order that is being entered: held where the account is on hold or would be with this order, and never approved
 * without a person where the account is incomplete, because its exposure is then only a lower bound.
 */
public final class CheckOrder {
    private final PolicySet policies;

    public CheckOrder(PolicySet policies) {
        this.policies = policies;
    }

    /** @param amount of the order, above zero, in its own currency */
    public OrderDecision check(CaseFile file, Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An order to check needs an amount above zero, not " + amount);
        }
        Money limit = file.credit().limit();
        Exposure exposure = limit == null
                ? null
                : policies.exposure()
                        .measure(file.ledger(), limit.currency(), file.rates())
                        .plus(Exposure.Kind.THIS_ORDER, amount, file.rates(), file.asOf());
        HoldDecision hold = policies.hold().decide(file, exposure);
        List<Ground> grounds = new ArrayList<>();
        if (hold.isHeld()) {
            grounds.addAll(hold.grounds());
        }
        if (file.ledger().isIncomplete()) {
            grounds.add(Ground.of(
                    "order.incomplete", Measure.count(file.ledger().rejected().size()), Measure.count(0)));
        }
        return grounds.isEmpty()
                ? new OrderDecision(Answer.APPROVE, grounds, List.of(), exposure)
                : new OrderDecision(Answer.HOLD, grounds, hold.clearing(), exposure);
    }
}
