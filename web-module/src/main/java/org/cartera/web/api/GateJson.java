package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.OrderGate.Answered;
import org.cartera.domain.portfolio.OrderGate.Credit;
import org.cartera.web.words.Sentences;
import org.jspecify.annotations.Nullable;

/** The gate's answers as JSON, each reason as a code with its values and as a sentence in the caller's language. */
final class GateJson {
    private final Sentences sentences;

    GateJson(Sentences sentences) {
        this.sentences = sentences;
    }

    /** What stands is said last: an order that is held claims nothing, whatever it would claim if it passed. */
    JsonObjectBuilder answer(Answered answered) {
        AtGate kept = answered.kept();
        JsonObjectBuilder json = decision(answered.decision()).add("check", answered.check());
        return kept == null ? json : json.addAll(order(kept));
    }

    JsonObjectBuilder decision(GateDecision decision) {
        JsonArrayBuilder releasers = JSON.createArrayBuilder();
        decision.releasers().forEach(role -> releasers.add(role.name()));
        return JSON.createObjectBuilder()
                .add("decision", decision.answer().name())
                .add("text", String.join(" ", sentences.of(decision.grounds())))
                .add("reasons", told(decision.grounds()))
                .add("clearing", told(decision.clearing()))
                .add("releasers", releasers)
                .add("claimed", Figures.money(decision.claim()))
                .add("exposure", exposure(decision.exposure()))
                .add("group", exposure(decision.group()))
                .add("factsAsOf", decision.factsAsOf().toString());
    }

    JsonObjectBuilder credit(Credit credit) {
        CreditFile file = credit.file().credit();
        Money limit = file.limitOn(credit.file().asOf());
        JsonArrayBuilder waiting = JSON.createArrayBuilder();
        credit.waiting().forEach(one -> waiting.add(order(one)));
        Exposure exposure = credit.exposure();
        Money used = exposure.total().orElse(null);
        return JSON.createObjectBuilder()
                .add("customer", credit.file().account().customer().value())
                .add("name", credit.file().facts().customer().name())
                .add("organisation", credit.file().account().organisation().value())
                .add("businessDate", credit.file().asOf().toString())
                .add("status", file.status().name())
                .add("limit", money(limit))
                .add("validThrough", Figures.time(file.validThrough()))
                .add("reviewOn", Figures.time(file.reviewOn()))
                .add("riskClass", file.riskClass())
                .add("terms", file.terms())
                .add("exposure", exposure(exposure))
                .add("available", money(limit == null || used == null ? null : limit.minus(used)))
                .add("next", decision(credit.decision()))
                .add("ending", told(file.endings(credit.file().asOf())))
                .add("waiting", waiting);
    }

    JsonObjectBuilder order(AtGate order) {
        CustomerId soldTo = order.soldTo();
        return JSON.createObjectBuilder()
                .add("cartKey", order.cartKey())
                .add("billTo", order.account().customer().value())
                .add("soldTo", soldTo == null ? JsonValue.NULL : JSON.createValue(soldTo.value()))
                .add(
                        "order",
                        order.order() == null
                                ? JsonValue.NULL
                                : JSON.createValue(order.order().value()))
                .add("checkpoint", order.checkpoint().name())
                .add("state", order.state().name())
                .add("decision", order.answer().name())
                .add("amount", Figures.money(order.amount()))
                .add("claimed", Figures.money(order.claimed()))
                .add("waitingSince", Figures.time(order.waitingSince()))
                .add("expires", order.confirmed() == null ? Figures.time(order.expires()) : JsonValue.NULL);
    }

    private JsonArrayBuilder told(List<Ground> grounds) {
        JsonArrayBuilder json = JSON.createArrayBuilder();
        grounds.forEach(ground -> json.add(JSON.createObjectBuilder()
                .add("code", ground.rule())
                .add("subject", ground.subject())
                .add("observed", ground.observed().toString())
                .add("threshold", ground.threshold().toString())
                .add("text", sentences.of(ground))));
        return json;
    }

    private static JsonValue exposure(@Nullable Exposure exposure) {
        return exposure == null
                ? JsonValue.NULL
                : CustomerJson.exposure(exposure).build();
    }

    private static JsonValue money(@Nullable Money money) {
        return money == null ? JsonValue.NULL : Figures.money(money).build();
    }
}
