package org.cartera.domain.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.cartera.domain.money.Money;

/**
 * How long customers take to pay, in one currency (S2-4, S2-5, S2-19): days sales outstanding are what is owed ÷ what was sold ×
 * the days it was sold in; the best possible ones count only what is not due yet.
 *
 * @param open what is owed, as the last run left it; of a seller it is what still retains his commission
 * @param overdue the part of it that is past due
 * @param sold invoiced, less credit notes, in the last {@code days} days
 * @param days above zero
 */
public record SalesOutstanding(Money open, Money overdue, Money sold, int days) {

    /** To a tenth, half up. Empty where nothing was sold: no number of days would say anything. */
    public Optional<BigDecimal> daysOutstanding() {
        return daysOf(open);
    }

    /** If everybody paid when it is due; to a tenth, half up. Empty where nothing was sold. */
    public Optional<BigDecimal> bestPossible() {
        return daysOf(open.minus(overdue));
    }

    /** The days that being past due costs: the difference of the two others. */
    public Optional<BigDecimal> daysLost() {
        return daysOutstanding().flatMap(all -> bestPossible().map(all::subtract));
    }

    private Optional<BigDecimal> daysOf(Money owed) {
        return sold.isPositive()
                ? Optional.of(
                        owed.amount().multiply(BigDecimal.valueOf(days)).divide(sold.amount(), 1, RoundingMode.HALF_UP))
                : Optional.empty();
    }
}
