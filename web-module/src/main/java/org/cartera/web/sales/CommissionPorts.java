package org.cartera.web.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cartera.domain.commission.Commissions;
import org.cartera.domain.commission.SettleCommissions;

/** The ports of the page about commissions, which a page kept in a session can hold on to. */
@ApplicationScoped
public class CommissionPorts {
    @Inject
    Commissions book;

    @Inject
    SettleCommissions settling;

    public Commissions book() {
        return book;
    }

    public SettleCommissions settling() {
        return settling;
    }
}
