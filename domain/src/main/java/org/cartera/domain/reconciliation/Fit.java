package org.cartera.domain.reconciliation;

import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.Suggestion.Allocation;
import org.jspecify.annotations.Nullable;

/**
 * How the amount paid fits a set of items.
 *
 * @param naming how surely the payer named them; {@code NOT} where he did not
 * @param deduction what is missing, with its name; null where nothing is
 */
record Fit(
        Kind kind,
        List<OpenDocument> items,
        OpenDocument.Naming naming,
        List<Allocation> allocations,
        Money unapplied,
        @Nullable Deduction deduction) {

    /** From the surest to the guess. */
    enum Kind {
        /** The payer says how much of each he pays, and it adds up. */
        AS_TOLD,
        /** What they owe is what was paid. */
        EXACT,
        /** All that is overdue, or all that is open. */
        BALANCE,
        /** Several that nobody named, and no other set makes the amount. */
        SUM,
        /** Less, and the difference has a name. */
        EXPLAINED,
        /** More: the rest stays unapplied. */
        OVER,
        /** Less: the rest stays owed. */
        PART,
        /** Nothing fits: the oldest debt first. */
        OLDEST
    }

    static Fit exact(Kind kind, List<OpenDocument> items, OpenDocument.Naming naming, Money paid) {
        return of(kind, items, naming, paid, null);
    }

    /** Pays the items in their order, each as far as the money goes. */
    static Fit of(
            Kind kind,
            List<OpenDocument> items,
            OpenDocument.Naming naming,
            Money paid,
            @Nullable Deduction deduction) {
        List<Allocation> allocations = new ArrayList<>();
        Money left = paid;
        for (OpenDocument item : items) {
            Money part = left.min(item.open());
            if (part.isPositive()) {
                allocations.add(new Allocation(item.id(), part));
                left = left.minus(part);
            }
        }
        return new Fit(kind, items, naming, allocations, left, deduction);
    }
}
