package org.cartera.store.decision;

import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.strategy.Step;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.cartera.store.GroundText;

/**
 * The decision log: holds placed and released, stages taken, and waits whose reason changed. Outcomes are {@code PLACE},
 * {@code RELEASE}, {@code SEND:stage}, {@code ASSIGN:stage}, {@code REFER:stage} and {@code WAIT:reason}. What each account
 * was decided from stands beside it, in {@link InputBlock}.
 */
final class LogRows {
    static final String HOLD = "hold";

    private final RunTicket ticket;
    private final Batch rows = new Batch(
            "customer text",
            "subject text",
            "outcome text",
            "generation bigint",
            "policy_version text",
            "grounds text");

    LogRows(RunTicket ticket, List<CustomerDecision> decisions) {
        this.ticket = ticket;
        for (CustomerDecision decision : decisions) {
            HoldDecision hold = decision.hold();
            if (hold instanceof HoldDecision.Place) {
                add(decision, HOLD, "PLACE", hold.grounds());
            } else if (hold instanceof HoldDecision.Release) {
                add(decision, HOLD, "RELEASE", hold.grounds());
            }
            for (Step step : decision.steps()) {
                add(decision, step.item().toString(), outcome(step), step.grounds());
            }
        }
    }

    static String outcome(Step step) {
        if (step instanceof Step.Wait wait) {
            return "WAIT:" + wait.reason();
        }
        Step.Taken taken = (Step.Taken) step;
        String verb = step instanceof Step.Send ? "SEND:" : step instanceof Step.Assign ? "ASSIGN:" : "REFER:";
        return verb + taken.stage().id();
    }

    private void add(CustomerDecision decision, String subject, String outcome, List<Ground> grounds) {
        rows.add(
                decision.account().customer(),
                subject,
                outcome,
                decision.file().generation(),
                decision.policyVersion(),
                GroundText.of(grounds));
    }

    void write(Database database) {
        database.update(
                "insert into decision (organisation, business_date, run, " + rows.names()
                        + ") select ?, ?, ?, s.* from "
                        + rows.source()
                        + """
                         left join lateral (select outcome from open_item i where i.organisation = ?
                                and i.customer = s.customer and i.item = s.subject limit 1) o on true
                         where s.outcome not like 'WAIT:%' or o.outcome is distinct from s.outcome
                        on conflict do nothing""",
                rows.parameters(
                        List.of(ticket.organisation().value(), ticket.businessDate(), ticket.run()),
                        List.of(ticket.organisation().value())));
    }
}
