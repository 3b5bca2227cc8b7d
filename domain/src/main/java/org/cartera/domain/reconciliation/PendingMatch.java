package org.cartera.domain.reconciliation;

import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;

/**
 * What a bank line brings to an item, as long as the ERP has not confirmed it.
 *
 * @param line the number under which people find the bank line
 * @param paid positive
 * @param owed what the ERP said was open when the line was matched: the ERP has seen the payment when it says so much less; null where
 *     only its confirmation counts, and until then the whole of it is pending
 */
public record PendingMatch(String line, InstalmentId item, Money paid, @Nullable Money owed) {

    public PendingMatch {
        if (!paid.isPositive()) {
            throw new IllegalArgumentException("A bank line brings an amount above zero to " + item + ", not " + paid);
        }
    }
}
