package org.cartera.domain.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.Deduction.Reason;
import org.cartera.domain.reconciliation.Fit.Doubt;
import org.cartera.domain.reconciliation.OpenDocument.Naming;

/**
 * Ways in which a payer keeps open credit notes back: he pays what items owe less what the notes give him. The items come short by
 * that much until the ERP applies the notes to them; which of them comes short makes no difference to anybody.
 */
final class CreditNotes {
    private final List<OpenDocument> all;
    private final List<OpenDocument> named;
    private final CashPolicy policy;

    /** @param all of one customer, in the currency of what was paid and not younger than the payment */
    CreditNotes(List<OpenDocument> all, Clues clues, CashPolicy policy) {
        this.all = all;
        this.policy = policy;
        this.named = all.isEmpty()
                ? all
                : all.stream()
                        .filter(note -> note.namedBy(clues).compareTo(Naming.WRITTEN) >= 0)
                        .toList();
    }

    /** He says which notes he keeps back, and they are just what is missing. */
    Optional<Fit> asTold(List<OpenDocument> items, Naming naming, Money paid) {
        return named.isEmpty() || !Shortfalls.sum(named).equals(missing(items, paid))
                ? Optional.empty()
                : Optional.of(less(Fit.Kind.EXPLAINED, items, naming, paid, named));
    }

    /** What is missing is what notes give him, though he names none; where several sets of notes do, nobody says which are meant. */
    Optional<Fit> fitting(List<OpenDocument> items, Naming naming, Money paid) {
        if (all.isEmpty() || !named.isEmpty()) {
            return Optional.empty();
        }
        Money missing = missing(items, paid);
        if (!missing.isPositive()) {
            return Optional.empty();
        }
        List<List<OpenDocument>> ways = new ArrayList<>();
        all.stream().filter(note -> note.open().equals(missing)).forEach(note -> ways.add(List.of(note)));
        List<List<OpenDocument>> sums = Sums.of(missing, all, policy.largestSum());
        ways.addAll(sums);
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        Fit fit = less(Fit.Kind.EXPLAINED, items, naming, paid, ways.get(0));
        boolean byChance = sums.equals(ways) && Sums.byChance(ways.get(0), all, policy.largestSum());
        Fit doubted = byChance ? fit.doubted(Doubt.BY_CHANCE) : fit;
        return Optional.of(ways.size() > 1 ? doubted.doubted(Doubt.WHICH_NOTE) : doubted);
    }

    /** All that is open, or all that is overdue, less all that stands to his credit: what a statement asks for. */
    Optional<Fit> balance(List<OpenDocument> items, Money paid) {
        return all.isEmpty()
                        || items.isEmpty()
                        || !named.isEmpty() && named.size() < all.size()
                        || !Shortfalls.sum(all).equals(missing(items, paid))
                ? Optional.empty()
                : Optional.of(less(Fit.Kind.BALANCE, items, Naming.NOT, paid, all));
    }

    private static Money missing(List<OpenDocument> items, Money paid) {
        return Shortfalls.sum(items).minus(paid);
    }

    private static Fit less(
            Fit.Kind kind, List<OpenDocument> items, Naming naming, Money paid, List<OpenDocument> notes) {
        String names = notes.stream()
                .map(note -> note.id().invoice().value())
                .sorted()
                .collect(Collectors.joining(Deduction.BETWEEN));
        return Fit.of(kind, items, naming, paid, new Deduction(Reason.CREDIT_NOTE, Shortfalls.sum(notes), names));
    }
}
