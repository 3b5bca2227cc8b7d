package org.cartera.domain.decisionlog;

import java.util.Optional;

/** What order checks were decided from. */
@FunctionalInterface
public interface CheckLog {

    /**
     * Empty where nothing is kept: there is no such check, a person decided it, the facts did not know the customer, or it is
     * from before its inputs were kept.
     */
    Optional<LoggedCheck> check(long id);
}
