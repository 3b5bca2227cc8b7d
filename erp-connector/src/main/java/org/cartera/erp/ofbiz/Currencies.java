package org.cartera.erp.ofbiz;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The ERP's currency ids, which are ISO 4217 codes unless somebody made one up. */
final class Currencies {
    private static final Map<String, Optional<Currency>> KNOWN = new ConcurrentHashMap<>();

    private Currencies() {}

    static @Nullable Currency of(@Nullable String code) {
        return code == null
                ? null
                : KNOWN.computeIfAbsent(code, Currencies::look).orElse(null);
    }

    private static Optional<Currency> look(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst();
    }
}
