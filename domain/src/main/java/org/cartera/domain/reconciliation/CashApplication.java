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
public record CashApplication(CashPolicy policy) {
    private static final int MOST_SUGGESTIONS = 5;
    private static final Comparator<Suggestion> BEST_FIRST = comparing(Suggestion::score)
            .reversed()
            .thenComparing(Suggestion::account)
            .thenComparing(one -> one.allocations().toString());

    public Judgement judge(BankLine line, Findings findings) {
        if (!line.isReceipt()) {
            return new Judgement.Unknown();
        }
        List<Suggestion> all = suggestions(line, findings);
        if (all.isEmpty()) {
            return new Judgement.Unknown();
        }
        Suggestion best = all.get(0);
        boolean tie = all.stream()
                .skip(1)
                .anyMatch(other -> other.score() > best.score() - policy.margin() && other.differsFrom(best));
        if (best.score() >= policy.threshold() && !tie) {
            return new Judgement.Apply(best);
        }
        return new Judgement.Ask(all.subList(0, Math.min(all.size(), MOST_SUGGESTIONS)), tie);
    }

    /** Every way, best first; of two that put the money in the same place the better argued. */
    private List<Suggestion> suggestions(BankLine line, Findings findings) {
        Clues clues = Clues.of(line);
        Scores scores = new Scores(line, findings);
        Map<AccountKey, List<OpenDocument>> byCustomer =
                findings.items().stream().collect(groupingBy(OpenDocument::account, TreeMap::new, toList()));
        Map<String, Suggestion> ways = new LinkedHashMap<>();
        for (AccountKey account : customers(findings)) {
            List<OpenDocument> owed = byCustomer.getOrDefault(account, List.of());
            for (Money paid : paid(line)) {
                List<OpenDocument> items = owed.stream()
                        .filter(item -> item.open().currency().equals(paid.currency()))
                        .toList();
                List<Fit> fits = items.isEmpty() ? List.of() : Fits.of(line, paid, clues, policy, items);
                for (Fit fit : fits) {
                    Suggestion way = scores.suggestion(account, fit);
                    ways.merge(
                            account + " " + way.allocations(),
                            way,
                            (one, other) -> one.score() >= other.score() ? one : other);
                }
            }
        }
        List<Suggestion> sorted = new ArrayList<>(ways.values());
        sorted.sort(BEST_FIRST);
        return sorted;
    }

    private static TreeSet<AccountKey> customers(Findings findings) {
        TreeSet<AccountKey> all = new TreeSet<>(findings.learnt().keySet());
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
