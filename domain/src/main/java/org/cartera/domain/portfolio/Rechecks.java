package org.cartera.domain.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.jspecify.annotations.Nullable;

/**
 * Accounts whose held orders are to be asked about again: the ERP told of a change, a person changed a fact, credit became
 * free. One entry an account, so notifications may come twice and in any order.
 */
public interface Rechecks {

    /** The ERP says that something of the account has changed: it is read again first. */
    void changed(AccountKey account);

    /** Some that are due, the longest waiting first; nobody else gets them for a minute. */
    List<Due> take(int limit);

    /** It was done; an account that was noted again meanwhile stays. */
    void done(Due due);

    /** It could not be done now. */
    void later(Due due, Duration wait);

    /**
     * One account.
     *
     * @param erpToldAt when the ERP told last, and is to be read first; null where it need not be read
     * @param notedAt when it was noted last; tells a later note apart
     * @param tries how often it could not be done
     */
    record Due(AccountKey account, @Nullable Instant erpToldAt, Instant notedAt, int tries) {}
}
