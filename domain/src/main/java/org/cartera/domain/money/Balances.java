package org.cartera.domain.money;

import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums kept apart by currency, because amounts of different currencies are never added (K5).
 *
 * <p>Immutable. A currency that was never added is absent; one that cancelled out is present with zero.
 */
public final class Balances {
    private static final Balances NONE = new Balances(new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode)));

    private final SortedMap<Currency, Money> byCurrency;

    private Balances(SortedMap<Currency, Money> byCurrency) {
        this.byCurrency = byCurrency;
    }

    public static Balances none() {
        return NONE;
    }

    public static Balances of(Money... amounts) {
        return sum(List.of(amounts));
    }

    public static Balances sum(Collection<Money> amounts) {
        return NONE.with(amounts);
    }

    public Balances plus(Money amount) {
        return with(List.of(amount));
    }

    public Balances plus(Balances other) {
        return with(other.byCurrency.values());
    }

    public Balances minus(Money amount) {
        return plus(amount.negated());
    }

    public Balances minus(Balances other) {
        return with(other.byCurrency.values().stream().map(Money::negated).toList());
    }

    private Balances with(Collection<Money> amounts) {
        SortedMap<Currency, Money> sums = new TreeMap<>(byCurrency);
        amounts.forEach(amount -> sums.merge(amount.currency(), amount, Money::plus));
        return new Balances(sums);
    }

    /** The sum in this currency; zero where there is none. */
    public Money in(Currency currency) {
        Money sum = byCurrency.get(currency);
        return sum == null ? Money.zero(currency) : sum;
    }

    /** One amount for each currency, by currency code. */
    public List<Money> amounts() {
        return List.copyOf(byCurrency.values());
    }

    public List<Currency> currencies() {
        return List.copyOf(byCurrency.keySet());
    }

    public boolean isZero() {
        return byCurrency.values().stream().allMatch(Money::isZero);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Balances other && byCurrency.equals(other.byCurrency);
    }

    @Override
    public int hashCode() {
        return byCurrency.hashCode();
    }

    @Override
    public String toString() {
        return amounts().toString();
    }
}
