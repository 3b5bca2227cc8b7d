package org.cartera.web.api;

import java.util.Currency;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Checkpoint;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OrderId;

/** Order checks as requests bring them; every refusal names the field. */
final class OrderQuestion {
    static final int LONGEST_KEY = 200;
    static final int LONGEST_ID = 60;

    private static final Set<String> FIELDS = Set.of(
            "cartKey",
            "organisation",
            "billTo",
            "soldTo",
            "order",
            "kind",
            "checkpoint",
            "amount",
            "previous",
            "currency",
            "deliverBy",
            "prepaid",
            "channel",
            "seller",
            "language");

    static final Set<String> OF_AMENDMENT = Set.of(
            "cartKey", "organisation", "amount", "previous", "deliverBy", "prepaid", "channel", "seller", "language");

    private OrderQuestion() {}

    static OrderCheck read(Body question, OrganisationId organisation) {
        Body body = question.only(FIELDS);
        Currency currency = body.currency("currency");
        OrderCheck.Kind kind = body.choice("kind", OrderCheck.Kind.class, OrderCheck.Kind.ORDER);
        Checkpoint checkpoint = body.choice("checkpoint", Checkpoint.class, Checkpoint.ORDER_ENTRY);
        Money amount = body.needAmount("amount", currency);
        if (amount.isZero() && kind == OrderCheck.Kind.ORDER && checkpoint != Checkpoint.AMENDMENT) {
            throw Problem.bad("amount", "An order needs an amount above zero");
        }
        OrderId order = body.text("order", LONGEST_ID).map(OrderId::new).orElse(null);
        if (checkpoint != Checkpoint.ORDER_ENTRY && order == null) {
            throw Problem.bad("order", "At " + checkpoint + " the order must be named");
        }
        return new OrderCheck(
                body.need("cartKey", LONGEST_KEY),
                new AccountKey(organisation, new CustomerId(body.need("billTo", LONGEST_ID))),
                body.text("soldTo", LONGEST_ID).map(CustomerId::new).orElse(null),
                order,
                kind,
                checkpoint,
                amount,
                body.amount("previous", currency).orElse(null),
                body.date("deliverBy").orElse(null),
                body.flag("prepaid").orElse(false),
                body.text("channel", LONGEST_ID).orElse(""),
                body.text("seller", LONGEST_KEY).orElse(""));
    }

    /** A change of an order that the gate knows, under a key of its own. */
    static OrderCheck amendment(Body body, AtGate known) {
        OrderId order = known.order();
        if (order == null) {
            throw Problem.conflict(
                    "The order of " + known.cartKey() + " is not confirmed; check the cart again instead");
        }
        Currency currency = known.amount().currency();
        return new OrderCheck(
                body.need("cartKey", LONGEST_KEY),
                known.account(),
                known.soldTo(),
                order,
                OrderCheck.Kind.ORDER,
                Checkpoint.AMENDMENT,
                body.needAmount("amount", currency),
                body.amount("previous", currency).orElse(null),
                body.date("deliverBy").orElse(known.deliverBy()),
                body.flag("prepaid").orElse(known.prepaid()),
                body.text("channel", LONGEST_ID).orElse(known.channel()),
                body.text("seller", LONGEST_KEY).orElse(known.seller()));
    }
}
