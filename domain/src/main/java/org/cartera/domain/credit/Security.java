package org.cartera.domain.credit;

import java.time.LocalDate;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that pays where the customer does not: a guarantee or an insurance (S1-3).
 *
 * @param amount what it covers at most, above zero
 * @param from first day, inclusive
 * @param through last day, inclusive; null while it has no end
 * @param reference the policy's or the document's number
 */
public record Security(Kind kind, Money amount, LocalDate from, @Nullable LocalDate through, String reference) {

    public Security {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A security must cover an amount above zero, not " + amount);
        }
        if (through != null && through.isBefore(from)) {
            throw new IllegalArgumentException("A security from " + from + " cannot end on " + through);
        }
    }

    public boolean isValidOn(LocalDate date) {
        return !date.isBefore(from) && (through == null || !date.isAfter(through));
    }

    public enum Kind {
        /** A promissory note, pagaré. */
        PROMISSORY_NOTE,
        /** Somebody else's word, aval. */
        SURETY,
        INSURANCE,
        MORTGAGE,
        LETTER_OF_CREDIT,
        DEPOSIT;

        /** Whether it lowers exposure: a promissory note makes a claim easier to sue for and pays nothing by itself. */
        public boolean lowersExposure() {
            return this != PROMISSORY_NOTE;
        }
    }
}
