package org.cartera.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
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

    private @Nullable AccountKey known;
    private Optional<CustomerCard> card = Optional.empty();

    /** Empty where the facts in force do not know the customer. */
    public Optional<CustomerCard> card(AccountKey account) {
        if (!account.equals(known)) {
            card = portfolio.views().customer(account).map(view -> new CustomerCard(view, viewer.words()));
            known = account;
        }
        return card;
    }

    /** Something was written down: the next look decides again. */
    public void forget() {
        known = null;
    }
}
