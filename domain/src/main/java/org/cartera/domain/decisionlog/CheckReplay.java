package org.cartera.domain.decisionlog;

import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.portfolio.PolicySet;

/** Decides an order check again, from what is kept of it alone and by the rules of the time (K12). */
public record CheckReplay(FormerPolicies policies) {

    /** Throws an IllegalStateException that names the version where the rules of the time are not kept. */
    public GateDecision again(LoggedCheck logged) {
        PolicySet rules = policies.version(logged.policyVersion())
                .orElseThrow(() -> new IllegalStateException("The rules '" + logged.policyVersion()
                        + "' that decided check " + logged.id() + " are not kept"));
        return rules.orderGate().decide(logged.standing(rules.terms()), logged.judged());
    }
}
