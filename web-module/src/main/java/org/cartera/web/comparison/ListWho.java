package org.cartera.web.comparison;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** Finds the customer whose list is brought, by name or number. */
@Named
@ViewScoped
public class ListWho implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;
    /** A customer has a row for each currency. */
    private static final int ROWS = 3 * MOST;

    @Inject
    ListUpload upload;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private String text = "";

    /** Customers by id with their names; none while nothing is typed. */
    public List<Map.Entry<String, String>> getFound() {
        Map<String, String> found = new LinkedHashMap<>();
        if (text.length() > 1) {
            viewer.organisation().ifPresent(id -> portfolio
                    .views()
                    .customers(id, new ListQuery(text, Map.of(), "name", false, 0, ROWS))
                    .rows()
                    .forEach(row -> found.put(row.id().value(), row.name())));
        }
        return found.entrySet().stream().limit(MOST).toList();
    }

    public boolean isNone() {
        return text.length() > 1 && getFound().isEmpty();
    }

    public void take(String customer) {
        upload.setCustomer(customer);
        text = "";
    }

    /** Looks for another one. */
    public void drop() {
        upload.setCustomer("");
    }

    /** The chosen customer's name and number; empty where none is, or there is no such customer. */
    public String getChosen() {
        String id = upload.getCustomer();
        return id.isBlank()
                ? ""
                : viewer.organisation()
                        .flatMap(organisation ->
                                portfolio.views().customer(new AccountKey(organisation, new CustomerId(id))))
                        .map(view -> view.decision().file().facts().customer().name() + " · " + id)
                        .orElse("");
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
    }
}
