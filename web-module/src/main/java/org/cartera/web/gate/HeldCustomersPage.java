package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
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

    private transient @Nullable List<HeldCustomerLine> chosen;

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

    /** Something was decided about the chosen ones. */
    public void decided() {
        chosen = null;
        narrow();
    }

    public String getChosenCount() {
        return viewer.words().counted("holds.customers.chosen", getChosen().size());
    }

    /** What the bar of the chosen says: how many orders wait because of them. */
    public String getChosenSum() {
        long orders =
                getChosen().stream().mapToLong(HeldCustomerLine::getOrders).sum();
        return orders == 0
                ? viewer.words().text("holds.customers.chosen.none")
                : viewer.words().counted("holds.customers.chosen.orders", orders);
    }

    public List<HeldCustomerLine> getChosen() {
        List<HeldCustomerLine> known = chosen;
        return known == null ? List.of() : known;
    }

    public void setChosen(@Nullable List<HeldCustomerLine> chosen) {
        this.chosen = chosen;
    }

    /** Sends what is filtered as {@code CSV} or {@code XLSX}. */
    public void export(String format) {
        Download.valueOf(format)
                .send(HoldFiles.customers(
                        getRows().whole(MOST_IN_A_FILE), MOST_IN_A_FILE, viewer.today(), viewer.words()));
    }

    public List<String> getRules() {
        return Causes.RULES;
    }

    public String getOrigin() {
        return filter("origin");
    }

    public void setOrigin(@Nullable String origin) {
        filter("origin", origin);
    }

    /** Ages by which the list may be narrowed, as the figures count them. */
    public List<HoldAge> getAges() {
        return HoldAge.all();
    }

    public String getAge() {
        return HoldAge.between(filter("since"), viewer.today())
                .map(HoldAge::code)
                .orElse("");
    }

    public void setAge(@Nullable String age) {
        filter("since", HoldAge.of(age).map(one -> one.since(viewer.today())).orElse(null));
    }

    public String getRule() {
        return filter("rule");
    }

    public void setRule(@Nullable String rule) {
        filter("rule", rule != null && Causes.RULES.contains(rule) ? rule : null);
    }
}
