package org.cartera.web.policy;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dryrun.StrategyTrial;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.PortfolioViews.CustomerRow;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;

/** What tonight would do under a draft of the strategy and under the one in force, for the customers who owe the most overdue. */
@RequestScoped
public class StrategyNight {
    /** Each account is read once and decided twice, in about a millisecond. */
    static final int MOST = 500;

    @Inject
    Portfolio portfolio;

    @Inject
    StrategyTrial trial;

    @Inject
    Viewer viewer;

    /** Empty before anything was read of the ERP. */
    Optional<Tonight> run(OrganisationId organisation, PolicySet draft) {
        LocalDate today = viewer.today();
        Page<CustomerRow> rows =
                portfolio.views().customers(organisation, new ListQuery("", Map.of(), "overdue", true, 0, MOST));
        Map<AccountKey, String> names = rows.rows().stream()
                .collect(toMap(
                        row -> new AccountKey(organisation, row.id()),
                        CustomerRow::name,
                        (one, other) -> one,
                        LinkedHashMap::new));
        return trial.run(names.keySet(), today, portfolio.policies().inForce(organisation, today), draft)
                .map(result -> new Tonight(result, names, rows.total(), viewer.words()));
    }
}
