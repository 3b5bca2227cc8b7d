package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.receivable.OrderId;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads approved orders. An order of the same id replaces the earlier one, as when goods leave or a part is invoiced. */
final class OrderReader {
    private final Cast cast;

    OrderReader(Cast cast) {
        this.cast = cast;
    }

    Happening read(YamlNode node, @Nullable LocalDate day) {
        YamlMap map = node.map();
        String id = map.find("id", "number", "order").map(YamlNode::text).orElseGet(() -> cast.number("PV"));
        CustomerId customer = cast.customer(map);
        Currency currency = CustomerReader.currency(map, cast, customer);
        LocalDate ordered =
                map.find("ordered", "date", "on", "approved").map(Dates::date).orElse(day);
        Optional<LocalDate> deliver =
                map.find("deliverBy", "deliver", "delivery", "promised").map(Dates::date);
        Optional<Money> open = map.find("notInvoiced", "amount", "total").map(one -> Amounts.money(one, currency));
        Optional<Money> shipped = map.find("shippedNotInvoiced", "shipped").map(one -> Amounts.money(one, currency));
        map.noMore();
        if (open.isEmpty() && shipped.isEmpty()) {
            throw node.error("needs the key 'amount' (not yet shipped) or 'shipped' (shipped and not invoiced)");
        }
        if (ordered == null) {
            throw node.error("needs the key 'ordered', the day on which it was approved");
        }
        OpenOrder order = new OpenOrder(
                new OrderId(id),
                cast.account(customer),
                null,
                ordered,
                deliver.orElse(null),
                "ORDER_APPROVED",
                open.orElse(Money.zero(currency)),
                shipped.orElse(Money.zero(currency)));
        return (world, on) -> world.erp().put(order);
    }

    /** An order is cancelled, or invoiced in full; what it claims at the gate is given back. */
    Happening close(YamlNode node) {
        return (world, on) -> node.words().forEach(id -> {
            OrderId order = new OrderId(id);
            boolean atGate = world.counter().cancelOrder(order);
            if (!atGate && world.erp().order(order).isEmpty()) {
                throw node.error("there is no order '" + id + "' yet");
            }
            world.erp().remove(order);
        });
    }
}
