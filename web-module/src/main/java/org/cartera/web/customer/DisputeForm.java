package org.cartera.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Writes down that a customer contests a part of an item (K7). Starts from the oldest item, all of it. */
@Named
@ViewScoped
public class DisputeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CustomerPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private String item = "";
    private @Nullable BigDecimal amount;
    private String department = "LOGISTICS";
    private String reason = "";

    private Optional<ItemLine> chosen() {
        CustomerCard card = page.getCard();
        List<ItemLine> items = card == null ? List.of() : card.getItems();
        return items.stream()
                .filter(line -> line.getId().equals(item))
                .findFirst()
                .or(() -> items.stream().findFirst());
    }

    /** Another item: all of it, until somebody types less. */
    public void itemChosen() {
        amount = chosen().map(line -> line.getOpen().amount()).orElse(null);
    }

    public void save() {
        viewer.require(viewer.isCollecting());
        Words words = viewer.words();
        CustomerCard card = page.card();
        Optional<ItemLine> line = chosen();
        if (line.isEmpty()) {
            Answer.wrong("dispute:item", words.text("form.item.missing"));
            return;
        }
        Money open = line.get().getOpen();
        Optional<Money> disputed =
                Answer.amount(open.currency().getCurrencyCode(), amount).filter(money -> !money.isMoreThan(open));
        if (disputed.isEmpty()) {
            Answer.wrong("dispute:amount", words.text("form.disputed.wrong", words.money(open)));
        }
        if (reason.isBlank()) {
            Answer.wrong("dispute:reason", words.text("form.dispute.reason"));
        }
        if (disputed.isEmpty() || reason.isBlank()) {
            return;
        }
        portfolio
                .desk()
                .dispute(
                        new Dispute(
                                "new",
                                card.decision().account(),
                                InstalmentId.parse(line.get().getId()),
                                disputed.get(),
                                new DateSpan(card.getAsOf(), null),
                                department,
                                reason.strip()),
                        viewer.login());
        Answer.saved(words.text("dispute.saved"), line.get().getInvoice() + " · " + words.money(disputed.get()));
        item = "";
        amount = null;
        reason = "";
        page.changed();
    }

    public List<String> getDepartments() {
        return DisputePolicy.DEPARTMENTS;
    }

    public String getItem() {
        return chosen().map(ItemLine::getId).orElse("");
    }

    public void setItem(@Nullable String item) {
        this.item = item == null ? "" : item;
    }

    /** In the chosen item's currency. */
    public String getCurrency() {
        return chosen().map(ItemLine::getCurrency).orElse("");
    }

    public @Nullable BigDecimal getAmount() {
        return amount == null ? chosen().map(line -> line.getOpen().amount()).orElse(null) : amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
