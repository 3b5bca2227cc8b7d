package org.cartera.domain.decisionlog;

import java.util.List;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.gate.Standing;
import org.cartera.domain.hold.ClearingPayment;
import org.cartera.domain.portfolio.PolicySet;

/** Decides an order check again, from what is kept of it alone and by the rules of the time (K12). */
public record CheckReplay(FormerPolicies policies) {

    /**
     * What the check is answered again.
     *
     * @param payments the documents that the amounts which clear it went to
     */
    public record Again(GateDecision decision, List<ClearingPayment> payments) {
        public Again {
            payments = List.copyOf(payments);
        }
    }

    /** Throws an IllegalStateException that names the version where the rules of the time are not kept. */
    public Again again(LoggedCheck logged) {
        PolicySet rules = policies.version(logged.policyVersion())
                .orElseThrow(() -> new IllegalStateException("The rules '" + logged.policyVersion()
                        + "' that decided check " + logged.id() + " are not kept"));
        Standing standing = logged.standing(rules.terms());
        GateDecision decision = rules.orderGate().decide(standing, logged.judged());
        return new Again(decision, ClearingPayment.of(rules.counted(standing.file()), decision.clearing()));
    }
}
