package org.cartera.domain.reconciliation;

import java.util.List;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;

/**
 * One way to apply a line: whose money it is, what it pays, and why we think so. What is paid and what stays unapplied make the
 * line's amount, to the cent.
 *
 * @param allocations by item, in the order in which they are paid; may be empty where all of it stays on account
 * @param unapplied what is left over and stands to the customer's credit; zero or positive
 * @param deduction why less was paid than the items owe; null where nothing is missing
 * @param score from 0 to 100
 */
public record Suggestion(
        AccountKey account,
        List<Allocation> allocations,
        Money unapplied,
        @Nullable Deduction deduction,
        int score,
        List<Ground> reasons) {

    public Suggestion {
        allocations = List.copyOf(allocations);
        reasons = List.copyOf(reasons);
    }

    /** What the line pays, item by item and in rest. */
    public Money total() {
        return allocations.stream().map(Allocation::paid).reduce(unapplied, Money::plus);
    }

    Optional<Deduction> missing() {
        return Optional.ofNullable(deduction);
    }

    /** Whether money would go elsewhere than with the other one. */
    boolean differsFrom(Suggestion other) {
        return !account.equals(other.account)
                || !List.copyOf(allocations).equals(other.allocations)
                || !unapplied.equals(other.unapplied);
    }

    /** @param paid positive, at most what the item owes */
    public record Allocation(InstalmentId item, Money paid) {}
}
