package org.cartera.store.decision;

import java.util.List;
import java.util.stream.Collectors;
import org.cartera.domain.action.Ground;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.strategy.Step;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.cartera.store.GroundText;

/**
 * The decision log: holds placed and released, stages taken, and waits whose reason changed. Outcomes are {@code PLACE},
 * {@code RELEASE}, {@code SEND:stage}, {@code ASSIGN:stage}, {@code REFER:stage} and {@code WAIT:reason}.
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
            "grounds text",
            "inputs text");

    LogRows(RunTicket ticket, List<CustomerDecision> decisions) {
        this.ticket = ticket;
        for (CustomerDecision decision : decisions) {
            HoldDecision hold = decision.hold();
            if (hold instanceof HoldDecision.Place) {
                add(decision, HOLD, "PLACE", hold.grounds(), inputs(decision));
            } else if (hold instanceof HoldDecision.Release) {
                add(decision, HOLD, "RELEASE", hold.grounds(), inputs(decision));
            }
            List<OpenItem> items = decision.file().ledger().items();
            for (int i = 0; i < decision.steps().size(); i++) {
                Step step = decision.steps().get(i);
                add(decision, step.item().toString(), outcome(step), step.grounds(), inputs(items.get(i)));
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

    private void add(CustomerDecision decision, String subject, String outcome, List<Ground> grounds, String inputs) {
        rows.add(
                decision.account().customer(),
                subject,
                outcome,
                decision.file().generation(),
                decision.policyVersion(),
                GroundText.of(grounds),
                inputs);
    }

    private static String inputs(OpenItem item) {
        return "original=" + item.original() + "; open=" + item.open() + "; issued="
                + item.invoice().issued() + "; due=" + item.effectiveDue();
    }

    private static String inputs(CustomerDecision decision) {
        String aging = decision.agings().stream()
                .map(a -> a.currency() + " " + a.buckets().names() + "="
                        + a.amounts().stream()
                                .map(amount -> amount.amount().toPlainString())
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("; "));
        Exposure exposure = decision.exposure();
        String terms = exposure == null
                ? ""
                : exposure.terms().stream()
                        .map(term -> "; " + term.kind() + "=" + term.amount()
                                + (term.rate() == null
                                        ? " (no rate)"
                                        : " x " + term.rate().toPlainString()))
                        .collect(Collectors.joining());
        return aging + "; credits=" + decision.file().ledger().credit() + "; limit="
                + decision.file().credit().limit() + "; status="
                + decision.file().credit().status() + terms;
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
