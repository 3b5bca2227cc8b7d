package org.cartera.domain.credit;

import java.time.LocalDate;
import org.cartera.domain.money.Money;

/**
 * An addition to a limit for some days, such as a season's.
 *
 * @param amount above zero, in the limit's currency
 * @param from first day, inclusive
 * @param through last day, inclusive
 */
public record TemporaryIncrease(Money amount, LocalDate from, LocalDate through) {

    public TemporaryIncrease {
        if (!amount.isPositive() || through.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A temporary increase of " + amount + " from " + from + " through " + through + " means nothing");
        }
    }

    public boolean isValidOn(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(through);
    }
}
