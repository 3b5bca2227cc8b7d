package org.cartera.domain.money;

import java.util.Currency;

/**
 * ISO 4217's code for "no currency". A row that needs a currency and has none, such as the position of a customer who is held and owes
 * nothing, bears it. It is nobody's money: it is in no sum, and no screen, file or program is shown it.
 */
public final class NoCurrency {
    public static final String CODE = "XXX";

    private NoCurrency() {}

    public static Currency get() {
        return Currency.getInstance(CODE);
    }

    public static boolean is(Currency currency) {
        return currency.getCurrencyCode().equals(CODE);
    }
}
