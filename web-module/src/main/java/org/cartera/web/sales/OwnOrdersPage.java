package org.cartera.web.sales;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.SalesDesk;
import org.cartera.web.gate.HeldOrderLine;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** The held orders of a seller's customers, with the reason in words. */
@Named
@RequestScoped
public class OwnOrdersPage {
    private static final int MOST = 1_000;

    @Inject
    SalesDesk desk;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private @Nullable List<HeldOrderLine> orders;

    public List<HeldOrderLine> getOrders() {
        List<HeldOrderLine> known = orders;
        if (known == null) {
            known = viewer.organisation().map(this::read).orElse(List.of());
            orders = known;
        }
        return known;
    }

    private List<HeldOrderLine> read(OrganisationId organisation) {
        Set<CustomerId> own = desk.customers(organisation, viewer.login(), ListQuery.top(MOST)).rows().stream()
                .map(row -> row.account().customer())
                .collect(Collectors.toSet());
        ListQuery all = new ListQuery("", Map.of(), "", false, 0, MOST);
        return portfolio.holdQueue().orders(organisation, all).rows().stream()
                .filter(row -> own.contains(row.order().account().customer()))
                .map(row -> new HeldOrderLine(row, viewer.words()))
                .toList();
    }
}
