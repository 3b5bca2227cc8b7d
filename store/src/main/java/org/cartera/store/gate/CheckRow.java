package org.cartera.store.gate;

import java.util.stream.Collectors;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.portfolio.GateBook.Asked;
import org.cartera.store.Database;
import org.cartera.store.GroundText;
import org.jspecify.annotations.Nullable;

/**
 * Rows of checks as they were answered. {@code exposure} has a term a line: kind, amount, converted, rate; {@code claims} a
 * claim a line: cart key, order, state, amount, shown, expiry, confirmation; fields are parted by tabs.
 */
final class CheckRow {

    private CheckRow() {}

    static long write(Database database, Asked asked) {
        OrderCheck check = asked.check();
        return database.number(
                """
                insert into gate_check (organisation, customer, cart_key, sold_to, order_id, kind, checkpoint, currency,
                    amount, previous, deliver_by, prepaid, channel, seller, answer, grounds, clearing, exposure,
                    group_exposure, claims, business_date, generation, facts_as_of, read_begun, policy_version, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                check.account().organisation().value(),
                check.account().customer().value(),
                check.cartKey(),
                check.soldTo() == null ? null : check.soldTo().value(),
                check.order() == null ? null : check.order().value(),
                check.kind(),
                check.checkpoint(),
                check.amount().currency().getCurrencyCode(),
                check.amount().amount(),
                check.previous() == null ? null : check.previous().amount(),
                check.deliverBy(),
                check.prepaid(),
                check.channel(),
                check.seller(),
                asked.decision().answer(),
                GroundText.of(asked.decision().grounds()),
                GroundText.of(asked.decision().clearing()),
                text(asked.decision().exposure()),
                text(asked.decision().group()),
                asked.claims().stream().map(CheckRow::text).collect(Collectors.joining("\n")),
                asked.businessDate(),
                asked.facts().generation(),
                asked.facts().asOf(),
                asked.facts().begun(),
                asked.policyVersion(),
                asked.at());
    }

    private static @Nullable String text(@Nullable Exposure exposure) {
        return exposure == null
                ? null
                : exposure.terms().stream()
                        .map(term -> term.kind() + "\t" + term.amount() + "\t" + term.converted() + "\t" + term.rate())
                        .collect(Collectors.joining("\n"));
    }

    private static String text(Claim claim) {
        return claim.cartKey().replace('\t', ' ') + "\t" + claim.order() + "\t" + claim.state() + "\t" + claim.amount()
                + "\t" + claim.shown() + "\t" + claim.expires() + "\t" + claim.confirmed();
    }
}
