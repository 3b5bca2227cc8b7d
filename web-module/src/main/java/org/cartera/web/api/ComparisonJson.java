package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.cartera.domain.comparison.ComparisonDesk.Answer;
import org.cartera.domain.comparison.Difference;
import org.cartera.domain.comparison.Finding;
import org.cartera.domain.comparison.ListEntry;
import org.cartera.domain.comparison.SignOff;

/** Comparisons as JSON. */
final class ComparisonJson {

    private ComparisonJson() {}

    static JsonObjectBuilder entry(ListEntry entry) {
        ListEntry.Result result = entry.result();
        return JSON.createObjectBuilder()
                .add("id", entry.id())
                .add("customer", entry.account().customer().value())
                .add("asOf", entry.asOf().toString())
                .add("from", Figures.time(entry.from()))
                .add("name", entry.arrival().name())
                .add("format", entry.arrival().format())
                .add("sha256", entry.arrival().hash())
                .add("by", entry.arrival().by())
                .add("at", entry.arrival().at().toString())
                .add("state", entry.state().name())
                .add("open", entry.open())
                .add("result", result == null ? JsonValue.NULL : result(result).build());
    }

    private static JsonObjectBuilder result(ListEntry.Result result) {
        return JSON.createObjectBuilder()
                .add("at", result.at().toString())
                .add("signs", result.signs().name())
                .add("signsGround", Figures.grounds(List.of(result.signsGround())))
                .add("ours", Figures.balances(result.ours()))
                .add("theirs", Figures.balances(result.theirs()))
                .add("difference", Figures.balances(result.ours().minus(result.theirs())));
    }

    static JsonArrayBuilder findings(List<Finding> findings) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        findings.forEach(one -> rows.add(finding(one)));
        return rows;
    }

    private static JsonObjectBuilder finding(Finding one) {
        JsonArrayBuilder theirs = JSON.createArrayBuilder();
        one.theirs()
                .forEach(line -> theirs.add(JSON.createObjectBuilder()
                        .add("row", line.row())
                        .add("reference", line.reference())
                        .add("date", Figures.time(line.date()))
                        .add("amount", Figures.money(line.amount()))
                        .add("text", line.text())));
        JsonArrayBuilder ours = JSON.createArrayBuilder();
        one.ours()
                .forEach(line -> ours.add(JSON.createObjectBuilder()
                        .add("key", line.key())
                        .add("kind", line.kind().name())
                        .add("document", line.document())
                        .add("date", line.date().toString())
                        .add("amount", Figures.money(line.amount()))));
        return JSON.createObjectBuilder()
                .add("key", one.key())
                .add("topic", one.topic().name())
                .add("difference", Figures.money(one.difference()))
                .add("byPerson", one.byPerson())
                .add("theirs", theirs)
                .add("ours", ours)
                .add("grounds", Figures.grounds(one.grounds()));
    }

    static JsonArrayBuilder differences(List<Difference> differences) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        differences.forEach(one -> rows.add(difference(one)));
        return rows;
    }

    static JsonObjectBuilder difference(Difference one) {
        return JSON.createObjectBuilder()
                .add("id", one.id())
                .add("comparison", one.list())
                .add("customer", one.account().customer().value())
                .add("finding", one.key())
                .add("topic", one.topic().name())
                .add("amount", Figures.money(one.amount()))
                .add("owner", one.owner())
                .add("department", one.department())
                .add("due", one.due().toString())
                .add("opened", one.opened().toString())
                .add("state", one.isOpen() ? "OPEN" : "CLOSED")
                .add("outcome", one.outcome())
                .add("closedBy", one.closedBy())
                .add("comment", one.comment())
                .add("disputes", JSON.createArrayBuilder(one.disputes()));
    }

    static JsonValue signOff(SignOff one) {
        return JSON.createObjectBuilder()
                .add("name", one.name())
                .add("on", one.on().toString())
                .add("remarks", one.remarks())
                .add("by", one.by())
                .add("at", one.at().toString())
                .build();
    }

    static void tell(Answer answer) {
        switch (answer) {
            case DONE -> {}
            case NOT_THERE ->
                throw Problem.conflict(
                        "There are no such lines in it, or they are of two currencies, or it is not compared");
            case SIGNED_BEFORE -> throw Problem.conflict("It is signed; nothing changes it any more");
            case NOT_OPEN -> throw Problem.conflict("The difference is not in a state in which this can be done");
        }
    }
}
