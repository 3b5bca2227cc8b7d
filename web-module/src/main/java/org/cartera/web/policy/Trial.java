package org.cartera.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.PortfolioViews.CustomerRow;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;

/**
 * Asks the gate under two sets of rules on the data of now, and records nothing: about every order that waits, and for the
 * customers with the most overdue about a small new order.
 */
@RequestScoped
public class Trial {
    /** Each question is asked twice and takes some milliseconds. */
    static final int MOST = 300;

    private static final BigDecimal SMALL = new BigDecimal("1");

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    List<Tried> run(OrganisationId organisation, PolicySet draft) {
        LocalDate today = viewer.today();
        PolicySet inForce = portfolio.policies().inForce(organisation, today);
        List<Tried> all = new ArrayList<>();
        portfolio.holdQueue().orders(organisation, ListQuery.top(MOST)).rows().forEach(held -> ask(
                        held.order().question(), held.customerName(), true, inForce, draft)
                .ifPresent(all::add));
        ListQuery overdue = new ListQuery("", Map.of("overdue", "true"), "overdue", true, 0, MOST);
        portfolio.views().customers(organisation, overdue).rows().forEach(row -> ask(
                        small(organisation, row), row.name(), false, inForce, draft)
                .ifPresent(all::add));
        return all;
    }

    private static OrderCheck small(OrganisationId organisation, CustomerRow row) {
        Currency currency = row.open().currency();
        return OrderCheck.entered(
                "?", new org.cartera.domain.customer.AccountKey(organisation, row.id()), Money.of(currency, SMALL));
    }

    private Optional<Tried> ask(OrderCheck question, String name, boolean real, PolicySet inForce, PolicySet draft) {
        LocalDate today = viewer.today();
        Instant now = portfolio.instant();
        Optional<GateDecision> one = portfolio.gate().look(question, today, now, inForce);
        Optional<GateDecision> other = portfolio.gate().look(question, today, now, draft);
        return one.flatMap(
                before -> other.map(after -> new Tried(name, question, real, before, after, viewer.words())));
    }
}
