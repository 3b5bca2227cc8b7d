package org.cartera.web.worklist;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Gives the chosen cases to a person, and tells beforehand how many come and from whom. Whoever looks after all of them now is
 * chosen at first.
 */
@Named
@ViewScoped
public class AssignForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    WorkPorts ports;

    @Inject
    WorkPage page;

    @Inject
    Viewer viewer;

    /** Customers with the name of whoever looks after each now; empty: nobody. */
    private final Map<String, String> cases = new LinkedHashMap<>();

    private String sum = "";
    private String login = "";

    public void begin() {
        viewer.require(viewer.isGranting());
        cases.clear();
        page.getChosen().forEach(line -> cases.put(line.getCustomer(), line.getCollector()));
        sum = page.getChosenSum();
        List<String> logins =
                page.getChosen().stream().map(WorkLine::login).distinct().toList();
        login = logins.size() == 1 && getPeople().containsValue(logins.get(0)) ? logins.get(0) : "";
    }

    /** What will happen, before it does. */
    public String getPreview() {
        Words words = viewer.words();
        String from = cases.values().stream()
                .collect(Collectors.groupingBy(
                        name -> name.isEmpty() ? words.text("work.who.nobody") : name,
                        LinkedHashMap::new,
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + words.count(entry.getValue()))
                .collect(Collectors.joining(", "));
        String to = login.isEmpty() ? words.text("work.who.nobody") : ports.name(login);
        return words.text("work.assign.preview", words.counted("work.chosen", cases.size()), sum, from, to);
    }

    public void save() {
        viewer.require(viewer.isGranting() && (login.isEmpty() || getPeople().containsValue(login)));
        OrganisationId organisation = viewer.organisation().orElseThrow();
        Set<AccountKey> accounts = cases.keySet().stream()
                .map(customer -> new AccountKey(organisation, new CustomerId(customer)))
                .collect(Collectors.toSet());
        ports.book().assign(accounts, login, viewer.login());
        Beside.saved(
                viewer.words().counted("work.assigned", accounts.size()), login.isEmpty() ? "" : ports.name(login));
        page.assigned();
    }

    /** Those who may be chosen: name to login. */
    public Map<String, String> getPeople() {
        return ports.collectors().stream()
                .collect(Collectors.toMap(
                        user -> user.name(), user -> user.login(), (first, second) -> first, LinkedHashMap::new));
    }

    public boolean isAny() {
        return !cases.isEmpty();
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login == null ? "" : login;
    }
}
