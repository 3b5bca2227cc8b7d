package org.cartera.scenarios.story;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;

/** The amounts by which money alone would let an order pass. */
final class MoneyThatClears {
    private MoneyThatClears() {}

    /**
     * What the account or its group must pay, the larger where both must, for what the account pays the group has paid as well; or what
     * must be received beforehand for the order: of an order that only the latter lets pass, that alone. One, of nothing, where no money
     * clears it.
     */
    static List<Balances> ways(GateDecision decision) {
        Balances paid = most(decision, "clear.pay", "clear.group-pays");
        Balances beforehand = most(decision, "clear.prepay");
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

    private static Balances most(GateDecision decision, String... rules) {
        Map<Currency, Money> most = new HashMap<>();
        for (Ground ground : decision.clearing()) {
            if (List.of(rules).contains(ground.rule()) && ground.observed() instanceof Measure.Amount amount) {
                most.merge(amount.money().currency(), amount.money(), Money::max);
            }
        }
        return Balances.sum(most.values());
    }
}
