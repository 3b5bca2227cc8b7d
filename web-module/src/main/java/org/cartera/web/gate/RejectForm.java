package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.Releases;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Refuses the chosen orders for good. Each that somebody else has decided meanwhile, or that is too large, stays as it is. */
@Named
@ViewScoped
public class RejectForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private ChosenOrders chosen = new ChosenOrders();
    private String reason = "";

    public void begin(List<HeldOrderLine> lines) {
        viewer.require(viewer.isGranting());
        chosen = ChosenOrders.of(lines);
    }

    /** All the orders that wait of the chosen customers. */
    public void beginAll(List<HeldCustomerLine> lines) {
        viewer.require(viewer.isGranting());
        ChosenCustomers customers = ChosenCustomers.of(lines);
        chosen = new ChosenOrders();
        for (AtGate order : customers.waiting(portfolio, viewer)) {
            chosen.add(order.cartKey(), customers.name(order.account()));
        }
    }

    public void beginOne(String cartKey, String customerName) {
        viewer.require(viewer.isGranting());
        chosen = ChosenOrders.of(cartKey, customerName);
    }

    public void save() {
        viewer.require(viewer.isGranting());
        Words words = viewer.words();
        if (reason.isBlank()) {
            Beside.wrong("refusing:reason", words.text("form.reject.reason"));
            return;
        }
        List<AtGate> orders = waiting();
        int rejected = 0;
        for (AtGate order : orders) {
            rejected += reject(order) ? 1 : 0;
        }
        Beside.saved(
                words.counted("refusing.saved", rejected),
                rejected == orders.size() ? reason.strip() : words.text("refusing.some"));
        reason = "";
        chosen = new ChosenOrders();
    }

    /** False where it may not be, or not any more. */
    private boolean reject(AtGate order) {
        try {
            portfolio
                    .releases()
                    .reject(
                            order.account().organisation(),
                            order.cartKey(),
                            viewer.person(),
                            reason.strip(),
                            viewer.today(),
                            portfolio.instant());
            return true;
        } catch (Releases.Refused | OrderGate.Refused no) {
            return false;
        }
    }

    private List<AtGate> waiting() {
        return chosen.waiting(portfolio, viewer.organisation());
    }

    public List<Effect> getEffects() {
        Reach reach = new Reach(portfolio, viewer);
        return waiting().stream()
                .map(order -> new Effect(order, chosen.name(order), reach.mayDecide(order), ""))
                .toList();
    }

    /** The button names how many and how much. */
    public String getDo() {
        List<AtGate> orders = waiting();
        return viewer.words()
                .text(
                        "refusing.do",
                        viewer.words().count(orders.size()),
                        viewer.words().money(ChosenOrders.sum(orders)));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
