package org.cartera.domain.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.CustomerFacts;
import org.jspecify.annotations.Nullable;

/** All facts of an account, settled documents too, as a generation has them. */
public interface StatementFacts {

    /** The newest generation whose snapshot was taken before the instant; empty where nothing was read by then. */
    Optional<Long> generationBefore(OrganisationId organisation, Instant instant);

    /** The facts; without documents where the generation does not know the customer. */
    default CustomerFacts all(AccountKey account, long generation) {
        return several(account.organisation(), List.of(account.customer()), generation)
                .get(0);
    }

    /** The facts of several accounts, in their order. */
    List<CustomerFacts> several(OrganisationId organisation, List<CustomerId> customers, long generation);

    /** How many customers ever had a document or money. */
    long count(OrganisationId organisation, long generation);

    /**
     * The next of them by key.
     *
     * @param after exclusive; null: from the start
     * @param limit how many, at least 1
     */
    List<CustomerId> customers(OrganisationId organisation, long generation, @Nullable CustomerId after, int limit);
}
