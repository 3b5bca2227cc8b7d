package org.cartera.domain.decisionlog;

import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.DecideCustomer;
import org.cartera.domain.portfolio.PolicySet;

/** Decides again what was decided, from the log alone. */
public record Replay(FormerPolicies policies) {

    /** Throws an IllegalStateException that names the version where the rules of the time are not kept. */
    public Replayed replay(LoggedDecision logged) {
        PolicySet rules = policies.version(logged.policyVersion())
                .orElseThrow(() -> new IllegalStateException("The rules '" + logged.policyVersion() + "' that decided "
                        + logged.account() + " on " + logged.businessDate() + " are not kept"));
        CustomerDecision decision = new DecideCustomer(rules)
                .decide(logged.inputs()
                        .on(logged.businessDate(), logged.generation(), logged.previousRun(), rules.terms()));
        return new Replayed(logged, decision);
    }

    /**
     * A decision taken again.
     *
     * @param decision as the rules of the time decide it, carried out by today's program
     */
    public record Replayed(LoggedDecision logged, CustomerDecision decision) {

        /** Whether it is what was decided then, to the last ground. */
        public boolean isSame() {
            return Seal.of(decision).equals(logged.seal());
        }
    }
}
