package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.cartera.web.words.Sentences.Told;
import org.jspecify.annotations.Nullable;

/** The gate's answers as JSON, each reason as a code with its values and as a sentence in the caller's language. */
final class GateJson {
    private final Map<String, Sentences> languages;
    private final Sentences sentences;

    /**
     * @param languages sentences by language
     * @param language the caller's
     */
    GateJson(Map<String, Sentences> languages, String language) {
        this.languages = languages;
        this.sentences = Objects.requireNonNull(languages.get(language));
    }

    /**
     * With the reasons in each language, for readers whom the caller does not know yet. What stands is said last: an order that is held
     * claims nothing, whatever it would claim if it passed.
     */
    JsonObjectBuilder answer(Answered answered) {
        GateDecision decision = answered.decision();
        AtGate kept = answered.kept();
        JsonObjectBuilder reasons = JSON.createObjectBuilder();
        JsonObjectBuilder clearing = JSON.createObjectBuilder();
        JsonObjectBuilder json = JSON.createObjectBuilder();
        languages.forEach((language, in) -> {
            Told grounds = in.told(decision.grounds());
            Told ways = in.told(decision.clearing());
            reasons.add(language, grounds.together());
            clearing.add(language, ways.together());
            if (in.equals(sentences)) {
                json.addAll(decision(decision, grounds, ways));
            }
        });
        json.add("check", answered.check())
                .add("texts", JSON.createObjectBuilder().add("reasons", reasons).add("clearing", clearing));
        return kept == null ? json : json.addAll(order(kept));
    }

    JsonObjectBuilder decision(GateDecision decision) {
        return decision(decision, sentences.told(decision.grounds()), sentences.told(decision.clearing()));
    }

    private static JsonObjectBuilder decision(GateDecision decision, Told grounds, Told clearing) {
        JsonArrayBuilder releasers = JSON.createArrayBuilder();
        decision.releasers().forEach(role -> releasers.add(role.name()));
        return JSON.createObjectBuilder()
                .add("decision", decision.answer().name())
                .add("text", grounds.together())
                .add("reasons", told(decision.grounds(), grounds))
                .add("clearing", told(decision.clearing(), clearing))
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
        List<Ground> endings = file.endings(credit.file().asOf());
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
                .add("ending", told(endings, sentences.told(endings)))
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

    private static JsonArrayBuilder told(List<Ground> grounds, Told words) {
        JsonArrayBuilder json = JSON.createArrayBuilder();
        for (int i = 0; i < grounds.size(); i++) {
            Ground ground = grounds.get(i);
            json.add(JSON.createObjectBuilder()
                    .add("code", ground.rule())
                    .add("subject", ground.subject())
                    .add("observed", ground.observed().toString())
                    .add("threshold", ground.threshold().toString())
                    .add("text", words.each().get(i)));
        }
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
