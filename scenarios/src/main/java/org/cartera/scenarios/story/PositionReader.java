package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.NegotiationGate;
import org.cartera.domain.negotiation.NegotiationPlan;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** Reads what somebody is ready to accept of a customer, and whether he may talk to him to collect. */
final class PositionReader {
    private final Cast cast;

    PositionReader(Cast cast) {
        this.cast = cast;
    }

    Map<String, Function<YamlNode, Happening>> happenings() {
        Map<String, Function<YamlNode, Happening>> all = new LinkedHashMap<>();
        all.put("position", this::position);
        return all;
    }

    private Happening position(YamlNode node) {
        YamlMap map = node.map();
        CustomerId customer = cast.customer(map);
        Currency currency = CustomerReader.currency(map, cast, customer);
        Money ask = Amounts.money(map.need("ask"), currency);
        Money fallback = Amounts.money(map.need("fallback", "minimum"), currency);
        LocalDate by = Dates.date(map.need("by", "until"));
        String walkAway = map.findText("walkAway", "else").orElse("said so");
        String author = map.findText("author").orElse("ana");
        map.noMore();
        return (world, on) ->
                world.desk().put(new NegotiationPlan(cast.account(customer), ask, fallback, by, walkAway, on, author));
    }

    /** {@code yes}, or what is missing: {@code missing}, {@code former}. */
    List<Expectation> mayNegotiate(YamlNode node, CustomerId customer) {
        return List.of((view, differences) -> {
            var file = view.decision(customer).file();
            String rule = new NegotiationGate(view.world().policies().negotiation())
                    .objection(
                            file, view.world().desk().position(file.account()).orElse(null))
                    .map(ground -> ground.rule().substring("negotiation.".length()))
                    .orElse("yes");
            boolean same = Words.isOneOf(node.text(), "no") ? !rule.equals("yes") : Words.isOneOf(node.text(), rule);
            if (!same) {
                new Said(node, customer).differs(differences, view, "a person may talk to collect", node.text(), rule);
            }
        });
    }
}
