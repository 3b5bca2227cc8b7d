package org.cartera.domain.hold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.cartera.domain.money.Money;

/**
 * The least that must be received, per currency, so that no ground is left that money can clear, if the money goes to the
 * oldest items first. Worked example: A owes 30 and is 80 days late, B owes 50 and is 70 days late, and B got the final
 * notice that holds: 80 clear it, because the first 30 go to A.
 */
final class Clearing {
    private final List<Owed> owed = new ArrayList<>();
    private final SortedMap<String, Money> amounts = new TreeMap<>();

    /** The undisputed part of an item; a small balance does not count for the rules, yet takes money. */
    private record Owed(Money amount, boolean counts, boolean overdue) {}

    List<Money> amounts() {
        return List.copyOf(amounts.values());
    }

    /** The next item, oldest due date first. */
    void owed(Money amount, boolean counts, boolean overdue) {
        owed.add(new Owed(amount, counts, overdue));
    }

    /** All items so far must be paid whole. */
    void throughLastOwed(Currency currency) {
        atLeast(in(currency).stream().map(Owed::amount).reduce(Money.zero(currency), Money::plus));
    }

    /** Of the overdue part at most this may be left. */
    void overdueDownTo(Money most) {
        pay(most.currency(), (late, all) -> late.minus(most));
    }

    /** Paying x of the overdue part brings the share to the threshold: (late − x) ÷ (all − x) = share. */
    void shareDownTo(Currency currency, BigDecimal share) {
        BigDecimal rest = BigDecimal.ONE.subtract(share);
        pay(currency, (late, all) -> {
            BigDecimal excess = late.amount().subtract(all.amount().multiply(share));
            return Money.of(currency, excess.divide(rest, late.amount().scale(), RoundingMode.UP));
        });
    }

    void atLeast(Money amount) {
        amounts.merge(amount.currency().getCurrencyCode(), amount, Money::max);
    }

    /**
     * Pays item after item until nothing is missing.
     *
     * @param missing what of the overdue part is still to be paid, from what is overdue and what is open
     */
    private void pay(Currency currency, BinaryOperator<Money> missing) {
        Money paid = Money.zero(currency);
        Money late = sum(currency, true);
        Money all = sum(currency, false);
        for (Owed item : in(currency)) {
            Money needed = missing.apply(late, all);
            if (!needed.isPositive()) {
                break;
            }
            if (!item.counts()) {
                paid = paid.plus(item.amount());
                continue;
            }
            Money part = item.amount().min(needed);
            paid = paid.plus(part);
            late = late.minus(part);
            all = all.minus(part);
        }
        atLeast(paid);
    }

    private Money sum(Currency currency, boolean overdueOnly) {
        return in(currency).stream()
                .filter(item -> item.counts() && (item.overdue() || !overdueOnly))
                .map(Owed::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    private List<Owed> in(Currency currency) {
        return owed.stream()
                .filter(item -> item.amount().currency().equals(currency))
                .toList();
    }
}
