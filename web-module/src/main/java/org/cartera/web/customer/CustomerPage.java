package org.cartera.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** One customer: which one, and which tab of it. */
@Named
@ViewScoped
public class CustomerPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> TABS = List.of(
            "position",
            "items",
            "timeline",
            "contacts",
            "promises",
            "disputes",
            "pauses",
            "statements",
            "credit",
            "orders",
            "decisions");

    @Inject
    CaseOnScreen screen;

    @Inject
    Viewer viewer;

    private String id = "";
    private String tab = "items";
    private @Nullable LocalDate on;

    /** Null where there is no such customer of the organisation shown. */
    public @Nullable CustomerCard getCard() {
        return account().flatMap(screen::card).orElse(null);
    }

    /** Null where there is no such customer. */
    public @Nullable CreditSheet getSheet() {
        return account().flatMap(screen::sheet).orElse(null);
    }

    /** The account that the forms write to; empty where there is none. */
    public Optional<AccountKey> account() {
        return id.isEmpty()
                ? Optional.empty()
                : viewer.organisation().map(organisation -> new AccountKey(organisation, new CustomerId(id)));
    }

    /** The card of a customer that exists: what the forms start from. */
    public CustomerCard card() {
        return account()
                .flatMap(screen::card)
                .orElseThrow(() -> new IllegalStateException("No customer " + id + " in the facts in force"));
    }

    public void changed() {
        screen.forget();
    }

    public List<String> getTabs() {
        return TABS;
    }

    /** How many there are behind a tab; null where a number says nothing. */
    public @Nullable Integer count(String name) {
        CustomerCard card = getCard();
        if (card == null) {
            return null;
        }
        return switch (name) {
            case "items" -> card.getItems().size();
            case "promises" -> card.getPromises().size();
            case "disputes" -> card.getDisputes().size();
            case "pauses" -> card.getPauses().size();
            default -> null;
        };
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id.strip();
    }

    public String getTab() {
        return tab;
    }

    public void setTab(@Nullable String tab) {
        this.tab = tab != null && TABS.contains(tab) ? tab : "items";
    }

    /** The day whose decision is asked for; null: none. */
    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    LocalDate dayAskedFor() {
        return Objects.requireNonNull(on, "on");
    }
}
