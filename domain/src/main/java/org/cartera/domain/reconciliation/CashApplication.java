package org.cartera.domain.reconciliation;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.OpenDocument.Naming;
import org.cartera.domain.reconciliation.Scores.Weighed;

/**
 * Decides what a receipt pays (cash application).
 *
 * <p>For every customer in question every way to pay is scored from who paid, what he named, and how the amount fits; the best is
 * applied by itself where it reaches the threshold and no other way that would put the money elsewhere comes within the margin.
 * Equal evidence for two ways is a tie, however strong, and waits for a person. Which order the items come in makes no difference.
 * A line in another currency than the items pays them with what the payer ordered in theirs; where that is not told, nothing fits.
 *
 * <p>Source: capabilities "reconciliation", S1-7; complaints in the field: matched other reference numbers, ambiguous equal amounts.
 */
public final class CashApplication {
    private static final int MOST_SUGGESTIONS = 5;
    private static final Comparator<Weighed> BEST_FIRST = comparing(Weighed::points)
            .reversed()
            .thenComparing(Weighed::account)
            .thenComparing(way -> way.fit().allocations().toString());
    private static final Comparator<Weighed> BETTER_ARGUED =
            comparing(Weighed::score).thenComparing(Weighed::points);

    private final CashPolicy policy;
    private final Shortfalls shortfalls;

    public CashApplication(CashPolicy policy) {
        this.policy = policy;
        this.shortfalls = new Shortfalls(policy);
    }

    public Judgement judge(BankLine line, Findings findings) {
        return judge(line, Clues.of(line), findings);
    }

    /** @param clues what the line says */
    public Judgement judge(BankLine line, Clues clues, Findings findings) {
        if (!line.isReceipt()) {
            return new Judgement.Unknown();
        }
        Scores scores = new Scores(line, clues, findings, policy);
        List<Weighed> all = ways(line, clues, findings, scores);
        if (all.isEmpty()) {
            return new Judgement.Unknown();
        }
        Weighed best = all.get(0);
        boolean tie = all.stream()
                .skip(1)
                .anyMatch(other -> other.points() > best.points() - policy.margin() && other.differsFrom(best));
        if (best.score() >= policy.threshold() && !tie) {
            return new Judgement.Apply(scores.suggestion(best));
        }
        return new Judgement.Ask(
                all.stream().limit(MOST_SUGGESTIONS).map(scores::suggestion).toList(), tie);
    }

    /** Every way, best first; of two that put the money in the same place the better argued. */
    private List<Weighed> ways(BankLine line, Clues clues, Findings findings, Scores scores) {
        Map<AccountKey, Map<OpenDocument, Naming>> byCustomer = new HashMap<>();
        Set<AccountKey> named = new HashSet<>();
        for (OpenDocument item : findings.items()) {
            Naming naming = item.namedBy(clues);
            byCustomer
                    .computeIfAbsent(item.account(), key -> new LinkedHashMap<>())
                    .put(item, naming);
            if (naming.compareTo(Naming.WRITTEN) >= 0) {
                named.add(item.account());
            }
        }
        Map<Place, Weighed> ways = new LinkedHashMap<>();
        for (AccountKey account : customers(findings, byCustomer.keySet())) {
            boolean another = named.size() > (named.contains(account) ? 1 : 0);
            Map<OpenDocument, Naming> owed = byCustomer.getOrDefault(account, Map.of());
            for (Money paid : paid(line)) {
                Map<OpenDocument, Naming> items = in(paid.currency(), owed);
                List<OpenDocument> credits = credits(account, paid.currency(), line, findings);
                List<Fit> fits =
                        items.isEmpty() ? List.of() : Fits.of(line, paid, clues, policy, shortfalls, items, credits);
                for (Fit fit : fits) {
                    boolean doubtful = another && fit.naming() == Naming.NOT;
                    Weighed way = scores.weighed(account, doubtful ? fit.doubted(Fit.Doubt.NAMES_ANOTHER) : fit);
                    ways.merge(new Place(account, new HashSet<>(fit.allocations())), way, CashApplication::better);
                }
            }
        }
        List<Weighed> sorted = new ArrayList<>(ways.values());
        sorted.sort(BEST_FIRST);
        return sorted;
    }

    /** Where a way puts the money, in whatever order. */
    private record Place(AccountKey account, Set<Suggestion.Allocation> paid) {}

    private static Map<OpenDocument, Naming> in(Currency currency, Map<OpenDocument, Naming> owed) {
        if (owed.keySet().stream().allMatch(item -> item.open().currency().equals(currency))) {
            return owed;
        }
        Map<OpenDocument, Naming> items = new LinkedHashMap<>(owed);
        items.keySet().removeIf(item -> !item.open().currency().equals(currency));
        return items;
    }

    private static List<OpenDocument> credits(AccountKey account, Currency currency, BankLine line, Findings findings) {
        return findings.credits().isEmpty()
                ? List.of()
                : findings.credits().stream()
                        .filter(note -> note.account().equals(account))
                        .filter(note -> note.open().currency().equals(currency))
                        .filter(note -> !note.issued().isAfter(line.valued()))
                        .sorted(comparing(OpenDocument::id))
                        .toList();
    }

    /** A way that is argued for without a doubt is not made worse by a second argument with one. */
    private static Weighed better(Weighed one, Weighed other) {
        return BETTER_ARGUED.compare(one, other) >= 0 ? one : other;
    }

    private static TreeSet<AccountKey> customers(Findings findings, Set<AccountKey> owing) {
        TreeSet<AccountKey> all = new TreeSet<>(findings.learnt().keySet());
        all.addAll(findings.numbers().keySet());
        all.addAll(owing);
        return all;
    }

    private static List<Money> paid(BankLine line) {
        Money instructed = line.instructed();
        return instructed == null || instructed.currency().equals(line.amount().currency())
                ? List.of(line.amount())
                : List.of(line.amount(), instructed);
    }
}
