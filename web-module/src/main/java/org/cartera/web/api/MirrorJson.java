package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.OrderGate.Credit;
import org.jspecify.annotations.Nullable;

/** One customer's standing for the ERP's copy: plain figures, and the reasons in both languages. */
final class MirrorJson {

    private MirrorJson() {}

    static JsonObjectBuilder row(Credit credit, GateLanguage language) {
        GateDecision decision = credit.decision();
        Money limit = credit.file().credit().limitOn(credit.file().asOf());
        Exposure exposure = credit.exposure();
        Money used = exposure.total().orElse(null);
        Money overdue = credit.file().ledger().overdue().in(exposure.currency());
        return JSON.createObjectBuilder()
                .add("organisation", credit.file().account().organisation().value())
                .add("customer", credit.file().account().customer().value())
                .add("decision", decision.answer().name())
                .add("currency", exposure.currency().getCurrencyCode())
                .add("limit", amount(limit))
                .add("exposure", amount(used))
                .add("available", amount(limit == null || used == null ? null : limit.minus(used)))
                .add("overdue", amount(overdue))
                .add("daysOverdue", credit.file().ledger().oldestDaysPastDue())
                .add("text", language.inEach(decision.grounds()))
                .add("asOf", decision.factsAsOf().toString());
    }

    private static JsonValue amount(@Nullable Money money) {
        return money == null ? JsonValue.NULL : JSON.createValue(money.amount());
    }
}
