package org.cartera.domain.credit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.receivable.ExchangeRate;

/** The ERP's dated exchange rates. Without a rate, or with one that is not above zero, the answer is empty, never one (K5). */
public record Rates(List<ExchangeRate> all) {

    public Rates {
        all = List.copyOf(all);
    }

    public static Rates none() {
        return new Rates(List.of());
    }

    /** Units of {@code to} for one unit of {@code from} on a date: the newest rate in force, or the inverse of the other direction. */
    public Optional<BigDecimal> rate(Currency from, Currency to, LocalDate asOf) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        return inForce(from, to, asOf)
                .or(() -> inForce(to, from, asOf).map(factor -> BigDecimal.ONE.divide(factor, MathContext.DECIMAL64)));
    }

    private Optional<BigDecimal> inForce(Currency from, Currency to, LocalDate asOf) {
        return all.stream()
                .filter(rate -> rate.from().equals(from) && rate.to().equals(to))
                .filter(rate -> !rate.since().isAfter(asOf))
                .filter(rate -> rate.through() == null || !rate.through().isBefore(asOf))
                .max(Comparator.comparing(ExchangeRate::since))
                .map(ExchangeRate::factor)
                .filter(factor -> factor.signum() > 0);
    }
}
