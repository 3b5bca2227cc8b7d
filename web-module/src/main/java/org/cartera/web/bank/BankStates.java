package org.cartera.web.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.cartera.domain.reconciliation.LineState;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;

/** How many lines are in each state. */
@Named
@RequestScoped
public class BankStates {
    private static final List<LineState> TABS = List.of(
            LineState.TO_DECIDE,
            LineState.UNKNOWN,
            LineState.APPLIED,
            LineState.RETURNED,
            LineState.OTHER,
            LineState.NEW);

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    /** All of them, and new ones while there are any. */
    public List<Tab> getTabs() {
        Map<LineState, Long> counts = counts();
        return TABS.stream()
                .map(one -> new Tab(one.name(), counts.getOrDefault(one, 0L)))
                .filter(tab -> tab.count() > 0 || !tab.name().equals(LineState.NEW.name()))
                .toList();
    }

    /** How many receipts are applied, of how many. */
    public String getHeadline() {
        Map<LineState, Long> counts = counts();
        long applied = counts.getOrDefault(LineState.APPLIED, 0L);
        long waiting = counts.getOrDefault(LineState.TO_DECIDE, 0L)
                + counts.getOrDefault(LineState.UNKNOWN, 0L)
                + counts.getOrDefault(LineState.NEW, 0L);
        return applied + waiting == 0
                ? viewer.words().text("bank.lead")
                : viewer.words()
                        .text(
                                "bank.headline",
                                viewer.words().count(applied),
                                viewer.words().count(applied + waiting));
    }

    private Map<LineState, Long> counts() {
        return viewer.organisation().map(portfolio.bank().matches()::counts).orElse(Map.of());
    }

    /** A state with its lines. */
    public record Tab(String name, long count) {}
}
