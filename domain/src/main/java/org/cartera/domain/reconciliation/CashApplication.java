package org.cartera.domain.reconciliation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
            .thenComparing(way -> way.suggestion().account())
            .thenComparing(way -> way.suggestion().allocations().toString());
    private static final Comparator<Weighed> BETTER_ARGUED =
            comparing((Weighed way) -> way.suggestion().score()).thenComparing(Weighed::points);

    private final CashPolicy policy;
    private final Shortfalls shortfalls;

    public CashApplication(CashPolicy policy) {
        this.policy = policy;
        this.shortfalls = new Shortfalls(policy);
    }

    public Judgement judge(BankLine line, Findings findings) {
        if (!line.isReceipt()) {
            return new Judgement.Unknown();
        }
        List<Weighed> all = ways(line, findings);
        if (all.isEmpty()) {
            return new Judgement.Unknown();
        }
        Weighed best = all.get(0);
        boolean tie = all.stream()
                .skip(1)
                .anyMatch(other -> other.points() > best.points() - policy.margin()
                        && other.suggestion().differsFrom(best.suggestion()));
        if (best.suggestion().score() >= policy.threshold() && !tie) {
            return new Judgement.Apply(best.suggestion());
        }
        return new Judgement.Ask(
                all.stream().limit(MOST_SUGGESTIONS).map(Weighed::suggestion).toList(), tie);
    }

    /** Every way, best first; of two that put the money in the same place the better argued. */
    private List<Weighed> ways(BankLine line, Findings findings) {
        Clues clues = Clues.of(line);
        Scores scores = new Scores(line, clues, findings, policy);
        Map<AccountKey, List<OpenDocument>> byCustomer =
                findings.items().stream().collect(groupingBy(OpenDocument::account, TreeMap::new, toList()));
        List<AccountKey> named = findings.items().stream()
                .filter(item -> item.namedBy(clues).compareTo(Naming.WRITTEN) >= 0)
                .map(OpenDocument::account)
                .distinct()
                .toList();
        Map<String, Weighed> ways = new LinkedHashMap<>();
        for (AccountKey account : customers(findings)) {
            List<OpenDocument> owed = byCustomer.getOrDefault(account, List.of());
            for (Money paid : paid(line)) {
                List<OpenDocument> items = owed.stream()
                        .filter(item -> item.open().currency().equals(paid.currency()))
                        .toList();
                List<OpenDocument> credits = findings.credits().stream()
                        .filter(note -> note.account().equals(account))
                        .filter(note -> note.open().currency().equals(paid.currency()))
                        .filter(note -> !note.issued().isAfter(line.valued()))
                        .sorted(comparing(OpenDocument::id))
                        .toList();
                List<Fit> fits =
                        items.isEmpty() ? List.of() : Fits.of(line, paid, clues, policy, shortfalls, items, credits);
                for (Fit fit : fits) {
                    boolean another =
                            fit.naming() == Naming.NOT && named.stream().anyMatch(who -> !who.equals(account));
                    Weighed way = scores.weighed(account, another ? fit.doubted(Fit.Doubt.NAMES_ANOTHER) : fit);
                    ways.merge(account + " " + sorted(way), way, CashApplication::better);
                }
            }
        }
        List<Weighed> sorted = new ArrayList<>(ways.values());
        sorted.sort(BEST_FIRST);
        return sorted;
    }

    private static String sorted(Weighed way) {
        return way.suggestion().allocations().stream()
                .map(Suggestion.Allocation::toString)
                .sorted()
                .toList()
                .toString();
    }

    /** A way that is argued for without a doubt is not made worse by a second argument with one. */
    private static Weighed better(Weighed one, Weighed other) {
        return BETTER_ARGUED.compare(one, other) >= 0 ? one : other;
    }

    private static TreeSet<AccountKey> customers(Findings findings) {
        TreeSet<AccountKey> all = new TreeSet<>(findings.learnt().keySet());
        all.addAll(findings.numbers().keySet());
        findings.items().forEach(item -> all.add(item.account()));
        return all;
    }

    private static List<Money> paid(BankLine line) {
        Money instructed = line.instructed();
        return instructed == null || instructed.currency().equals(line.amount().currency())
                ? List.of(line.amount())
                : List.of(line.amount(), instructed);
    }
}
