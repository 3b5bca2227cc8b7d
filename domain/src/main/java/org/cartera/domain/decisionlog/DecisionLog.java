package org.cartera.domain.decisionlog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** What every run decided each account from. It outlives the generations of facts. */
public interface DecisionLog {

    /** The newest decision about the account on a date or before it; empty where none is kept. */
    Optional<LoggedDecision> on(AccountKey account, LocalDate date);

    /**
     * The accounts of a run by customer key.
     *
     * @param after the last customer of the page before, exclusive; null: from the start
     * @param limit how many at least, as long as there are more; at least 1
     */
    List<LoggedDecision> ofRun(long run, @Nullable CustomerId after, int limit);
}
