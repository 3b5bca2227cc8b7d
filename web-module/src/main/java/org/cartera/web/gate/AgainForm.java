package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.gate.AtGate;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;

/**
 * Asks the gate again about the chosen customers: their policy holds end where the cause is gone, and their orders that fit
 * by now pass. Which would is told before: in their turn, as each takes credit from those behind it.
 */
@Named
@ViewScoped
public class AgainForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private ChosenCustomers chosen = new ChosenCustomers();

    public void begin(List<HeldCustomerLine> lines) {
        viewer.require(viewer.isGranting());
        chosen = ChosenCustomers.of(lines);
    }

    /** Each order that waits, and whether it would pass now. */
    public List<Effect> getEffects() {
        Set<String> passing = chosen.accounts(viewer).stream()
                .flatMap(account -> portfolio.gate().wouldPass(account, viewer.today(), portfolio.instant()).stream())
                .map(AtGate::cartKey)
                .collect(Collectors.toSet());
        return chosen.waiting(portfolio, viewer).stream()
                .map(order -> new Effect(order, chosen.name(order.account()), passing.contains(order.cartKey()), ""))
                .toList();
    }

    public void save() {
        viewer.require(viewer.isGranting());
        List<AtGate> before = chosen.waiting(portfolio, viewer);
        for (AccountKey account : chosen.accounts(viewer)) {
            portfolio.gate().reconsider(account, viewer.today(), portfolio.instant());
        }
        List<AtGate> passed = new ArrayList<>(before);
        passed.removeIf(order -> portfolio
                .atGate(order.account().organisation(), order.cartKey())
                .filter(AtGate::isWaiting)
                .isPresent());
        Beside.closes();
        Again.tell(passed, viewer.words());
        chosen = new ChosenCustomers();
    }

    public String getTitle() {
        Words words = viewer.words();
        return words.counted("holds.customers.chosen", chosen.size());
    }
}
