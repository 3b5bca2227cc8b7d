package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.cartera.domain.portfolio.Trail;
import org.cartera.web.text.RulesName;
import org.jspecify.annotations.Nullable;

/** Where a communication comes from, as JSON. */
final class TrailJson {

    private TrailJson() {}

    static JsonObjectBuilder of(Trail.Steps steps) {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        steps.items().forEach(item -> items.add(item(item)));
        Long generation = steps.generation();
        return JSON.createObjectBuilder()
                .add("run", steps.run())
                .add("businessDate", steps.businessDate().toString())
                .add("customer", steps.account().customer().value())
                .add("generation", generation == null ? JsonValue.NULL : JSON.createValue(generation))
                .add("readAt", Figures.time(steps.readAt()))
                .add("policyVersion", rules(steps.policyVersion()))
                .add("items", items);
    }

    private static JsonObjectBuilder item(Trail.Item item) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        item.rows()
                .forEach(row -> rows.add(JSON.createObjectBuilder()
                        .add("kind", row.kind().name())
                        .add("key", row.key())
                        .add("sinceGeneration", row.since())));
        return JSON.createObjectBuilder()
                .add("item", item.item().toString())
                .add("outcome", item.outcome())
                .add("grounds", Figures.grounds(item.grounds()))
                .add("erpRows", rows);
    }

    private static JsonValue rules(@Nullable String version) {
        return version == null ? JsonValue.NULL : JSON.createValue(RulesName.of(version));
    }
}
