package org.cartera.web.customer;

import java.util.List;
import java.util.stream.Stream;
import org.cartera.domain.negotiation.NegotiationBook.Taken;
import org.cartera.domain.negotiation.NegotiationPlan;
import org.cartera.web.words.Words;

/** What was decided before talking to a customer, and what he took, as lines. */
final class NegotiationHistory {

    private NegotiationHistory() {}

    /** Offers first, then positions, each the newest first. */
    static List<String> lines(List<NegotiationPlan> plans, List<Taken> taken, Words words) {
        return Stream.concat(
                        taken.stream().map(one -> taken(one, words)),
                        plans.stream().map(one -> plan(one, words)))
                .toList();
    }

    private static String taken(Taken one, Words words) {
        return words.text(
                "negotiation.history.taken",
                words.moment(one.at()),
                one.by(),
                words.text("offer." + one.offer()),
                words.money(one.insisting()),
                words.money(one.minimum()));
    }

    private static String plan(NegotiationPlan one, Words words) {
        return words.text(
                "negotiation.history.plan",
                words.date(one.on()),
                one.author(),
                words.money(one.ask()),
                words.money(one.fallback()),
                words.date(one.by()),
                one.walkAway());
    }
}
