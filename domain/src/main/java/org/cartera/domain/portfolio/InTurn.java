package org.cartera.domain.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.portfolio.GateBook.Claimed;

/**
 * Held orders decided one after the other as {@link OrderGate#reevaluate} does, only imagined: what passes claims its amount, so
 * that it is missing for those behind it. Nothing is locked, recorded or kept.
 */
final class InTurn {
    private final Map<AccountKey, GateFacts> facts;
    private final PolicySet rules;
    private final Instant now;
    private Claimed claimed;

    /** @param claimed what stands at the gate with all of these accounts and with whoever shares a limit with them */
    InTurn(Map<AccountKey, GateFacts> facts, Claimed claimed, PolicySet rules, Instant now) {
        this.facts = facts;
        this.claimed = claimed;
        this.rules = rules;
        this.now = now;
    }

    /** Those of the orders that pass. */
    List<AtGate> passing(List<AtGate> queue) {
        List<AtGate> passing = new ArrayList<>();
        for (AtGate order : queue) {
            GateFacts known = facts.get(order.account());
            if (known != null && known.file() != null) {
                GateDecision decision = rules.orderGate().decide(known.standing(claimed, now), order.question());
                AtGate kept = AtGate.after(
                        order,
                        order.question(),
                        decision,
                        now,
                        now.plus(rules.gate().reservation()));
                if (!kept.isWaiting()) {
                    claimed = claimed.with(kept);
                    passing.add(kept);
                }
            }
        }
        return passing;
    }
}
