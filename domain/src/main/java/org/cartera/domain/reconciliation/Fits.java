package org.cartera.domain.reconciliation;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.Deduction.Reason;
import org.cartera.domain.reconciliation.OpenDocument.Naming;
import org.cartera.domain.reconciliation.Suggestion.Allocation;

/** Every way in which a line may pay the items of one customer. */
final class Fits {
    private final BankLine line;
    private final Money paid;
    private final CashPolicy policy;
    private final Shortfalls shortfalls;
    private final List<OpenDocument> items;
    private final List<Fit> found = new ArrayList<>();

    private Fits(BankLine line, Money paid, CashPolicy policy, List<OpenDocument> items) {
        this.line = line;
        this.paid = paid;
        this.policy = policy;
        this.shortfalls = new Shortfalls(policy);
        this.items = items.stream()
                .sorted(comparing(OpenDocument::due).thenComparing(OpenDocument::id))
                .toList();
    }

    /** @param items open items of one customer, in the currency of what was paid */
    static List<Fit> of(BankLine line, Money paid, Clues clues, CashPolicy policy, List<OpenDocument> items) {
        Fits fits = new Fits(line, paid, policy, items);
        fits.asTold();
        Naming best = items.stream().map(item -> item.namedBy(clues)).reduce(Naming.NOT, Naming::orBetter);
        if (best != Naming.NOT) {
            List<OpenDocument> surest = fits.items.stream()
                    .filter(item -> item.namedBy(clues) == best)
                    .toList();
            List<OpenDocument> all = fits.items.stream()
                    .filter(item -> item.namedBy(clues) != Naming.NOT)
                    .toList();
            fits.named(surest, best);
            if (all.size() > surest.size() && Shortfalls.sum(all).equals(paid)) {
                fits.add(Fit.exact(Fit.Kind.EXACT, all, best, paid));
            }
        }
        fits.unnamed();
        return fits.found;
    }

    private void add(Fit fit) {
        found.add(fit);
    }

    /** Each document named with its amount, each known, and together the line's. */
    private void asTold() {
        List<Remittance.Document> told = line.remittance().documents();
        List<OpenDocument> meant = new ArrayList<>();
        List<Allocation> parts = new ArrayList<>();
        Money sum = Money.zero(paid.currency());
        Optional<Deduction> deduction = Optional.empty();
        for (Remittance.Document document : told) {
            List<OpenDocument> known = items.stream()
                    .filter(item ->
                            item.namedBy(Clues.of(new Remittance(List.of(document.number()), List.of(), ""), ""))
                                    == Naming.STRUCTURED)
                    .toList();
            Money part = document.paid();
            if (known.size() != 1
                    || part == null
                    || !part.currency().equals(paid.currency())
                    || !part.isPositive()
                    || part.isMoreThan(known.get(0).open())) {
                return;
            }
            meant.add(known.get(0));
            parts.add(new Allocation(known.get(0).id(), part));
            sum = sum.plus(part);
            deduction = deduction.isPresent() ? deduction : deducted(document);
        }
        if (!told.isEmpty() && sum.equals(paid) && meant.stream().distinct().count() == meant.size()) {
            add(new Fit(
                    Fit.Kind.AS_TOLD,
                    meant,
                    Naming.STRUCTURED,
                    parts,
                    Money.zero(paid.currency()),
                    deduction.orElse(null)));
        }
    }

    private static Optional<Deduction> deducted(Remittance.Document document) {
        Money kept = document.deducted();
        if (kept == null || !kept.isPositive()) {
            return Optional.empty();
        }
        return Optional.of(new Deduction(Reason.TOLD, kept, document.reason() == null ? "" : document.reason()));
    }

    private void named(List<OpenDocument> named, Naming naming) {
        Money owed = Shortfalls.sum(named);
        if (owed.equals(paid)) {
            add(Fit.exact(Fit.Kind.EXACT, named, naming, paid));
            return;
        }
        if (paid.isMoreThan(owed)) {
            Money rest = paid.minus(owed);
            items.stream()
                    .filter(item -> !named.contains(item) && item.open().equals(rest))
                    .forEach(item -> {
                        List<OpenDocument> both = new ArrayList<>(named);
                        both.add(item);
                        add(Fit.exact(Fit.Kind.SUM, both, naming, paid));
                    });
            add(Fit.of(Fit.Kind.OVER, named, naming, paid, null));
            return;
        }
        List<OpenDocument> equal =
                named.stream().filter(item -> item.open().equals(paid)).toList();
        equal.forEach(item -> add(Fit.exact(Fit.Kind.EXACT, List.of(item), naming, paid)));
        if (equal.isEmpty()) {
            Sums.of(paid, named, named.size()).forEach(some -> add(Fit.exact(Fit.Kind.EXACT, some, naming, paid)));
        }
        shortfalls
                .explain(line, paid, named)
                .ifPresentOrElse(
                        why -> add(Fit.of(Fit.Kind.EXPLAINED, named, naming, paid, why)),
                        () -> add(Fit.of(
                                Fit.Kind.PART, named, naming, paid, new Deduction(Reason.PART, owed.minus(paid), ""))));
    }

    private void unnamed() {
        items.stream()
                .filter(item -> item.open().equals(paid))
                .forEach(item -> add(Fit.exact(Fit.Kind.EXACT, List.of(item), Naming.NOT, paid)));
        List<OpenDocument> overdue =
                items.stream().filter(item -> item.due().isBefore(day())).toList();
        balance(overdue);
        if (overdue.size() < items.size()) {
            balance(items);
        }
        Sums.of(paid, items, policy.largestSum()).forEach(some -> add(Fit.exact(Fit.Kind.SUM, some, Naming.NOT, paid)));
        for (OpenDocument item : items) {
            if (item.open().isMoreThan(paid)) {
                shortfalls
                        .explain(line, paid, List.of(item))
                        .ifPresent(why -> add(Fit.of(Fit.Kind.EXPLAINED, List.of(item), Naming.NOT, paid, why)));
            }
        }
        if (found.isEmpty()) {
            add(Fit.of(Fit.Kind.OLDEST, items, Naming.NOT, paid, null));
        }
    }

    private void balance(List<OpenDocument> all) {
        if (all.size() > 1 && Shortfalls.sum(all).equals(paid)) {
            add(Fit.exact(Fit.Kind.BALANCE, all, Naming.NOT, paid));
        }
    }

    private LocalDate day() {
        return line.valued();
    }
}
