package org.cartera.scenarios.story;

import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.money.Balances;

/** The amounts by which money alone would let an order pass. */
final class MoneyThatClears {
    private MoneyThatClears() {}

    /**
     * What the account must pay, or what must be received beforehand for the order: of an order that only the latter lets pass, that
     * alone. One, of nothing, where no money clears it.
     */
    static List<Balances> ways(GateDecision decision) {
        Balances paid = sum(decision, "clear.pay");
        Balances beforehand = sum(decision, "clear.prepay");
        if (beforehand.equals(Balances.none())) {
            return List.of(paid);
        }
        boolean onCredit = decision.grounds().stream().noneMatch(MoneyThatClears::isCashOnly);
        return onCredit && !paid.equals(Balances.none()) ? List.of(paid, beforehand) : List.of(beforehand);
    }

    private static boolean isCashOnly(Ground ground) {
        return ground.rule().equals("order.no-limit")
                || ground.rule().equals("hold.status") && ground.observed().equals(Measure.text("CASH_ONLY"));
    }

    private static Balances sum(GateDecision decision, String rule) {
        Balances sum = Balances.none();
        for (Ground ground : decision.clearing()) {
            if (ground.rule().equals(rule) && ground.observed() instanceof Measure.Amount amount) {
                sum = sum.plus(amount.money());
            }
        }
        return sum;
    }
}
