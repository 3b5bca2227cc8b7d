package org.cartera.store.gate;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.gate.Answer;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Checkpoint;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OrderId;
import org.cartera.store.Row;
import org.jspecify.annotations.Nullable;

/** Rows of orders at the gate. */
final class OrderRow {

    /** The order as it stands now, whatever stood under its key. */
    static final String WRITE =
            """
            insert into gate_order (organisation, cart_key, customer, sold_to, order_id, checkpoint, state, answer,
                currency, amount, claimed, previous, deliver_by, prepaid, channel, seller, release_id, waiting_since,
                expires_at, confirmed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (organisation, cart_key) do update set
                customer = excluded.customer, sold_to = excluded.sold_to, order_id = excluded.order_id,
                checkpoint = excluded.checkpoint, state = excluded.state, answer = excluded.answer,
                currency = excluded.currency, amount = excluded.amount, claimed = excluded.claimed,
                previous = excluded.previous, deliver_by = excluded.deliver_by, prepaid = excluded.prepaid,
                channel = excluded.channel, seller = excluded.seller, release_id = excluded.release_id,
                waiting_since = excluded.waiting_since,
                expires_at = excluded.expires_at, confirmed_at = excluded.confirmed_at,
                changed_at = clock_timestamp()""";

    private OrderRow() {}

    static AtGate order(Row row) throws SQLException {
        String soldTo = row.textOrNull("sold_to");
        return new AtGate(
                row.text("cart_key"),
                AccountKey.of(row.text("organisation"), row.text("customer")),
                soldTo == null ? null : new CustomerId(soldTo),
                orderId(row),
                row.constant(Checkpoint.class, "checkpoint"),
                row.constant(Claim.State.class, "state"),
                row.constant(Answer.class, "answer"),
                row.money("currency", "amount"),
                row.money("currency", "claimed"),
                row.moneyOrNull("currency", "previous"),
                row.dateOrNull("deliver_by"),
                row.flag("prepaid"),
                row.text("channel"),
                row.text("seller"),
                row.numberOrNull("release_id"),
                row.instantOrNull("waiting_since"),
                row.instant("expires_at"),
                row.instantOrNull("confirmed_at"));
    }

    static Claim claim(Row row, boolean shown) throws SQLException {
        return new Claim(
                row.text("cart_key"),
                orderId(row),
                row.constant(Claim.State.class, "state"),
                row.money("currency", "claimed"),
                row.flag("prepaid"),
                row.instant("expires_at"),
                row.instantOrNull("confirmed_at"),
                row.numberOrNull("release_id"),
                row.dateOrNull("deliver_by"),
                shown,
                row.money("currency", "claimed").equals(row.money("currency", "amount")));
    }

    private static @Nullable OrderId orderId(Row row) throws SQLException {
        String order = row.textOrNull("order_id");
        return order == null ? null : new OrderId(order);
    }

    /** What {@link #WRITE} is told of an order. */
    static List<@Nullable Object> parameters(AtGate order) {
        Money previous = order.previous();
        return Arrays.asList(
                order.account().organisation().value(),
                order.cartKey(),
                order.account().customer().value(),
                order.soldTo() == null ? null : order.soldTo().value(),
                order.order() == null ? null : order.order().value(),
                order.checkpoint(),
                order.state(),
                order.answer(),
                order.amount().currency().getCurrencyCode(),
                order.amount().amount(),
                order.claimed().amount(),
                previous == null ? null : previous.amount(),
                order.deliverBy(),
                order.prepaid(),
                order.channel(),
                order.seller(),
                order.release(),
                order.waitingSince(),
                order.expires(),
                order.confirmed());
    }
}
