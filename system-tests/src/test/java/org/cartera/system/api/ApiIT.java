package org.cartera.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.RunCall;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The REST API as a program of the company meets it, on the demo's evening. */
@ExtendWith(WithDemo.class)
class ApiIT {
    private static final String ANDINA = "organisation=Andina";

    @Test
    void theCustomersOfTheListSumToWhatTheRunFound(CarteraServer server) throws InterruptedException {
        JsonObject summary = newestRun(server).getJsonObject("summary");

        JsonObject customers = get(server, "/customers?sort=-overdue&size=5&" + ANDINA);

        assertThat(customers.getJsonObject("sum")).isEqualTo(summary.getJsonObject("open"));
        JsonObject first = customers.getJsonArray("rows").getJsonObject(0);
        JsonObject whole = get(server, "/customers/" + first.getString("id") + "?" + ANDINA);
        assertThat(whole.getJsonObject("position").getJsonObject("overdue").get(first.getString("currency")))
                .isEqualTo(first.get("overdue"));
        assertThat(whole.getJsonObject("decision").getJsonArray("steps")).isNotEmpty();
        assertThat(get(server, "/rejected?" + ANDINA).getInt("total")).isEqualTo(summary.getInt("rejected"));
    }

    @Test
    void aWrongRequestIsAProblemThatNamesItsField(CarteraServer server) {
        HttpResponse<String> date = server.apiPost("/runs", "{\"businessDate\":\"tomorrow\"}");
        HttpResponse<String> organisation = server.apiPost("/runs", "{\"organisation\":\"Nowhere\"}");
        HttpResponse<String> sort = server.apiGet("/customers?sort=colour");
        HttpResponse<String> run = server.apiGet("/runs/999999");

        assertThat(date.statusCode()).isEqualTo(400);
        assertThat(date.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(date).getString("field")).isEqualTo("businessDate");
        assertThat(organisation.statusCode()).isEqualTo(404);
        assertThat(json(organisation).getString("field")).isEqualTo("organisation");
        assertThat(sort.statusCode()).isEqualTo(400);
        assertThat(json(sort).getString("field")).isEqualTo("sort");
        assertThat(run.statusCode()).isEqualTo(404);
        assertThat(json(run).getString("field")).isEqualTo("id");
    }

    @Test
    void nobodyEntersWithoutCredentialsButMayReadTheDescription(CarteraServer server) {
        HttpResponse<String> refused = server.get("/api/v1/runs");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("Basic"));
        assertThat(server.get("/api/v1/openapi.yaml").body()).startsWith("openapi: 3");
    }

    @Test
    void aContactAndAWishAreNotedAndTellWhatMayBeUsed(CarteraServer server) {
        String id = get(server, "/customers?sort=-overdue&size=12&" + ANDINA)
                .getJsonArray("rows")
                .getJsonObject(11)
                .getString("id");
        String path = "/customers/" + id + "/contacts";

        HttpResponse<String> incomplete = server.apiPost(path, "{\"organisation\": \"Andina\", \"channel\": \"CALL\"}");
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(json(incomplete).getString("field")).isEqualTo("reaction");
        String call =
                "{\"organisation\": \"Andina\", \"channel\": \"CALL\", \"reaction\": \"NONE\", \"said\": \"voicemail\"}";
        String noted = json(server.apiPost(path, call)).getString("id");
        assertThat(server.apiPost(
                                path + "/wishes",
                                "{\"organisation\": \"Andina\", \"channel\": \"TEXT\", \"wish\": \"OPTED_OUT\","
                                        + " \"on\": \"2026-01-02\"}")
                        .statusCode())
                .isEqualTo(200);

        JsonObject all = get(server, path + "?" + ANDINA);
        assertThat(all.getJsonArray("rows").getJsonObject(0).getString("id")).isEqualTo(noted);
        assertThat(all.getJsonArray("wishes").getJsonObject(0).getString("wish"))
                .isEqualTo("OPTED_OUT");
        assertThat(all.getJsonArray("now").getValuesAs(JsonObject.class))
                .filteredOn(one -> one.getString("channel").equals("TEXT"))
                .extracting(one -> one.getString("answer"))
                .containsExactly("REFUSED");
    }

    @Test
    void aServiceCallIsNotedWithItsAnswersAndWhatCameOfIt(CarteraServer server) {
        String id = get(server, "/customers?" + ANDINA)
                .getJsonArray("rows")
                .getJsonObject(1)
                .getString("id");
        String path = "/customers/" + id + "/contacts";
        String call =
                "{\"organisation\": \"Andina\", \"channel\": \"CALL\", \"reaction\": \"REPLIED\", \"kind\": \"SERVICE\"";
        String yes = "{\"answer\": \"YES\"}";
        String four = ", \"answers\": {\"ORDER_RECEIVED\": " + yes + ", \"ALL_SATISFACTORY\": " + yes
                + ", \"INVOICE_AT_HAND\": " + yes + ", \"TERMS_UNDERSTOOD\": " + yes + "}}";

        assertThat(json(server.apiPost(path, call + ", \"outcome\": \"VOICEMAIL\"}"))
                        .getString("field"))
                .isEqualTo("outcome");
        assertThat(json(server.apiPost(path, call + ", \"retryOn\": \"2026-12-01\"}"))
                        .getString("field"))
                .isEqualTo("retryOn");
        assertThat(json(server.apiPost(path, call + ", \"outcome\": \"COOL_OFF\", \"retryOn\": \"2020-01-01\"}"))
                        .getString("field"))
                .isEqualTo("retryOn");
        assertThat(json(server.apiPost(path, call.replace("SERVICE", "COLLECTION") + four))
                        .getString("field"))
                .isEqualTo("answers");
        String noted = json(server.apiPost(path, call + four)).getString("id");

        JsonObject row = get(server, path + "?" + ANDINA).getJsonArray("rows").getJsonObject(0);
        assertThat(row.getString("id")).isEqualTo(noted);
        assertThat(row.getString("outcome")).isEqualTo("OK_EXPECTED_ON_TIME");
        assertThat(row.isNull("explanation")).isTrue();
        assertThat(row.getJsonObject("answers").getInt("version")).isEqualTo(1);
        assertThat(row.getJsonObject("answers").getJsonObject("INVOICE_AT_HAND").getString("answer"))
                .isEqualTo("YES");
    }

    @Test
    void aCompleteRunIsNotRestarted(CarteraServer server) throws InterruptedException {
        int run = newestRun(server).getInt("id");

        assertThat(server.apiPost("/runs/" + run + "/restart", "").statusCode()).isEqualTo(409);
    }

    private static JsonObject newestRun(CarteraServer server) throws InterruptedException {
        JsonObject newest =
                get(server, "/runs?limit=1&" + ANDINA).getJsonArray("rows").getJsonObject(0);
        return new RunCall(server).awaitEnd(newest.getInt("id"));
    }

    private static JsonObject get(CarteraServer server, String path) {
        HttpResponse<String> answer = server.apiGet(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
