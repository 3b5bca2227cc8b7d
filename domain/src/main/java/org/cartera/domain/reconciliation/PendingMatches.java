package org.cartera.domain.reconciliation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;

/**
 * What bank lines bring to the items of an account and the ERP has not confirmed. It stays owed in the ledger, which shows what the
 * ERP knows; nobody is dunned for it, and a policy says whether it counts as paid for credit.
 */
public record PendingMatches(List<PendingMatch> all) {
    private static final int NAMED = 5;

    public PendingMatches {
        all = List.copyOf(all);
    }

    public static PendingMatches none() {
        return new PendingMatches(List.of());
    }

    /** What is on its way to an item; never more than what is open. */
    public Money of(OpenItem item) {
        Money none = Money.zero(item.open().currency());
        Money brought = none;
        Money unconfirmed = none;
        Money owed = none;
        for (PendingMatch match : to(item).toList()) {
            if (match.owed() == null) {
                unconfirmed = unconfirmed.plus(match.paid());
            } else {
                brought = brought.plus(match.paid());
                owed = owed.max(match.owed());
            }
        }
        Money seen = owed.minus(item.open()).orZero();
        return unconfirmed.plus(brought.minus(seen).orZero()).min(item.open());
    }

    /** What is on its way to items, per currency. */
    public Balances of(Collection<OpenItem> items) {
        return Balances.sum(items.stream().map(this::of).toList());
    }

    /** The numbers of the lines that bring something to these items, the first few of them. */
    public String lines(Collection<OpenItem> items) {
        List<String> lines = items.stream()
                .filter(item -> of(item).isPositive())
                .flatMap(this::to)
                .map(PendingMatch::line)
                .distinct()
                .sorted()
                .toList();
        return lines.stream().limit(NAMED).collect(Collectors.joining(", ")) + (lines.size() > NAMED ? " …" : "");
    }

    private Stream<PendingMatch> to(OpenItem item) {
        return all.stream()
                .filter(match -> match.item().equals(item.id()))
                .filter(match -> match.paid().currency().equals(item.open().currency()));
    }
}
