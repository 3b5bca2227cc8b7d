package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.Desk.Versioned;
import org.cartera.web.page.Amount;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.view.GroupToPay;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One group: its name, its limit, and its members from when to when. */
@Named
@ViewScoped
public class GroupPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Groups groups;

    @Inject
    Viewer viewer;

    @Inject
    GroupWays ways;

    private String id = "";
    private long version;
    private String name = "";
    private String currency = "COP";
    private @Nullable BigDecimal limit;
    private transient @Nullable GroupLine shown;
    private transient @Nullable GroupToPay toPay;

    /** Null where there is no such group. */
    public @Nullable GroupLine getGroup() {
        GroupLine known = shown;
        if (known == null && !id.isEmpty()) {
            known = groups.find(id).map(row -> groups.line(row.value())).orElse(null);
            shown = known;
        }
        return known;
    }

    /** The documents that bring it back within its limit; null where it is not beyond it. */
    public @Nullable GroupToPay getToPay() {
        GroupLine line = getGroup();
        Money available = line == null ? null : line.getAvailable();
        if (line == null || available == null || !available.isNegative()) {
            return null;
        }
        GroupToPay known = toPay;
        if (known == null) {
            known = ways.of(line.group(), available.negated());
            toPay = known;
        }
        return known;
    }

    /** Starts a new group. */
    public void begin() {
        id = "";
        version = 0;
        name = "";
        limit = null;
    }

    /** Starts from what is there. */
    public void edit() {
        groups.find(id).ifPresent(row -> {
            Money granted = row.value().limit();
            version = row.version();
            name = row.value().name();
            limit = granted == null ? null : granted.amount();
            currency = granted == null ? currency : granted.currency().getCurrencyCode();
        });
    }

    /** Where to go afterwards: to the group. */
    public void save() {
        viewer.require(viewer.isGranting());
        Words words = viewer.words();
        BigDecimal amount = limit;
        Money granted = Amount.of(currency, amount).orElse(null);
        boolean fits = amount == null || granted != null;
        if (!fits) {
            Beside.wrong("grouping:limit", words.text("form.amount.wrong", currency));
        }
        if (name.isBlank()) {
            Beside.wrong("grouping:name", words.text("form.group.name"));
        }
        if (!fits || name.isBlank()) {
            return;
        }
        String key =
                id.isEmpty() ? UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT) : id;
        List<CorporateGroup.Member> members =
                groups.find(key).map(row -> row.value().members()).orElse(List.of());
        try {
            groups.save(new Versioned<>(
                    new CorporateGroup(groups.organisation(), key, name.strip(), granted, members), version));
            id = key;
            Beside.saved(words.text("group.saved"), name.strip());
        } catch (Desk.Conflict changed) {
            Toast.refused(words.text("group.conflict"), stored(key));
        }
        shown = null;
        toPay = null;
    }

    /** What is stored now, in words; what was typed stays, and saving once more puts it over. */
    private String stored(String key) {
        Words words = viewer.words();
        return groups.find(key)
                .map(row -> {
                    version = row.version();
                    Money limit = row.value().limit();
                    return words.text(
                            "group.conflict.now",
                            row.value().name(),
                            limit == null ? words.text("credit.noLimit") : words.money(limit));
                })
                .orElse(words.text("group.conflict.hint"));
    }

    void changed() {
        shown = null;
        toPay = null;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public @Nullable BigDecimal getLimit() {
        return limit;
    }

    public void setLimit(@Nullable BigDecimal limit) {
        this.limit = limit;
    }
}
