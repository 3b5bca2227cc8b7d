package org.cartera.web.bank;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.PortfolioViews.CustomerRow;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Looks for any customer by name or number, to give him a line, and among his documents. What is typed stays for the next request: a
 * choice from a list is found again only in the same list.
 */
@Named
@ViewScoped
public class BankWho implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;
    private static final int ROWS = 3 * MOST;

    @Inject
    BankCase shown;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private String text = "";
    private String item = "";

    /** Customers by id with their names; none while nothing is typed. */
    public List<Map.Entry<String, String>> getFound() {
        if (text.length() < 2) {
            return List.of();
        }
        Map<String, String> found = new LinkedHashMap<>();
        viewer.organisation().ifPresent(organisation -> {
            for (CustomerRow row : portfolio
                    .views()
                    .customers(organisation, new ListQuery(text, Map.of(), "name", false, 0, ROWS))
                    .rows()) {
                found.put(row.id().value(), row.name());
            }
        });
        return found.entrySet().stream().limit(MOST).toList();
    }

    /** Looks at the customer whom the list shows. */
    public void take(String customer, String name) {
        shown.take(customer, name);
        text = "";
        item = "";
    }

    public boolean isNone() {
        return text.length() > 1 && getFound().isEmpty();
    }

    /** A part of a document's number; empty: all are shown. */
    public String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item == null ? "" : item.strip();
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
    }
}
