package org.cartera.store.decision;

import java.util.List;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.cartera.store.GroundText;

/** Holds that the policy places and releases. A person's hold is left alone. */
final class HoldRows {
    private final RunTicket ticket;
    private final Batch placed = new Batch("customer text", "grounds text", "placed_by text");
    private final Batch kept = new Batch("customer text", "grounds text");
    private final Batch released = new Batch("customer text", "released_by text");

    HoldRows(RunTicket ticket, List<CustomerDecision> decisions) {
        this.ticket = ticket;
        for (CustomerDecision decision : decisions) {
            HoldDecision hold = decision.hold();
            String grounds = GroundText.of(hold.grounds());
            if (hold instanceof HoldDecision.Place) {
                placed.add(decision.account().customer(), grounds, decision.policyVersion());
            } else if (hold instanceof HoldDecision.Keep) {
                kept.add(decision.account().customer(), grounds);
            } else if (hold instanceof HoldDecision.Release) {
                released.add(decision.account().customer(), decision.policyVersion());
            }
        }
    }

    void write(Database database) {
        String organisation = ticket.organisation().value();
        if (!placed.isEmpty()) {
            database.update(
                    "insert into hold (organisation, since, origin, reason, run, version, " + placed.names()
                            + ") select ?, ?, 'POLICY', '', ?, 1, s.* from " + placed.source()
                            + " on conflict (organisation, customer) where released_on is null do nothing",
                    placed.parameters(organisation, ticket.businessDate(), ticket.run()));
        }
        if (!kept.isEmpty()) {
            database.update(
                    "update hold h set grounds = s.grounds, version = h.version + 1 from " + kept.source()
                            + " where h.organisation = ? and h.customer = any(?) and h.customer = s.customer"
                            + " and h.released_on is null and h.origin = 'POLICY' and h.grounds <> s.grounds",
                    kept.parameters(List.of(), List.of(organisation, kept.column("customer"))));
        }
        if (!released.isEmpty()) {
            database.update(
                    "update hold h set released_on = ?, released_by = s.released_by, release_reason = '',"
                            + " version = h.version + 1 from " + released.source()
                            + " where h.organisation = ? and h.customer = any(?) and h.customer = s.customer"
                            + " and h.released_on is null and h.origin = 'POLICY'",
                    released.parameters(
                            List.of(ticket.businessDate()), List.of(organisation, released.column("customer"))));
        }
    }
}
