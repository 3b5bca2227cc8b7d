package org.cartera.web.sales;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.SalesDesk.Help;
import org.cartera.web.page.ListPage;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Questions between sellers and collectors; a seller sees those about the own customers. */
@Named
@ViewScoped
public class HelpPage extends ListPage<Help, HelpLine> {
    private static final long serialVersionUID = 1L;

    private boolean answered;

    @Override
    protected Page<Help> read(OrganisationId organisation, ListQuery query) {
        return portfolio.sales().help(organisation, query);
    }

    @Override
    protected HelpLine show(Help row, Words words) {
        return new HelpLine(row, isMine(row), words);
    }

    /** A seller answers about the own customers, a collector what the collectors are asked. */
    private boolean isMine(Help row) {
        return row.forSeller() ? row.seller().equals(viewer.login()) : viewer.isCollecting();
    }

    @Override
    protected String key(HelpLine row) {
        return Long.toString(row.getId());
    }

    @Override
    public Map<String, String> filters() {
        Map<String, String> filters = new HashMap<>(super.filters());
        filters.put("open", Boolean.toString(!answered));
        if (viewer.isSellingOnly()) {
            filters.put("seller", viewer.login());
        }
        return filters;
    }

    public String getHeadline() {
        long total = getRows().getTotal();
        return viewer.words().counted(answered ? "help.answered" : "help.waiting", total);
    }

    public boolean isAnswered() {
        return answered;
    }

    public void setAnswered(boolean answered) {
        this.answered = answered;
    }

    public @Nullable String getCustomer() {
        return filter("customer");
    }

    public void setCustomer(@Nullable String customer) {
        filter("customer", customer);
    }
}
