package org.cartera.domain.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.Suggestion.Allocation;
import org.jspecify.annotations.Nullable;

/**
 * How the amount paid fits a set of items.
 *
 * @param naming how surely the payer named them; {@code NOT} where he did not
 * @param deduction what is missing, with its name; null where nothing is
 * @param doubts for any of them a person decides, however much else speaks for it
 */
record Fit(
        Kind kind,
        List<OpenDocument> items,
        OpenDocument.Naming naming,
        List<Allocation> allocations,
        Money unapplied,
        @Nullable Deduction deduction,
        Set<Doubt> doubts) {

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

    /** Why a way that looks good may still be wrong. */
    enum Doubt {
        /** He names a document that is not open any more, or that we never had. */
        NAMES_ANOTHER,
        /** What he names does not fit the amount, and another item does, his or a namesake's: he may have written it wrong. */
        ANOTHER_FITS,
        /** What is left over could pay another item, in whole or in part. */
        REST_MAY_PAY,
        /** So many items of so round amounts make nearly any sum. */
        BY_CHANCE,
        /** He says that he pays in advance. */
        ADVANCE,
        /** Digits without our letters, and an amount that does not fit them or a payer of another name: another series, a telephone, a page. */
        ONLY_DIGITS,
        /** Less for several invoices: of which, he does not say. */
        OF_WHICH,
        /** Several sets of his credit notes make what is missing. */
        WHICH_NOTE,
        /** Another customer bears the payer's name. */
        NAMESAKE
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
        return new Fit(kind, items, naming, allocations, left, deduction, Set.of());
    }

    /** Less, with a reason: of every item what the reason takes of it, and the rounding of all with the last. */
    static Fit shortOf(List<OpenDocument> items, OpenDocument.Naming naming, Money paid, Shortfalls.Short less) {
        if (less.share() == null || items.size() == 1) {
            return of(Kind.EXPLAINED, items, naming, paid, less.deduction());
        }
        List<Allocation> allocations = new ArrayList<>();
        Money left = paid;
        for (int i = 0; i < items.size(); i++) {
            Money open = items.get(i).open();
            boolean last = i == items.size() - 1;
            Money part = last ? left : open.minus(whole(open, less.share()));
            if (!part.isPositive() || part.isMoreThan(open)) {
                return of(Kind.EXPLAINED, items, naming, paid, less.deduction());
            }
            allocations.add(new Allocation(items.get(i).id(), part));
            left = left.minus(part);
        }
        return new Fit(
                Kind.EXPLAINED, items, naming, allocations, Money.zero(paid.currency()), less.deduction(), Set.of());
    }

    /** Nothing is missing of what it pays, and nothing left over. */
    boolean isWhole() {
        return kind != Kind.EXPLAINED && kind != Kind.OVER && kind != Kind.PART;
    }

    Fit doubted(Doubt doubt) {
        Set<Doubt> more = EnumSet.of(doubt);
        more.addAll(doubts);
        return new Fit(kind, items, naming, allocations, unapplied, deduction, more);
    }

    /** Taxes are withheld in whole pesos; the share itself is no finite decimal, half a peso is not lost to that. */
    private static Money whole(Money money, BigDecimal share) {
        int decimals = money.currency().getCurrencyCode().equals("COP") ? 0 : Money.decimals(money.currency());
        BigDecimal exact = money.amount().multiply(share).setScale(6, RoundingMode.HALF_UP);
        return new Money(money.currency(), exact.setScale(decimals, RoundingMode.HALF_UP));
    }
}
