package org.cartera.web.home;

import java.util.List;
import java.util.stream.Collectors;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.web.words.Words;

/**
 * Amounts of several currencies as one figure: the first large, the rest beneath. They are never added.
 *
 * @param value the first currency's amount; a dash where there is none
 * @param unit its code
 * @param rest the other currencies; empty where there is one only
 */
public record Figure(String value, String unit, String rest) {

    static Figure of(Balances balances, Words words) {
        List<Money> amounts = balances.amounts();
        if (amounts.isEmpty()) {
            return new Figure("–", "", "");
        }
        Money first = amounts.get(0);
        String rest = amounts.stream().skip(1).map(words::money).collect(Collectors.joining(" · "));
        return new Figure(
                words.amount(first),
                first.currency().getCurrencyCode(),
                rest.isEmpty() ? "" : words.text("home.and", rest));
    }

    public String getValue() {
        return value;
    }

    public String getUnit() {
        return unit;
    }

    public String getRest() {
        return rest;
    }
}
