package org.cartera.domain.comparison;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;

/**
 * What a list raises when it is taken, by reason and currency: so many cases, and so much that dunning leaves alone.
 *
 * @param agreed findings that agree
 * @param kinds in the order of the topics, then of the currencies
 */
public record Raised(Balances ours, Balances theirs, long agreed, List<Kind> kinds) {
    static final Raised NOTHING = new Raised(Balances.none(), Balances.none(), 0, List.of());

    public Raised {
        kinds = List.copyOf(kinds);
    }

    /**
     * @param cases differences that somebody is to answer for
     * @param difference ours less theirs; negative where they say that they owe more
     * @param contested of that, what we claim and they do not owe: it is disputed
     */
    public record Kind(Topic topic, long cases, Money difference, Money contested) {
        private Kind plus(Finding more) {
            return new Kind(
                    topic,
                    cases + 1,
                    difference.plus(more.difference()),
                    more.contested().map(contested::plus).orElse(contested));
        }
    }

    static Raised of(Comparison comparison, ComparisonPolicy policy) {
        Map<Topic, Map<String, Kind>> kinds = new TreeMap<>();
        for (Finding finding : comparison.findings()) {
            if (policy.dutyFor(finding).isPresent()) {
                Currency currency = finding.difference().currency();
                kinds.computeIfAbsent(finding.topic(), topic -> new TreeMap<>())
                        .compute(currency.getCurrencyCode(), (code, kind) -> (kind == null
                                        ? new Kind(finding.topic(), 0, Money.zero(currency), Money.zero(currency))
                                        : kind)
                                .plus(finding));
            }
        }
        List<Kind> all = new ArrayList<>();
        kinds.values().forEach(some -> all.addAll(some.values()));
        long agreed = comparison.findings().stream()
                .filter(one -> one.difference().isZero())
                .count();
        return new Raised(comparison.ours(), comparison.theirs(), agreed, all);
    }

    /** Cases in all. */
    public long cases() {
        return kinds.stream().mapToLong(Kind::cases).sum();
    }

    /** What dunning will leave alone, per currency. */
    public Balances contested() {
        return Balances.sum(kinds.stream().map(Kind::contested).toList());
    }
}
