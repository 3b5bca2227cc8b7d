package org.cartera.store.gate;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.gate.Answer;
import org.cartera.domain.gate.Checkpoint;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.GateBook.Asked;
import org.cartera.domain.portfolio.HoldQueue;
import org.cartera.domain.receivable.OrderId;
import org.cartera.store.GroundText;
import org.cartera.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows of checks as they were answered. {@code exposure} has a term a line: kind, amount, converted, rate; {@code claims} a
 * claim a line: cart key, order, state, amount, shown, expiry, confirmation; fields are parted by tabs.
 */
final class CheckRow {

    /** Its row; tells the check's number as {@code id}. */
    static final String INSERT =
            """
            insert into gate_check (organisation, customer, cart_key, sold_to, order_id, kind, checkpoint, currency,
                amount, previous, deliver_by, prepaid, channel, seller, answer, grounds, clearing, exposure,
                group_exposure, claims, business_date, generation, facts_as_of, read_begun, policy_version, asked_at,
                print, gate)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as uuid), ?)
            returning id""";

    private static final String NONE = "null";

    private CheckRow() {}

    /**
     * What {@link #INSERT} is told of a check.
     *
     * @param state what it was decided from; null where no rule decided
     */
    static List<@Nullable Object> parameters(Asked asked, @Nullable CheckState state) {
        OrderCheck check = asked.check();
        return Arrays.asList(
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
                asked.at(),
                state == null ? null : state.print(),
                state == null ? null : state.gate());
    }

    /** The question. */
    static OrderCheck question(Row row) throws SQLException {
        String soldTo = row.textOrNull("sold_to");
        String order = row.textOrNull("order_id");
        return new OrderCheck(
                row.text("cart_key"),
                AccountKey.of(row.text("organisation"), row.text("customer")),
                soldTo == null ? null : new CustomerId(soldTo),
                order == null ? null : new OrderId(order),
                row.constant(OrderCheck.Kind.class, "kind"),
                row.constant(Checkpoint.class, "checkpoint"),
                row.money("currency", "amount"),
                row.moneyOrNull("currency", "previous"),
                row.dateOrNull("deliver_by"),
                row.flag("prepaid"),
                row.text("channel"),
                row.text("seller"));
    }

    static HoldQueue.Told told(Row row) throws SQLException {
        return new HoldQueue.Told(
                row.number("id"),
                question(row),
                row.constant(Answer.class, "answer"),
                GroundText.read(row.text("grounds")),
                GroundText.read(row.text("clearing")),
                exposure(row.textOrNull("exposure")),
                exposure(row.textOrNull("group_exposure")),
                row.date("business_date"),
                row.instant("facts_as_of"),
                row.text("policy_version"),
                row.instant("asked_at"));
    }

    /** Its currency is that of the converted amounts; where none could be converted, the first term's own. */
    private static @Nullable Exposure exposure(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        List<Exposure.Term> terms = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String[] part = line.split("\t", -1);
            terms.add(new Exposure.Term(
                    Exposure.Kind.valueOf(part[0]),
                    Money.parse(part[1]),
                    part[2].equals(NONE) ? null : Money.parse(part[2]),
                    part[3].equals(NONE) ? null : new BigDecimal(part[3])));
        }
        Money first = terms.stream()
                .map(Exposure.Term::converted)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(terms.get(0).amount());
        return new Exposure(first.currency(), terms);
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
