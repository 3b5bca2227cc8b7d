package org.cartera.web.gate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.money.Money;
import org.cartera.web.page.Amount;
import org.jspecify.annotations.Nullable;

/** The largest amount of one order that a release lets pass, or of all its orders together, as it is typed. */
public final class Cap implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable BigDecimal amount;
    private String currency = "";
    private boolean together;

    /** As large as the largest of these orders, in the currency of the most of them; without a cap where there are none. */
    static Cap of(List<AtGate> orders) {
        Cap cap = new Cap();
        orders.stream()
                .map(order -> order.amount().currency())
                .max(Comparator.comparingLong((Currency one) -> orders.stream()
                                .filter(order -> order.amount().currency().equals(one))
                                .count())
                        .thenComparing(Currency::getCurrencyCode))
                .ifPresent(most -> {
                    cap.currency = most.getCurrencyCode();
                    orders.stream()
                            .map(AtGate::amount)
                            .filter(money -> money.currency().equals(most))
                            .map(Money::amount)
                            .max(Comparator.naturalOrder())
                            .ifPresent(largest -> cap.amount = largest);
                });
        return cap;
    }

    /** In this currency, where the orders have told none. */
    Cap orIn(Supplier<Optional<Currency>> usual) {
        if (currency.isEmpty()) {
            usual.get().ifPresent(one -> currency = one.getCurrencyCode());
        }
        return this;
    }

    public boolean isSet() {
        return amount != null;
    }

    /** Empty where there is no cap, or what was typed is no amount of the currency. */
    Optional<Money> money() {
        return Amount.of(currency, amount);
    }

    public boolean isTogether() {
        return together;
    }

    public void setTogether(boolean together) {
        this.together = together;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency == null ? "" : currency.strip();
    }
}
