package org.cartera.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.PortfolioViews.CustomerView;
import org.cartera.web.gate.ClearingWays;
import org.cartera.web.gate.GroupWays;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** The customer of this request, read and decided once. */
@RequestScoped
public class CaseOnScreen {
    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    @Inject
    GroupWays groups;

    private @Nullable AccountKey known;
    private Optional<CustomerCard> card = Optional.empty();
    private Optional<CreditSheet> sheet = Optional.empty();

    /** Empty where the facts in force do not know the customer. */
    public Optional<CustomerCard> card(AccountKey account) {
        if (!account.equals(known)) {
            Optional<CustomerView> view = portfolio.views().customer(account);
            Optional<OrderGate.Credit> credit =
                    view.flatMap(there -> portfolio.gate().credit(account, viewer.today(), portfolio.instant()));
            card = view.map(there -> new CustomerCard(there, exposure(there, credit), viewer.words()));
            sheet = credit.map(there -> new CreditSheet(there, ways(there), viewer.words()));
            known = account;
        }
        return card;
    }

    private ClearingWays ways(OrderGate.Credit credit) {
        AccountKey account = credit.file().account();
        ClearingWays ways = ClearingWays.of(
                credit, portfolio.policies().inForce(account.organisation(), viewer.today()), viewer.words());
        return groups.add(ways, credit.decision(), credit);
    }

    private static @Nullable Exposure exposure(CustomerView view, Optional<OrderGate.Credit> credit) {
        Exposure decided = view.decision().exposure();
        return decided == null ? null : credit.map(OrderGate.Credit::exposure).orElse(decided);
    }

    /** The customer's credit as an order would find it now. */
    public Optional<CreditSheet> sheet(AccountKey account) {
        card(account);
        return sheet;
    }

    /** Something was written down: the next look decides again. */
    public void forget() {
        known = null;
    }
}
