package org.cartera.web.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.diagnosis.DiagnosisGate;
import org.cartera.domain.negotiation.NegotiationGate;
import org.cartera.domain.negotiation.NegotiationPolicy;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.web.page.Portfolio;
import org.cartera.web.worklist.WorkPorts;

/** Asks before a person acts on a case whether its questions are answered, and what he would accept is noted (S3-11, S4-9, T5). */
@ApplicationScoped
public class CaseReview {
    @Inject
    Portfolio portfolio;

    @Inject
    WorkPorts work;

    /** What is missing; empty where a person may act. */
    public Optional<Ground> objection(CaseFile file) {
        AccountKey account = file.account();
        PolicySet policies = portfolio.policies().inForce(account.organisation(), file.asOf());
        return new DiagnosisGate(policies.strategyOf(file), reasonAsked(file, policies))
                .objection(file, portfolio.diagnoses().newest(account).orElse(null));
    }

    /** The same of a customer who is not on the screen. */
    public Optional<Ground> objection(AccountKey account) {
        return portfolio
                .views()
                .customer(account)
                .flatMap(view -> objection(view.decision().file()));
    }

    /** What is missing of the position from which somebody negotiates; empty where nothing is (S4-9). */
    public Optional<Ground> unprepared(CaseFile file) {
        NegotiationPolicy policy = portfolio
                .policies()
                .inForce(file.account().organisation(), file.asOf())
                .negotiation();
        return new NegotiationGate(policy)
                .objection(
                        file,
                        work.negotiations(file.asOf()).newest(file.account()).orElse(null));
    }

    boolean reasonAsked(CaseFile file) {
        return reasonAsked(file, portfolio.policies().inForce(file.account().organisation(), file.asOf()));
    }

    private static boolean reasonAsked(CaseFile file, PolicySet policies) {
        return policies.contact().mayAskReason(file.facts().customer().kind());
    }
}
