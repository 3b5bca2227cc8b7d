package org.cartera.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.RunCall;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program brings a customer's own statement and sees it through to the signed record. */
@ExtendWith(WithDemo.class)
class ComparisonApiIT {
    private static final String ANDINA = "organisation=Andina";
    private static final String STATEMENT =
            """
            <Statement xmlns="urn:oasis:names:specification:ubl:schema:xsd:Statement-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:IssueDate>2026-11-27</cbc:IssueDate>
              <cac:StatementLine><cbc:DebitLineAmount currencyID="COP">%s</cbc:DebitLineAmount>
                <cac:DocumentReference><cbc:ID>%s</cbc:ID></cac:DocumentReference></cac:StatementLine>
            </Statement>
            """;

    @Test
    void aStatementIsComparedItsDisputedPartLeftAloneAndTheRecordSigned(CarteraServer server) {
        JsonObject customer = json(server.apiGet("/customers?sort=-overdue&size=9&" + ANDINA), 200)
                .getJsonArray("rows")
                .getJsonObject(8);
        String path = "/customers/" + customer.getString("id");
        JsonObject item = json(server.apiGet(path + "?" + ANDINA), 200)
                .getJsonArray("items")
                .getJsonObject(0);
        String invoice = item.getString("invoice");
        String statement = STATEMENT.formatted("1.00", invoice);

        JsonObject ahead = json(server.apiPost(path + "/own-statements?preview=true&" + ANDINA, statement), 200);
        assertThat(ahead.getString("state")).isEqualTo("PREVIEW");
        assertThat(ahead.getInt("cases")).isPositive();
        JsonObject taken = json(server.apiPost(path + "/own-statements?" + ANDINA, statement), 201);
        assertThat(json(server.apiPost(path + "/own-statements?" + ANDINA, statement), 200)
                        .getString("state"))
                .isEqualTo("KNOWN");
        assertThat(json(server.apiPost(path + "/own-statements?" + ANDINA, "<!DOCTYPE x><Statement/>"), 422)
                        .getString("reason"))
                .isEqualTo("HOSTILE");

        String comparison = "/comparisons/" + taken.getInt("comparison");
        JsonObject whole = json(server.apiGet(comparison + "?" + ANDINA), 200);
        JsonObject difference = whole.getJsonArray("differences").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("finding").equals("row 1"))
                .findFirst()
                .orElseThrow();
        assertThat(difference.getString("state")).isEqualTo("OPEN");
        assertThat(difference.getJsonArray("disputes")).isNotEmpty();

        JsonObject closed = json(
                server.apiPost(
                        "/differences/" + difference.getInt("id") + "/close",
                        "{\"organisation\":\"Andina\",\"outcome\":\"A copy was sent\"}"),
                200);
        assertThat(closed.getJsonArray("disputes")).isEmpty();

        JsonObject signed = json(
                server.apiPost(comparison + "/sign-off", "{\"organisation\":\"Andina\",\"name\":\"Ana Ruiz\"}"), 200);
        assertThat(signed.getString("state")).isEqualTo("SIGNED");
        assertThat(server.apiGet(comparison + "/paper/en?" + ANDINA).body()).startsWith("%PDF-");
        json(server.apiPost(comparison + "/apart", "{\"organisation\":\"Andina\",\"key\":\"row 1\"}"), 409);
    }

    @Test
    void aListIsComparedAgainWithNewerFactsAndHowFarThatIsCanBeSeen(CarteraServer server) throws InterruptedException {
        String path = "/customers/"
                + json(server.apiGet("/customers?sort=-overdue&size=8&" + ANDINA), 200)
                        .getJsonArray("rows")
                        .getJsonObject(7)
                        .getString("id");
        String invoice = json(server.apiGet(path + "?" + ANDINA), 200)
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("invoice");
        String comparison = "/comparisons/"
                + json(server.apiPost(path + "/own-statements?" + ANDINA, STATEMENT.formatted("2.00", invoice)), 201)
                        .getInt("comparison");
        JsonObject before = json(server.apiGet(comparison + "?" + ANDINA), 200);
        RunCall runs = new RunCall(server);

        runs.awaitEnd(runs.start("Andina", WithDemo.BUSINESS_DATE));

        JsonObject after = comparedSince(server, comparison, before);
        assertThat(at(after)).isAfter(at(before));
        assertThat(after.getJsonArray("findings")).isEqualTo(before.getJsonArray("findings"));
        assertThat(after.getJsonArray("differences")).isEqualTo(before.getJsonArray("differences"));
    }

    /** Looks once a second, three minutes at most: the job is begun once a minute, where it is due. */
    private static JsonObject comparedSince(CarteraServer server, String comparison, JsonObject before)
            throws InterruptedException {
        JsonObject now = before;
        for (int second = 0; second < 180 && !at(now).isAfter(at(before)); second++) {
            Thread.sleep(1_000);
            JsonObject lists = json(server.apiGet("/comparisons?" + ANDINA), 200);
            assertThat(lists.getInt("compared")).isBetween(0, lists.getInt("lists"));
            now = json(server.apiGet(comparison + "?" + ANDINA), 200);
        }
        JsonObject lists = json(server.apiGet("/comparisons?" + ANDINA), 200);
        assertThat(lists.getInt("compared")).isPositive();
        return now;
    }

    private static Instant at(JsonObject comparison) {
        return Instant.parse(comparison.getJsonObject("result").getString("at"));
    }

    private static JsonObject json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
