package org.cartera.domain.reconciliation;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.reconciliation.Deduction.Reason;
import org.cartera.domain.reconciliation.Fit.Doubt;
import org.cartera.domain.reconciliation.OpenDocument.Naming;
import org.cartera.domain.reconciliation.Suggestion.Allocation;
import org.jspecify.annotations.Nullable;

/** Every way in which a line may pay the items of one customer. */
final class Fits {
    private static final Comparator<OpenDocument> OLDEST_FIRST =
            comparing(OpenDocument::due).thenComparing(OpenDocument::id);

    private final BankLine line;
    private final Money paid;
    private final Clues clues;
    private final CashPolicy policy;
    private final Shortfalls shortfalls;
    private final List<OpenDocument> items;
    private final List<OpenDocument> credits;
    private final CreditNotes notes;
    private final Map<OpenDocument, Naming> named;
    private @Nullable Series series;
    private @Nullable Boolean namesAnother;
    private @Nullable Boolean mayNameAnother;
    private final List<Fit> found = new ArrayList<>();

    private Fits(
            BankLine line,
            Money paid,
            Clues clues,
            CashPolicy policy,
            Shortfalls shortfalls,
            Map<OpenDocument, Naming> items,
            List<OpenDocument> credits) {
        this.line = line;
        this.paid = paid;
        this.clues = clues;
        this.policy = policy;
        this.shortfalls = shortfalls;
        this.named = items;
        this.items = items.keySet().stream().sorted(OLDEST_FIRST).toList();
        this.credits = credits;
        this.notes = new CreditNotes(credits, clues, policy);
    }

    /**
     * @param items open items of one customer, in the currency of what was paid, and how surely the clues name each
     * @param credits his open credit notes in it
     */
    static List<Fit> of(
            BankLine line,
            Money paid,
            Clues clues,
            CashPolicy policy,
            Shortfalls shortfalls,
            Map<OpenDocument, Naming> items,
            List<OpenDocument> credits) {
        Fits fits = new Fits(line, paid, clues, policy, shortfalls, items, credits);
        fits.asTold();
        Naming best = Naming.NOT;
        for (Naming naming : items.values()) {
            best = best.orBetter(naming);
        }
        if (best != Naming.NOT) {
            List<OpenDocument> surest = fits.meant(best);
            fits.named(surest, best);
            List<OpenDocument> all = fits.items.stream()
                    .filter(item -> fits.named.get(item) != Naming.NOT)
                    .toList();
            if (all.size() > surest.size() && Shortfalls.sum(all).equals(paid)) {
                fits.add(Fit.exact(Fit.Kind.EXACT, all, best, paid));
            }
        }
        fits.unnamed();
        fits.found.replaceAll(fits::doubted);
        return fits.found;
    }

    /** Named as surely as any; of an invoice whose instalment is told, that one. */
    private List<OpenDocument> meant(Naming naming) {
        List<OpenDocument> surest =
                items.stream().filter(item -> named.get(item) == naming).toList();
        List<OpenDocument> told = surest.stream()
                .filter(item -> item.id().number() == clues.instalment())
                .toList();
        return told.isEmpty() ? surest : told;
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
            Clues own = Clues.of(new Remittance(List.of(document.number()), List.of(), ""), "");
            List<OpenDocument> known = items.stream()
                    .filter(item -> item.namedBy(own) == Naming.STRUCTURED)
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
                    deduction.orElse(null),
                    Set.of()));
        }
    }

    private static Optional<Deduction> deducted(Remittance.Document document) {
        Money kept = document.deducted();
        if (kept == null || !kept.isPositive()) {
            return Optional.empty();
        }
        String words = document.reason() == null ? "" : document.reason();
        Reason meant = Clues.of(new Remittance(List.of(), List.of(), words), "").told();
        return Optional.of(new Deduction(meant == null ? Reason.TOLD : meant, kept, words));
    }

    private void named(List<OpenDocument> named, Naming naming) {
        Money owed = Shortfalls.sum(named);
        if (owed.equals(paid)) {
            add(Fit.exact(Fit.Kind.EXACT, named, naming, paid));
            return;
        }
        if (paid.isMoreThan(owed)) {
            more(named, naming, paid.minus(owed));
            return;
        }
        List<OpenDocument> equal = owing(paid, named);
        equal.forEach(item -> add(Fit.exact(Fit.Kind.EXACT, List.of(item), naming, paid)));
        if (equal.isEmpty()) {
            Sums.of(paid, named, named.size()).forEach(some -> add(Fit.exact(Fit.Kind.EXACT, some, naming, paid)));
        }
        add(notes.asTold(named, naming, paid)
                .or(() -> shortfalls
                        .explain(line, paid, named, clues.told(), true)
                        .map(why -> Fit.shortOf(named, naming, paid, why)))
                .or(() -> notes.fitting(named, naming, paid))
                .orElseGet(() ->
                        Fit.of(Fit.Kind.PART, named, naming, paid, new Deduction(Reason.PART, owed.minus(paid), ""))));
        if (named.size() > 1) {
            named.stream()
                    .filter(item -> item.open().isMoreThan(paid))
                    .forEach(item -> explained(List.of(item), naming));
        }
    }

    private void more(List<OpenDocument> named, Naming naming, Money rest) {
        List<OpenDocument> others =
                items.stream().filter(item -> !named.contains(item)).toList();
        owing(rest, others).forEach(item -> {
            List<OpenDocument> both = new ArrayList<>(named);
            both.add(item);
            add(Fit.exact(Fit.Kind.SUM, both, naming, paid));
        });
        Fit over = Fit.of(Fit.Kind.OVER, named, naming, paid, null);
        boolean mayPay = others.stream()
                .anyMatch(item ->
                        this.named.get(item) != Naming.NOT || !item.open().isMoreThan(rest.plus(rest)));
        add(mayPay ? over.doubted(Doubt.REST_MAY_PAY) : over);
    }

    private void unnamed() {
        owing(paid, items).forEach(item -> add(Fit.exact(Fit.Kind.EXACT, List.of(item), Naming.NOT, paid)));
        List<OpenDocument> overdue = new ArrayList<>();
        for (OpenDocument item : items) {
            if (item.due().isBefore(line.valued())) {
                overdue.add(item);
            }
        }
        balance(overdue);
        if (overdue.size() < items.size()) {
            balance(items);
        }
        for (List<OpenDocument> some : Sums.of(paid, items, policy.largestSum())) {
            Fit sum = Fit.exact(Fit.Kind.SUM, some, Naming.NOT, paid);
            add(Sums.byChance(some, items, policy.largestSum()) ? sum.doubted(Doubt.BY_CHANCE) : sum);
        }
        for (OpenDocument item : items) {
            if (item.open().isMoreThan(paid)) {
                List<OpenDocument> one = List.of(item);
                explained(one, Naming.NOT);
                notes.asTold(one, Naming.NOT, paid)
                        .or(() -> notes.fitting(one, Naming.NOT, paid))
                        .ifPresent(this::add);
            }
        }
        if (found.isEmpty()) {
            add(Fit.of(Fit.Kind.OLDEST, items, Naming.NOT, paid, null));
        }
    }

    private void explained(List<OpenDocument> one, Naming naming) {
        shortfalls
                .explain(line, paid, one, clues.told(), naming != Naming.NOT)
                .map(why -> Fit.shortOf(one, naming, paid, why))
                .ifPresent(fit -> add(naming == Naming.NOT ? fit : fit.doubted(Doubt.OF_WHICH)));
    }

    private void balance(List<OpenDocument> all) {
        if (all.size() > 1 && Shortfalls.sum(all).equals(paid)) {
            add(Fit.exact(Fit.Kind.BALANCE, all, Naming.NOT, paid));
        }
        notes.balance(all, paid).ifPresent(this::add);
    }

    /** What speaks against a way, whatever speaks for it. */
    private Fit doubted(Fit fit) {
        boolean unfitting = fit.kind() == Fit.Kind.OVER || fit.kind() == Fit.Kind.PART;
        boolean named = fit.naming() != Naming.NOT;
        Fit doubted = fit;
        if ((unfitting || !named || fit.kind() == Fit.Kind.SUM || fit.kind() == Fit.Kind.EXPLAINED)
                && namesAnother(named)) {
            doubted = doubted.doubted(Doubt.NAMES_ANOTHER);
        }
        if ((unfitting || fit.kind() == Fit.Kind.EXPLAINED)
                && items.stream()
                        .anyMatch(
                                item -> item.open().equals(paid) && !fit.items().contains(item))) {
            doubted = doubted.doubted(Doubt.ANOTHER_FITS);
        }
        if (clues.advance() && (!named || unfitting)) {
            doubted = doubted.doubted(Doubt.ADVANCE);
        }
        if (unfitting && fit.naming() == Naming.DIGITS) {
            doubted = doubted.doubted(Doubt.ONLY_DIGITS);
        }
        if (isShortOfSeveral(fit)) {
            doubted = doubted.doubted(Doubt.OF_WHICH);
        }
        return doubted;
    }

    /** @param named whether he named what the way pays; else bare digits count too */
    private boolean namesAnother(boolean named) {
        Boolean known = named ? namesAnother : mayNameAnother;
        if (known != null) {
            return known;
        }
        boolean another =
                !clues.mentions().isEmpty() || !named && !clues.digits().isEmpty();
        if (another) {
            another = named ? series().namesAnother(clues) : series().mayNameAnother(clues);
        }
        if (named) {
            namesAnother = another;
        } else {
            mayNameAnother = another;
        }
        return another;
    }

    private Series series() {
        Series known = series;
        if (known == null) {
            known = new Series();
            known.add(items);
            known.add(credits);
            series = known;
        }
        return known;
    }

    private static boolean isShortOfSeveral(Fit fit) {
        boolean ofSum = fit.kind() == Fit.Kind.EXPLAINED
                && fit.deduction() != null
                && fit.deduction().reason() != Reason.WITHHOLDING
                && fit.deduction().reason() != Reason.EARLY_PAYMENT_DISCOUNT
                && fit.deduction().reason() != Reason.CREDIT_NOTE;
        return (fit.kind() == Fit.Kind.PART || ofSum)
                && fit.items().stream()
                                .map(item -> item.id().invoice())
                                .distinct()
                                .count()
                        > 1;
    }

    /** Those that owe just that; of instalments of one invoice the first, for they are paid in their order. */
    private static List<OpenDocument> owing(Money amount, List<OpenDocument> some) {
        List<OpenDocument> owing = new ArrayList<>();
        Set<InvoiceId> seen = new HashSet<>();
        for (OpenDocument item : some) {
            if (item.open().equals(amount) && seen.add(item.id().invoice())) {
                owing.add(item);
            }
        }
        return owing;
    }
}
