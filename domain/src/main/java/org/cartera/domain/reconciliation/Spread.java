package org.cartera.domain.reconciliation;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.MatchBook.Line;
import org.cartera.domain.reconciliation.Suggestion.Allocation;
import org.jspecify.annotations.Nullable;

/**
 * The money of lines over the shares that a person gives: the first line pays first, the first item is paid first, and what
 * is left stays on the account of the first customer. Every line is spent to the cent; a reason for what is missing stands with the
 * last line that pays the customer.
 */
final class Spread {
    /** A person's word is as sure as it gets. */
    private static final int SURE = 100;

    private final Map<Long, Map<AccountKey, Suggestion>> byLine = new LinkedHashMap<>();

    /**
     * @param lines each bringing the currency, together at least what the shares give
     * @param open what is owed, by item
     */
    Spread(List<Line> lines, List<Share> shares, Currency currency, Map<InstalmentId, OpenDocument> open) {
        List<Part> parts = new ArrayList<>();
        shares.forEach(share ->
                share.allocations().forEach(one -> parts.add(new Part(share.account(), one.item(), one.paid()))));
        int next = 0;
        for (Line line : lines) {
            Money left = line.line().brings(currency).orElseThrow();
            while (next < parts.size() && left.isPositive()) {
                Part part = parts.get(next);
                Money paid = left.min(part.left());
                add(line.id(), part.account(), List.of(new Allocation(part.item(), paid)), Money.zero(currency));
                left = left.minus(paid);
                if (paid.equals(part.left())) {
                    next++;
                } else {
                    parts.set(
                            next,
                            new Part(part.account(), part.item(), part.left().minus(paid)));
                }
            }
            if (left.isPositive()) {
                add(line.id(), shares.get(0).account(), List.of(), left);
            }
        }
        shares.forEach(share -> missing(share, open).ifPresent(less -> explain(share.account(), less)));
    }

    /** What each line pays, one for every customer whom it pays. */
    Map<Long, List<Suggestion>> byLine() {
        Map<Long, List<Suggestion>> all = new LinkedHashMap<>();
        byLine.forEach((line, ways) -> all.put(line, List.copyOf(ways.values())));
        return all;
    }

    static Optional<Deduction> missing(Share share, Map<InstalmentId, OpenDocument> open) {
        Deduction.Reason why = share.why();
        if (why == null || share.allocations().isEmpty()) {
            return Optional.empty();
        }
        Money missing = share.allocations().stream()
                .map(one -> Objects.requireNonNull(open.get(one.item())).open().minus(one.paid()))
                .reduce(Money::plus)
                .orElseThrow();
        return missing.isPositive() ? Optional.of(new Deduction(why, missing, share.words())) : Optional.empty();
    }

    private void add(long line, AccountKey account, List<Allocation> paid, Money unapplied) {
        byLine.computeIfAbsent(line, key -> new LinkedHashMap<>())
                .merge(
                        account,
                        new Suggestion(account, paid, unapplied, null, SURE, List.of()),
                        (one, other) -> with(one, other, null));
    }

    private void explain(AccountKey account, Deduction less) {
        Map<AccountKey, Suggestion> last = null;
        for (Map<AccountKey, Suggestion> ways : byLine.values()) {
            last = ways.containsKey(account) ? ways : last;
        }
        if (last != null) {
            last.computeIfPresent(account, (key, one) -> with(one, null, less));
        }
    }

    private static Suggestion with(Suggestion one, @Nullable Suggestion more, @Nullable Deduction less) {
        List<Allocation> all = new ArrayList<>(one.allocations());
        Money unapplied = one.unapplied();
        if (more != null) {
            all.addAll(more.allocations());
            unapplied = unapplied.plus(more.unapplied());
        }
        return new Suggestion(one.account(), all, unapplied, less, SURE, List.of());
    }

    private record Part(AccountKey account, InstalmentId item, Money left) {}
}
