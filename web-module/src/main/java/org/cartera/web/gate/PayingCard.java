package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** What clears one held order or one held customer now, looked up when somebody asks: document by document. */
@Named
@ViewScoped
public class PayingCard implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    @Inject
    GroupWays groups;

    private String customer = "";
    private String title = "";
    private transient @Nullable ClearingWays ways;

    /** Of an order that waits. */
    public void ofOrder(HeldOrderLine line) {
        begin(line.getCustomer(), viewer.words().text("topay.of.order", line.getOrder(), line.getCustomerName()));
        AccountKey account = line.row().order().account();
        OrderCheck question = line.row().order().question();
        ways = portfolio
                .gate()
                .look(question, viewer.today(), portfolio.instant())
                .flatMap(now -> credit(account)
                        .map(credit -> groups.add(
                                ClearingWays.of(now, question, credit.file(), rules(), viewer.words()), now, credit)))
                .orElse(null);
    }

    /** Of a customer, whatever he orders. */
    public void ofCustomer(HeldCustomerLine line) {
        begin(line.getCustomer(), viewer.words().text("topay.of.customer", line.getName()));
        ways = viewer.organisation()
                .flatMap(id -> credit(AccountKey.of(id.value(), line.getCustomer())))
                .map(credit -> groups.add(ClearingWays.of(credit, rules(), viewer.words()), credit.decision(), credit))
                .orElse(null);
    }

    private void begin(String of, String named) {
        customer = of;
        title = named;
        ways = null;
    }

    private Optional<OrderGate.Credit> credit(AccountKey account) {
        return portfolio.gate().credit(account, viewer.today(), portfolio.instant());
    }

    private PolicySet rules() {
        return portfolio.policies().inForce(viewer.organisation().orElseThrow(), viewer.today());
    }

    public String getCustomer() {
        return customer;
    }

    public String getTitle() {
        return title;
    }

    public ClearingWays getWays() {
        ClearingWays known = ways;
        return known == null ? ClearingWays.none(viewer.words()) : known;
    }
}
