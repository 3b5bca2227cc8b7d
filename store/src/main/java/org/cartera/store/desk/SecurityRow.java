package org.cartera.store.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.cartera.domain.credit.Security;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The mapped row of a guarantee or an insurance; it belongs to its credit file and changes with it. */
@Embeddable
@NullUnmarked
public class SecurityRow {
    private String kind;
    private String currency;
    private BigDecimal amount;

    @Column(name = "from_date")
    private LocalDate firstDay;

    @Column(name = "through_date")
    private LocalDate lastDay;

    private String reference;

    protected SecurityRow() {}

    SecurityRow(Security security) {
        kind = security.kind().name();
        currency = security.amount().currency().getCurrencyCode();
        amount = security.amount().amount();
        firstDay = security.from();
        lastDay = security.through();
        reference = security.reference();
    }

    Security toSecurity() {
        return new Security(
                Security.Kind.valueOf(kind),
                Money.of(Currency.getInstance(currency), amount),
                firstDay,
                lastDay,
                reference);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof SecurityRow other && toSecurity().equals(other.toSecurity());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, currency, firstDay, lastDay, reference);
    }
}
