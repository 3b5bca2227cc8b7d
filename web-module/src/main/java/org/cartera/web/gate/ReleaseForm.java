package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.portfolio.Releases;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Releases the chosen orders, each up to its amount: at once where the person may alone, else it asks those who may. */
@Named
@ViewScoped
public class ReleaseForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 7;
    /** Nobody is released for longer. */
    static final int MOST_DAYS = 90;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private ChosenOrders chosen = new ChosenOrders();
    private @Nullable LocalDate until;
    private String reason = "";

    public void begin(List<HeldOrderLine> lines) {
        viewer.require(viewer.isAsking());
        chosen = ChosenOrders.of(lines);
        until = viewer.today().plusDays(DAYS);
    }

    public void beginOne(String cartKey, String customerName) {
        viewer.require(viewer.isAsking());
        chosen = ChosenOrders.of(cartKey, customerName);
        until = viewer.today().plusDays(DAYS);
    }

    /** What would become of each. */
    public List<Effect> getEffects() {
        Reach reach = new Reach(portfolio, viewer);
        return waiting().stream()
                .map(order -> reach.effect(order, chosen.name(order)))
                .toList();
    }

    public void save() {
        viewer.require(viewer.isAsking());
        Words words = viewer.words();
        LocalDate today = viewer.today();
        LocalDate last = until;
        boolean dated = last != null && !last.isBefore(today) && !last.isAfter(today.plusDays(MOST_DAYS));
        if (!dated) {
            Beside.wrong(
                    "giving:until",
                    words.text("form.through.wrong", words.date(today), words.date(today.plusDays(MOST_DAYS))));
        }
        if (reason.isBlank()) {
            Beside.wrong("giving:reason", words.text("form.release.reason"));
        }
        if (!dated || last == null || reason.isBlank()) {
            return;
        }
        int granted = 0;
        List<AtGate> orders = waiting();
        for (AtGate order : orders) {
            granted += ask(order, last).state() == ReleaseRequest.State.GRANTED ? 1 : 0;
        }
        Beside.saved(words.text("giving.saved"), told(granted, orders.size() - granted));
        reason = "";
        chosen = new ChosenOrders();
    }

    private ReleaseRequest ask(AtGate order, LocalDate last) {
        Releases.Person by = viewer.person();
        return portfolio
                .releases()
                .ask(
                        ReleaseRequest.asked(
                                order.account(),
                                order.order(),
                                order.order() == null ? order.cartKey() : null,
                                order.amount(),
                                last,
                                by.name(),
                                portfolio.instant(),
                                reason.strip()),
                        by,
                        viewer.today(),
                        portfolio.instant());
    }

    private String told(int granted, int asked) {
        Words words = viewer.words();
        String one = granted == 0 ? "" : words.counted("giving.granted", granted);
        String other = asked == 0 ? "" : words.counted("giving.asked", asked);
        return one.isEmpty() || other.isEmpty() ? one + other : one + " " + other;
    }

    private List<AtGate> waiting() {
        return chosen.waiting(portfolio, viewer.organisation());
    }

    /** What the button does: release so many, ask for so many. */
    public String getDo() {
        List<AtGate> orders = waiting();
        long alone =
                orders.stream().filter(new Reach(portfolio, viewer)::isAlone).count();
        return doing(alone, orders.size() - alone, viewer.words());
    }

    static String doing(long alone, long others, Words words) {
        return others == 0
                ? words.text("giving.do", alone)
                : alone == 0 ? words.text("giving.ask", others) : words.text("giving.both", alone, others);
    }

    public String getTitle() {
        return viewer.words().counted("giving.title", waiting().size());
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
