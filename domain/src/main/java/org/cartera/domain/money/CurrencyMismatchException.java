package org.cartera.domain.money;

import java.util.Currency;

/** Two amounts of different currencies met in one operation; carries both. Always a defect, never a business answer. */
public final class CurrencyMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Currency first;
    private final Currency second;

    public CurrencyMismatchException(Currency first, Currency second) {
        super("Amounts of " + first + " and " + second + " cannot be combined");
        this.first = first;
        this.second = second;
    }

    public Currency first() {
        return first;
    }

    public Currency second() {
        return second;
    }
}
