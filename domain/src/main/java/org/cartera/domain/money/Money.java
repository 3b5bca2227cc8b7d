package org.cartera.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * An amount of one currency, exact to that currency's minor unit.
 *
 * <p>The scale is always the currency's: COP and USD carry two decimals, JPY none (convention K5). {@link #of} refuses
 * an amount with more decimals than that; {@link #rounded} is the only door to rounding. Arithmetic on two currencies
 * throws {@link CurrencyMismatchException}.
 */
public record Money(Currency currency, BigDecimal amount) implements Comparable<Money> {

    public Money {
        Objects.requireNonNull(currency, "currency");
        int scale = decimals(currency);
        try {
            amount = amount.setScale(scale, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new ArithmeticException(
                    amount.toPlainString() + " has more decimals than " + currency + " allows (" + scale + ")");
        }
    }

    /** An amount that must already be exact; excess decimals are refused with an ArithmeticException. */
    public static Money of(Currency currency, BigDecimal amount) {
        return new Money(currency, amount);
    }

    /** As {@link #of(Currency, BigDecimal)}, from an ISO 4217 code and a decimal text such as {@code "1250.50"}. */
    public static Money of(String currency, String amount) {
        return new Money(Currency.getInstance(currency), new BigDecimal(amount));
    }

    /** The only door to rounding: the caller names the mode (HALF_UP unless a rule says otherwise, K5). */
    public static Money rounded(Currency currency, BigDecimal amount, RoundingMode mode) {
        return new Money(currency, amount.setScale(decimals(currency), mode));
    }

    public static Money zero(Currency currency) {
        return new Money(currency, BigDecimal.ZERO);
    }

    /** The minor units of a currency; pseudo-currencies without any (XAU) count as two. */
    public static int decimals(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        return digits < 0 ? 2 : digits;
    }

    public Money plus(Money other) {
        return new Money(same(other), amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(same(other), amount.subtract(other.amount));
    }

    public Money negated() {
        return new Money(currency, amount.negate());
    }

    public Money abs() {
        return new Money(currency, amount.abs());
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** This amount, or zero where it is negative. */
    public Money orZero() {
        return isNegative() ? zero(currency) : this;
    }

    public Money times(BigDecimal factor, RoundingMode mode) {
        return rounded(currency, amount.multiply(factor), mode);
    }

    /**
     * Splits this amount in proportion to the weights. Every part is rounded towards zero and the cents left over go to
     * the last part that has a weight, so the parts always sum to this amount and a part without weight gets nothing.
     *
     * @throws IllegalArgumentException if there is no weight, one is negative, or all are zero
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("Cannot split " + this + " by weights " + weights);
        }
        List<Money> parts = new ArrayList<>(weights.size());
        Money left = this;
        int last = 0;
        for (BigDecimal weight : weights) {
            BigDecimal share = amount.multiply(weight).divide(sum, amount.scale(), RoundingMode.DOWN);
            Money part = new Money(currency, share);
            last = weight.signum() == 0 ? last : parts.size();
            parts.add(part);
            left = left.minus(part);
        }
        parts.set(last, parts.get(last).plus(left));
        return List.copyOf(parts);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    /** Orders amounts of one currency. */
    @Override
    public int compareTo(Money other) {
        same(other);
        return amount.compareTo(other.amount);
    }

    private Currency same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
        return currency;
    }

    /** The canonical text, as in {@code "USD 1250.50"}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }

    /** Reads back the canonical text. */
    public static Money parse(String text) {
        int space = text.indexOf(' ');
        if (space != 3) {
            throw new IllegalArgumentException("Not an amount of money: '" + text + "' (expected as in 'USD 1250.50')");
        }
        return of(text.substring(0, space), text.substring(space + 1));
    }
}
