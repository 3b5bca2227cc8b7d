package org.cartera.web.customers;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.NoCurrency;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.PortfolioViews.CustomerRow;
import org.cartera.web.export.Download;
import org.cartera.web.page.ListPage;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The customer list: searched, filtered, sorted and paged where it is stored. */
@Named
@ViewScoped
public class CustomersPage extends ListPage<CustomerRow, CustomerLine> {
    private static final long serialVersionUID = 1L;

    private static final Set<String> SORTS = Set.of("name", "id", "open", "overdue", "days", "held");

    private transient @Nullable List<String> currencies;
    private String sort = "";

    @Override
    protected Page<CustomerRow> read(OrganisationId organisation, ListQuery query) {
        return portfolio.views().customers(organisation, query);
    }

    @Override
    protected CustomerLine show(CustomerRow row, Words words) {
        return new CustomerLine(row, words);
    }

    @Override
    protected String key(CustomerLine row) {
        return row.getKey();
    }

    /** How many lines are listed. */
    public String getHeadline() {
        String key = isNarrowed() ? "customers.found" : "customers.all";
        return viewer.words().counted(key, getRows().getTotal());
    }

    /** Asked for several times a page. */
    public List<String> getCurrencies() {
        List<String> known = currencies;
        if (known == null) {
            known = readCurrencies();
            currencies = known;
        }
        return known;
    }

    private List<String> readCurrencies() {
        return viewer.organisation().stream()
                .flatMap(id -> portfolio.views().currencies(id).stream())
                .map(Currency::getCurrencyCode)
                .filter(code -> !code.equals(NoCurrency.CODE))
                .toList();
    }

    /** Sends what is filtered, not only the page shown, as {@code CSV} or {@code XLSX}. */
    public void export(String format) {
        Page<CustomerRow> all = getRows().whole(MOST_IN_A_FILE);
        Download.valueOf(format).send(CustomerFile.of(all, MOST_IN_A_FILE, viewer.words()));
    }

    /** The column that an address asks to sort by, with a minus before it for the largest first; an unknown one is none. */
    public String getSort() {
        return sort;
    }

    public void setSort(@Nullable String sort) {
        this.sort = sort == null || !SORTS.contains(sort.replaceFirst("^-", "")) ? "" : sort;
    }

    /** The same as the table takes it; null: the list's own order. */
    public @Nullable SortMeta getSortedBy() {
        return sort.isEmpty()
                ? null
                : SortMeta.builder()
                        .field(sort.replaceFirst("^-", ""))
                        .order(sort.startsWith("-") ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                        .build();
    }

    public boolean isHeld() {
        return !filter("held").isEmpty();
    }

    public void setHeld(boolean held) {
        filter("held", held ? "true" : null);
    }

    public boolean isOverdue() {
        return !filter("overdue").isEmpty();
    }

    public void setOverdue(boolean overdue) {
        filter("overdue", overdue ? "true" : null);
    }

    public boolean isIncomplete() {
        return !filter("incomplete").isEmpty();
    }

    public void setIncomplete(boolean incomplete) {
        filter("incomplete", incomplete ? "true" : null);
    }

    public String getCurrency() {
        return filter("currency");
    }

    public void setCurrency(@Nullable String currency) {
        filter("currency", currency);
    }
}
