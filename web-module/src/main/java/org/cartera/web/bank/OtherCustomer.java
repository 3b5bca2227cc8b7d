package org.cartera.web.bank;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.OpenDocument;
import org.cartera.domain.reconciliation.Suggestion.Allocation;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** Says that a line is another customer's: it pays his oldest debt, and the rest stays on his account. */
@Named
@ViewScoped
public class OtherCustomer implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    BankPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private String customer = "";

    public void begin() {
        customer = "";
    }

    public void save() {
        viewer.require(viewer.isCollecting());
        BankLineView line = page.getChosen();
        if (line == null) {
            return;
        }
        AccountKey account = new AccountKey(viewer.organisation().orElseThrow(), new CustomerId(customer.strip()));
        if (portfolio
                .gate()
                .credit(account, viewer.today(), portfolio.instant())
                .isEmpty()) {
            Beside.wrong("other:customer", viewer.words().text("form.member.customer"));
            return;
        }
        List<OpenDocument> open = portfolio.bank().matches().open(account);
        page.tell(portfolio
                .bank()
                .desk()
                .match(account, line.getId(), oldestFirst(line.getAmount(), open), viewer.login()));
    }

    private static List<Allocation> oldestFirst(Money amount, List<OpenDocument> open) {
        List<Allocation> paid = new ArrayList<>();
        Money left = amount;
        for (OpenDocument item : open) {
            if (item.open().currency().equals(left.currency()) && left.isPositive()) {
                Money part = left.min(item.open());
                paid.add(new Allocation(item.id(), part));
                left = left.minus(part);
            }
        }
        return paid;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = customer == null ? "" : customer;
    }
}
