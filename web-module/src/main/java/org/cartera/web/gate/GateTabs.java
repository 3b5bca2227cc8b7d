package org.cartera.web.gate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.SalesDesk;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;

/** The pages of the gate beside each other, with how much waits on each. */
@Named
@RequestScoped
public class GateTabs {
    @Inject
    Portfolio portfolio;

    @Inject
    SalesDesk sales;

    @Inject
    Viewer viewer;

    public List<Entry> getEntries() {
        return List.of(
                new Entry("orders", "/holds.xhtml", orders()),
                new Entry("customers", "/heldcustomers.xhtml", customers()),
                new Entry("requests", "/requests.xhtml", requests()),
                new Entry("endings", "/endings.xhtml", endings()),
                new Entry("groups", "/groups.xhtml", 0),
                new Entry("help", "/help.xhtml", help()));
    }

    private long orders() {
        return viewer.organisation()
                .map((OrganisationId id) -> portfolio.gateViews().waiting(id))
                .orElse(0L);
    }

    private long customers() {
        return viewer.organisation()
                .map((OrganisationId id) -> portfolio
                        .gateViews()
                        .heldCustomers(id, ListQuery.top(1))
                        .total())
                .orElse(0L);
    }

    /** What has ended already: the rest is still ahead. */
    private long endings() {
        ListQuery ended = new ListQuery("", Map.of("within", "-1"), "", false, 0, 1);
        return viewer.organisation()
                .map((OrganisationId id) ->
                        portfolio.gateViews().endings(id, viewer.today(), ended).total())
                .orElse(0L);
    }

    /** Questions of sellers that wait for the collectors. */
    private long help() {
        ListQuery open = new ListQuery("", Map.of("open", "true", "forSeller", "false"), "", false, 0, 1);
        return viewer.organisation()
                .map((OrganisationId id) -> sales.help(id, open).total())
                .orElse(0L);
    }

    /** Those that this person may decide. */
    private long requests() {
        return viewer.organisation()
                .map((OrganisationId id) -> portfolio
                                .releases()
                                .awaiting(id, viewer.person(), viewer.today())
                                .size()
                        + portfolio
                                .concessions()
                                .awaiting(id, viewer.person(), viewer.today())
                                .size())
                .orElse(0);
    }

    /**
     * One page.
     *
     * @param name of its text, under {@code holds.tab}
     */
    public record Entry(String name, String path, long count) {}
}
