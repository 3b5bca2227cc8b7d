package org.cartera.scenarios.world;

import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.portfolio.CustomerDecision;

/**
 * What one run did.
 *
 * @param decisions one for each customer
 * @param written the communications that are new with this run; a rerun has none
 */
public record Night(List<CustomerDecision> decisions, List<Written> written) {

    public Night {
        decisions = List.copyOf(decisions);
        written = List.copyOf(written);
    }

    public Optional<CustomerDecision> of(CustomerId customer) {
        return decisions.stream()
                .filter(decision -> decision.account().customer().equals(customer))
                .findFirst();
    }

    public List<Written> written(CustomerId customer) {
        return written.stream()
                .filter(one -> one.communication().account().customer().equals(customer))
                .toList();
    }
}
