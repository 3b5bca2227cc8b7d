package org.cartera.domain.statement;

import java.time.Instant;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.CustomerFacts;

/** All facts of an account, settled documents too, as a generation has them. */
public interface StatementFacts {

    /** The newest generation whose snapshot was taken before the instant; empty where nothing was read by then. */
    Optional<Long> generationBefore(OrganisationId organisation, Instant instant);

    /** The facts; without documents where the generation does not know the customer. */
    CustomerFacts all(AccountKey account, long generation);
}
