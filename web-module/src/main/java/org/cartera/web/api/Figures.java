package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.money.NoCurrency;
import org.jspecify.annotations.Nullable;

/** Amounts, dates and grounds as JSON. */
final class Figures {

    private Figures() {}

    /** {@code {"currency": "COP", "amount": 1250000.50}}, exact. */
    static JsonObjectBuilder money(Money money) {
        return JSON.createObjectBuilder()
                .add("currency", money.currency().getCurrencyCode())
                .add("amount", money.amount());
    }

    /** Its code; null where the row has none. */
    static JsonValue currency(Currency currency) {
        return NoCurrency.is(currency) ? JsonValue.NULL : JSON.createValue(currency.getCurrencyCode());
    }

    /** One member a currency: {@code {"COP": 1250000.50, "USD": 12.00}}. */
    static JsonObjectBuilder balances(Balances balances) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        balances.amounts().stream()
                .filter(money -> !NoCurrency.is(money.currency()))
                .forEach(money -> json.add(money.currency().getCurrencyCode(), money.amount()));
        return json;
    }

    /** ISO 8601, or null. */
    static JsonValue time(@Nullable TemporalAccessor time) {
        return time == null ? JsonValue.NULL : JSON.createValue(time.toString());
    }

    static JsonArrayBuilder grounds(List<Ground> grounds) {
        JsonArrayBuilder json = JSON.createArrayBuilder();
        grounds.forEach(ground -> json.add(JSON.createObjectBuilder()
                .add("rule", ground.rule())
                .add("subject", ground.subject())
                .add("observed", ground.observed().toString())
                .add("threshold", ground.threshold().toString())));
        return json;
    }
}
