package org.cartera.domain.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.cartera.domain.money.Money;

/** Amounts and days as short as a test can say them. */
public final class Amounts {
    public static final Currency USD = Currency.getInstance("USD");
    public static final Currency EUR = Currency.getInstance("EUR");
    public static final Currency COP = Currency.getInstance("COP");
    public static final Currency JPY = Currency.getInstance("JPY");

    /** The business date of most tests: a Monday, after which the week's days are easy to count. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    private Amounts() {}

    public static Money usd(String amount) {
        return Money.of("USD", amount);
    }

    public static Money usd(int amount) {
        return new Money(USD, BigDecimal.valueOf(amount));
    }

    public static Money cents(int cents) {
        return new Money(USD, BigDecimal.valueOf(cents, 2));
    }

    public static Money eur(String amount) {
        return Money.of("EUR", amount);
    }

    public static LocalDate daysAgo(int days) {
        return TODAY.minusDays(days);
    }

    public static LocalDate inDays(int days) {
        return TODAY.plusDays(days);
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
