package org.cartera.web.page;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** Amounts that people type beside a currency that they type. */
public final class Amount {
    private Amount() {}

    /** Empty where it is no amount above zero, has more decimals than the currency, or there is no such currency. */
    public static Optional<Money> of(String currency, @Nullable BigDecimal amount) {
        return Optional.ofNullable(amount).filter(value -> value.signum() > 0).flatMap(value -> known(currency)
                .filter(one -> value.stripTrailingZeros().scale() <= Money.decimals(one))
                .map(one -> Money.of(one, value)));
    }

    private static Optional<Currency> known(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(code))
                .findAny();
    }
}
