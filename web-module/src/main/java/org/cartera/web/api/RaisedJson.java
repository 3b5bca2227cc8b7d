package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import org.cartera.domain.comparison.Raised;

/** What taking a customer's own statement would raise. */
final class RaisedJson {
    private RaisedJson() {}

    static String of(Raised raised) {
        JsonArrayBuilder kinds = JSON.createArrayBuilder();
        raised.kinds()
                .forEach(kind -> kinds.add(JSON.createObjectBuilder()
                        .add("topic", kind.topic().name())
                        .add("cases", kind.cases())
                        .add("difference", Figures.money(kind.difference()))
                        .add("contested", Figures.money(kind.contested()))));
        return JSON.createObjectBuilder()
                .add("state", "PREVIEW")
                .add("ours", Figures.balances(raised.ours()))
                .add("theirs", Figures.balances(raised.theirs()))
                .add("agreed", raised.agreed())
                .add("cases", raised.cases())
                .add("kinds", kinds)
                .build()
                .toString();
    }
}
