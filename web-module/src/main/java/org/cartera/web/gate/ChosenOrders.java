package org.cartera.web.gate;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.money.Balances;
import org.cartera.web.page.Portfolio;

/** The orders that a dialog is about, by their cart keys with the names of their customers. */
final class ChosenOrders implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> names = new LinkedHashMap<>();

    static ChosenOrders of(List<HeldOrderLine> lines) {
        ChosenOrders chosen = new ChosenOrders();
        lines.forEach(line -> chosen.names.put(line.getKey(), line.getCustomerName()));
        return chosen;
    }

    static ChosenOrders of(String cartKey, String customerName) {
        ChosenOrders chosen = new ChosenOrders();
        chosen.names.put(cartKey, customerName);
        return chosen;
    }

    void add(String cartKey, String customerName) {
        names.put(cartKey, customerName);
    }

    /** As they stand now; those that have gone on meanwhile are left out. */
    List<AtGate> waiting(Portfolio portfolio, Optional<OrganisationId> organisation) {
        return names.keySet().stream()
                .flatMap(key -> organisation.flatMap(id -> portfolio.atGate(id, key)).stream())
                .filter(AtGate::isWaiting)
                .toList();
    }

    String name(AtGate order) {
        return names.getOrDefault(order.cartKey(), order.account().customer().value());
    }

    static Balances sum(List<AtGate> orders) {
        return Balances.sum(orders.stream().map(AtGate::amount).toList());
    }
}
