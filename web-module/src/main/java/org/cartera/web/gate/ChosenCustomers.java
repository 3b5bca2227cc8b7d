package org.cartera.web.gate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.gate.AtGate;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;

/** The customers that a dialog is about, by their ids with their names. */
final class ChosenCustomers implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> names = new LinkedHashMap<>();

    static ChosenCustomers of(List<HeldCustomerLine> lines) {
        ChosenCustomers chosen = new ChosenCustomers();
        lines.forEach(line -> chosen.names.put(line.getCustomer(), line.getName()));
        return chosen;
    }

    static ChosenCustomers of(String customer, String name) {
        ChosenCustomers chosen = new ChosenCustomers();
        chosen.names.put(customer, name);
        return chosen;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    int size() {
        return names.size();
    }

    /** Of the organisation shown. */
    List<AccountKey> accounts(Viewer viewer) {
        return viewer.organisation().stream()
                .flatMap(id -> names.keySet().stream().map(customer -> new AccountKey(id, new CustomerId(customer))))
                .toList();
    }

    /** Their orders that wait, as they stand now. */
    List<AtGate> waiting(Portfolio portfolio, Viewer viewer) {
        List<AtGate> waiting = new ArrayList<>();
        accounts(viewer).forEach(account -> waiting.addAll(portfolio.waiting(account)));
        return waiting;
    }

    String name(AccountKey account) {
        String customer = account.customer().value();
        return names.getOrDefault(customer, customer);
    }
}
