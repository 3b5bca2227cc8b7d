package org.cartera.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.promise.PlanPolicy;
import org.cartera.web.gate.ConcessionDesk;
import org.cartera.web.gate.ConcessionLine;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;

/** The payment plans of a customer, the newest first, judged by the policy in force. */
@Named
@RequestScoped
public class PlanSheet {
    @Inject
    CustomerPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    ConcessionDesk concessions;

    @Inject
    Viewer viewer;

    /** What was asked for beyond somebody's authority, the newest first. */
    public List<ConcessionLine> getConcessions() {
        return concessions.of(page.card().decision().account(), page.card().getName());
    }

    public List<PlanLine> getPlans() {
        CaseFile file = page.card().file();
        if (file.plans().isEmpty()) {
            return List.of();
        }
        PolicySet policies = portfolio.policies().inForce(file.account().organisation(), file.asOf());
        PlanPolicy policy = new PlanPolicy(policies.promises());
        Map<String, String> why = portfolio.plans().whyEnded(file.account());
        return file.plans().stream()
                .sorted(Comparator.comparing(PaymentPlan::madeOn).reversed())
                .map(plan -> line(plan, policy, policies, why.getOrDefault(plan.id(), "")))
                .toList();
    }

    private PlanLine line(PaymentPlan plan, PlanPolicy policy, PolicySet policies, String why) {
        CaseFile file = page.card().file();
        LocalDate asOf = file.asOf();
        return new PlanLine(
                plan,
                policy.judge(plan, file.facts(), asOf, policies.calendar()),
                policy.parts(plan, file.facts(), asOf, policies.calendar()),
                why,
                viewer.words());
    }
}
