package org.cartera.domain.commission;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.money.Money;

/**
 * Which share of what is collected is a seller's, by date. Before its first terms nothing is earned; without terms there is no plan.
 *
 * @param terms in the order of their days
 */
public record CommissionPlan(List<Terms> terms) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public CommissionPlan {
        terms = terms.stream().sorted(Comparator.comparing(Terms::from)).toList();
        for (int i = 1; i < terms.size(); i++) {
            if (terms.get(i).from().equals(terms.get(i - 1).from())) {
                throw new IllegalArgumentException(
                        "Two terms of commission begin on " + terms.get(i).from());
            }
        }
    }

    /**
     * What holds from a day on.
     *
     * @param from value date of the first receipt, inclusive
     * @param percent of the net amount, 0 to 100, for a seller that is not named
     * @param sellers percent by the seller's login
     * @param tax percent that collected amounts contain on top of the net, 0 to 100; the ERP's facts tell no net amount
     * @param takenBackOnWriteOff whether what parts of an invoice earned is taken back when the rest is written off
     */
    public record Terms(
            LocalDate from,
            BigDecimal percent,
            Map<String, BigDecimal> sellers,
            BigDecimal tax,
            boolean takenBackOnWriteOff) {

        public Terms {
            sellers = Map.copyOf(sellers);
            check("percent", percent);
            check("tax", tax);
            sellers.forEach(Terms::check);
        }

        private static void check(String what, BigDecimal percent) {
            if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
                throw new IllegalArgumentException(what + " must lie between 0 and 100, not " + percent);
            }
        }

        /** Half up to the currency's minor units (K5): collected ÷ (1 + tax) × percent. */
        Money of(String seller, Money collected) {
            BigDecimal share = sellers.getOrDefault(seller, percent).divide(HUNDRED.add(tax), MathContext.DECIMAL128);
            return collected.times(share, RoundingMode.HALF_UP);
        }
    }

    public static CommissionPlan none() {
        return new CommissionPlan(List.of());
    }

    public boolean isNone() {
        return terms.isEmpty();
    }

    /** From which value date on anything is earned; empty where there is no plan. */
    public Optional<LocalDate> first() {
        return terms.stream().findFirst().map(Terms::from);
    }

    private Optional<Terms> on(LocalDate day) {
        return terms.stream().filter(one -> !one.from().isAfter(day)).reduce((before, after) -> after);
    }

    /** What an open amount would earn if it were collected on the date; nothing before the plan begins, or where it is negative. */
    public Money retained(String seller, Money open, LocalDate asOf) {
        return on(asOf).map(one -> one.of(seller, open.orZero())).orElse(Money.zero(open.currency()));
    }

    /**
     * The lines that a receipt's application still lacks on a date: one that earns, one that takes back, or both where its amount has
     * changed. None where the lines so far say what the facts say.
     *
     * @param settled the lines of this application so far, in their order
     */
    public List<CommissionLine> lacking(Collected receipt, List<CommissionLine> settled, LocalDate asOf) {
        boolean stands =
                switch (receipt.standing()) {
                    case STANDS -> true;
                    case REVERSED -> false;
                    case WRITTEN_OFF ->
                        !on(asOf).map(Terms::takenBackOnWriteOff).orElse(false);
                };
        Money zero = Money.zero(receipt.amount().currency());
        Money wanted = stands && !receipt.valued().isAfter(asOf) ? receipt.amount() : zero;
        Money before = settled.stream().map(CommissionLine::collected).reduce(zero, Money::plus);
        List<CommissionLine> lines = new ArrayList<>();
        if (!before.equals(wanted)) {
            takenBack(receipt, settled).ifPresent(lines::add);
            if (!wanted.isZero()) {
                earned(receipt).ifPresent(lines::add);
            }
        }
        return List.copyOf(lines);
    }

    /** Exactly what is left of it with whoever got it. */
    private static Optional<CommissionLine> takenBack(Collected receipt, List<CommissionLine> settled) {
        if (settled.isEmpty()) {
            return Optional.empty();
        }
        Money zero = Money.zero(receipt.amount().currency());
        Money collected = settled.stream().map(CommissionLine::collected).reduce(zero, Money::plus);
        Money commission = settled.stream().map(CommissionLine::commission).reduce(zero, Money::plus);
        CommissionLine last = settled.get(settled.size() - 1);
        return collected.isZero() && commission.isZero()
                ? Optional.empty()
                : Optional.of(last.with(collected.negated(), commission.negated()));
    }

    private Optional<CommissionLine> earned(Collected receipt) {
        return receipt.seller().isEmpty()
                ? Optional.empty()
                : on(receipt.valued())
                        .map(one -> CommissionLine.of(receipt, one.of(receipt.seller(), receipt.amount())));
    }
}
