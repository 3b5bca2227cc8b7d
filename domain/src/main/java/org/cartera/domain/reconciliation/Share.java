package org.cartera.domain.reconciliation;

import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.reconciliation.Deduction.Reason;
import org.cartera.domain.reconciliation.Suggestion.Allocation;
import org.jspecify.annotations.Nullable;

/**
 * What a person says that one customer gets of the money of bank lines.
 *
 * @param allocations his items in the order in which they are paid; none: the money stays on his account
 * @param why less came than the items owe; null where nothing is missing, or the rest stays owed without a reason
 * @param words the person's own about it; may be empty
 */
public record Share(AccountKey account, List<Allocation> allocations, @Nullable Reason why, String words) {

    public Share {
        allocations = List.copyOf(allocations);
    }

    public static Share of(AccountKey account, List<Allocation> allocations) {
        return new Share(account, allocations, null, "");
    }
}
