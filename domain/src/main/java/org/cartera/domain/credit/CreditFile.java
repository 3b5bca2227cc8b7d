package org.cartera.domain.credit;

import java.time.LocalDate;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What credit our company granted to an account, and on which terms.
 *
 * @param limit null where none was granted
 * @param validThrough last day of the limit, inclusive; null where it does not expire
 */
public record CreditFile(AccountKey account, Status status, @Nullable Money limit, @Nullable LocalDate validThrough) {

    /** An account for which nobody opened a credit file. */
    public static CreditFile none(AccountKey account) {
        return new CreditFile(account, Status.OK, null, null);
    }

    public boolean isExpiredOn(LocalDate date) {
        return limit != null && validThrough != null && date.isAfter(validThrough);
    }

    /** The credit status (S1-11). */
    public enum Status {
        OK,
        WATCH,
        HOLD,
        SUSPENDED,
        CASH_ONLY,
        CLOSED
    }
}
