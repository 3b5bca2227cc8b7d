package org.cartera.domain.promise;

import java.time.LocalDate;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;

/**
 * A customer's promise to pay an amount by a date (S2-9).
 *
 * @param madeOn the day it was given; money of an earlier value date does not keep it
 * @param due the promised date, inclusive
 * @param items what is promised; empty: the whole account in the amount's currency
 * @param promisedBy who promised, by name; empty where not noted
 * @param withdrawnOn the day it was taken back; null while it stands
 * @param approvedOn the day a person with the authority agreed to it; null where nobody has, or had to
 */
public record Promise(
        String id,
        AccountKey account,
        Money amount,
        LocalDate madeOn,
        LocalDate due,
        Set<InstalmentId> items,
        String promisedBy,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate approvedOn) {

    /** A promise that nobody has approved. */
    public Promise(
            String id,
            AccountKey account,
            Money amount,
            LocalDate madeOn,
            LocalDate due,
            Set<InstalmentId> items,
            String promisedBy,
            @Nullable LocalDate withdrawnOn) {
        this(id, account, amount, madeOn, due, items, promisedBy, withdrawnOn, null);
    }

    public Promise {
        items = Set.copyOf(items);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A promise needs an amount above zero, not " + amount);
        }
        if (due.isBefore(madeOn)) {
            throw new IllegalArgumentException("A promise made on " + madeOn + " cannot be due on " + due);
        }
    }

    public Promise approved(LocalDate on) {
        return new Promise(id, account, amount, madeOn, due, items, promisedBy, withdrawnOn, on);
    }

    public boolean covers(InstalmentId item, Money open) {
        return open.currency().equals(amount.currency()) && (items.isEmpty() || items.contains(item));
    }
}
