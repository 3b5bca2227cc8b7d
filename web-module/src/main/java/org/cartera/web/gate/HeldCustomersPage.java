package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.GateViews.HeldCustomer;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.web.export.Download;
import org.cartera.web.page.ListPage;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** The customers with a hold in force, the longest held first. */
@Named
@ViewScoped
public class HeldCustomersPage extends ListPage<HeldCustomer, HeldCustomerLine> {
    private static final long serialVersionUID = 1L;

    @Override
    protected Page<HeldCustomer> read(OrganisationId organisation, ListQuery query) {
        return portfolio.gateViews().heldCustomers(organisation, query);
    }

    @Override
    protected HeldCustomerLine show(HeldCustomer row, Words words) {
        return new HeldCustomerLine(row, viewer.today(), words);
    }

    @Override
    protected String key(HeldCustomerLine row) {
        return row.getCustomer();
    }

    public String getHeadline() {
        long total = getRows().getTotal();
        return total == 0
                ? viewer.words().text("holds.customers.nothing")
                : viewer.words().counted("holds.customers", total);
    }

    /** Sends what is filtered as {@code CSV} or {@code XLSX}. */
    public void export(String format) {
        Download.valueOf(format)
                .send(HoldFiles.customers(
                        getRows().whole(MOST_IN_A_FILE), MOST_IN_A_FILE, viewer.today(), viewer.words()));
    }

    public java.util.List<String> getRules() {
        return Causes.RULES;
    }

    public String getOrigin() {
        return filter("origin");
    }

    public void setOrigin(@Nullable String origin) {
        filter("origin", origin);
    }

    public String getRule() {
        return filter("rule");
    }

    public void setRule(@Nullable String rule) {
        filter("rule", rule != null && Causes.RULES.contains(rule) ? rule : null);
    }
}
