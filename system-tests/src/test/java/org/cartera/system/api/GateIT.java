package org.cartera.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gate as an ERP meets it, on the demo's evening; every order that is let pass here is given back. */
@ExtendWith(WithDemo.class)
class GateIT {
    private static final String CART = "of-the-gate-test";

    @Test
    void anOrderClaimsItsAmountUntilItIsCancelled(CarteraServer server) {
        JsonObject before = buyer(server);
        String customer = before.getString("customer");
        String amount = half(before);

        JsonObject passed = ok(check(server, customer, amount));
        assertThat(passed.getString("state")).isEqualTo("RESERVED");
        assertThat(passed.isNull("release")).as("nobody had to release it").isTrue();
        assertThat(available(server, customer))
                .isEqualByComparingTo(left(before).subtract(new BigDecimal(amount)));

        JsonObject again = ok(check(server, customer, amount));
        assertThat(again.getString("state")).isEqualTo("RESERVED");
        assertThat(available(server, customer))
                .as("the same cart claims once")
                .isEqualByComparingTo(left(before).subtract(new BigDecimal(amount)));

        for (int said = 0; said < 2; said++) {
            JsonObject confirmed = ok(of(server, "confirm", "{\"organisation\":\"Andina\",\"order\":\"PV-IT-1\"}"));
            assertThat(confirmed.getString("state")).isEqualTo("COMMITTED");
        }
        HttpResponse<String> other = of(server, "confirm", "{\"organisation\":\"Andina\",\"order\":\"PV-IT-2\"}");
        assertThat(other.statusCode()).isEqualTo(409);

        for (int said = 0; said < 2; said++) {
            JsonObject ended = ok(of(server, "cancel", "{\"organisation\":\"Andina\"}"));
            assertThat(ended.getString("state")).isEqualTo("ENDED");
        }
        assertThat(available(server, customer)).isEqualByComparingTo(left(before));
    }

    @Test
    void aChangeUnderTheOrdersOwnKeyIsAskedForItsIncreaseAndADecreaseGivesBack(CarteraServer server) {
        JsonObject before = buyer(server);
        String customer = before.getString("customer");
        BigDecimal half = new BigDecimal(half(before));
        ok(check(server, "of-the-change", customer, half.toPlainString()));
        ok(changed(server, "confirm", "\"order\":\"PV-IT-7\""));

        JsonObject raised = ok(changed(server, "amend", toAmount(half.add(BigDecimal.ONE))));
        assertThat(raised.getString("decision")).isEqualTo("APPROVE");
        assertThat(available(server, customer))
                .isEqualByComparingTo(left(before).subtract(half).subtract(BigDecimal.ONE));

        JsonObject lowered = ok(changed(server, "amend", toAmount(BigDecimal.TEN)));
        assertThat(lowered.getString("decision")).isEqualTo("APPROVE");
        ok(changed(server, "confirm", "\"order\":\"PV-IT-7\""));
        assertThat(available(server, customer))
                .isEqualByComparingTo(left(before).subtract(BigDecimal.TEN));

        ok(changed(server, "cancel", "\"language\":\"en\""));
        assertThat(available(server, customer)).isEqualByComparingTo(left(before));
    }

    private static String toAmount(BigDecimal amount) {
        return "\"cartKey\":\"of-the-change\",\"amount\":" + amount.toPlainString();
    }

    private static HttpResponse<String> changed(CarteraServer server, String change, String fields) {
        return server.apiPost("/order-checks/of-the-change/" + change, "{\"organisation\":\"Andina\"," + fields + "}");
    }

    @Test
    void moreThanTheLimitIsHeldWithItsFiguresAndClaimsNothing(CarteraServer server) {
        JsonObject before = buyer(server);
        String customer = before.getString("customer");

        JsonObject held =
                ok(check(server, customer, left(before).add(BigDecimal.TEN).toPlainString()));

        assertThat(held.getString("decision")).isEqualTo("HOLD");
        JsonObject reason = held.getJsonArray("reasons").getJsonObject(0);
        assertThat(reason.getString("code")).isEqualTo("hold.limit-use");
        assertThat(reason.getString("text")).contains("exceeds");
        assertThat(held.getJsonObject("texts").getJsonObject("reasons").getString("en"))
                .isEqualTo(held.getString("text"));
        assertThat(held.getJsonObject("texts").getJsonObject("clearing").getString("es"))
                .as("whoever reads it later may speak another language")
                .isNotEmpty();
        assertThat(held.getJsonArray("clearing")).isNotEmpty();
        assertThat(held.getJsonArray("releasers")).isNotEmpty();
        assertThat(available(server, customer)).isEqualByComparingTo(left(before));
        assertThat(ok(of(server, "cancel", "{\"organisation\":\"Andina\"}")).getString("state"))
                .isEqualTo("ENDED");
    }

    @Test
    void whatIsAskedWronglyNamesItsFieldAndChangesNothing(CarteraServer server) {
        String customer = buyer(server).getString("customer");

        for (String amount : List.of("-5", "0", "much", "1e400", "1.001")) {
            HttpResponse<String> refused = check(server, "unasked", customer, amount);
            assertThat(refused.statusCode()).as(amount).isEqualTo(400);
            assertThat(json(refused).getString("field")).as(amount).isEqualTo("amount");
        }
        assertThat(server.apiGet("/order-checks/unasked?organisation=Andina").statusCode())
                .isEqualTo(404);
        assertThat(server.apiPost("/order-checks", "not JSON").statusCode()).isEqualTo(400);
    }

    @Test
    void whatCannotBeMeantIsRefusedOverHttpAndChangesNothing(CarteraServer server) {
        String customer = buyer(server).getString("customer");
        String good =
                """
                {"cartKey":"hostile","organisation":"Andina","billTo":"%s","amount":"1000","currency":"COP"}"""
                        .formatted(customer);

        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put(good.replace("\"COP\"", "\"DOUBLOONS\""), "currency");
        wrong.put(good.replace("\"COP\"", "7"), "currency");
        wrong.put(good.replace("\"hostile\"", "\"" + "x".repeat(201) + "\""), "cartKey");
        wrong.put(good.replace("\"1000\"", "-1000"), "amount");
        wrong.put(good.replace("\"1000\"", "[1000]"), "amount");
        wrong.put(good.replace("\"" + customer + "\"", "{\"id\":1}"), "billTo");
        wrong.put(good.replace("}", ",\"language\":\"fr\"}"), "language");
        wrong.put(good.replace("}", ",\"checkpoint\":\"NEVER\"}"), "checkpoint");
        wrong.put(good.replace("}", ",\"amuont\":\"1\"}"), "amuont");
        wrong.put(good.replace("\"Andina\"", "\"'; drop table gate_order\""), "organisation");
        wrong.forEach((body, field) -> {
            HttpResponse<String> refused = server.apiPost("/order-checks", body);
            assertThat(refused.statusCode()).as(body).isBetween(400, 404);
            assertThat(json(refused).getString("field")).as(body).isEqualTo(field);
            assertThat(refused.headers().firstValue("Content-Type").orElse(""))
                    .as(body)
                    .startsWith("application/problem+json");
        });
        for (String noObject :
                List.of("", "[]", good + good.replace("{", "[{"), "{", "null", "{\"a\":".repeat(20_000))) {
            assertThat(server.apiPost("/order-checks", noObject).statusCode())
                    .as(noObject)
                    .isBetween(400, 413);
        }
        for (String path : List.of("/customers/" + customer + "/credit", "/holds", "/releases")) {
            HttpResponse<String> unknown = server.apiGet(path + "?organisation=Nobody");
            assertThat(unknown.statusCode()).as(path).isEqualTo(404);
            assertThat(json(unknown).getString("field")).as(path).isEqualTo("organisation");
        }
        HttpResponse<String> huge = server.apiPost("/order-checks", good + " ".repeat(70_000));
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(server.apiGet("/order-checks/hostile?organisation=Andina").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongWithAChangeOfAnOrderIsToldAndChangesNothing(CarteraServer server) {
        String customer = buyer(server).getString("customer");
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("/order-checks/a%07b/confirm {\"order\":\"PV-1\"}", "cartKey");
        wrong.put("/order-checks/" + "x".repeat(2_000) + "/cancel {}", "cartKey");
        wrong.put("/order-checks/nothing/confirm {\"order\":\"PV-1\"}", "cartKey");
        wrong.put("/order-checks/nothing/confirm {}", "order");
        wrong.put("/order-checks/nothing/cancel {\"organization\":\"Andina\"}", "organization");
        wrong.put("/order-checks/nothing/amend {\"amount\":10,\"currency\":\"USD\"}", "currency");
        wrong.put("/orders/" + "x".repeat(61) + "/cancel {}", "order");
        wrong.put("/orders/PV-1/cancel {\"language\":\"fr\"}", "language");
        wrong.put("/changes {\"parties\":[\"a\\u0000b\"]}", "parties");
        wrong.put("/releases {\"cartKey\":\"k\",\"reason\":\"x\",\"until\":\"2026-12-01\"}", "until");
        wrong.forEach((request, field) -> {
            String[] parts = request.split(" ", 2);
            HttpResponse<String> refused = server.apiPost(parts[0], parts[1]);
            assertThat(refused.statusCode()).as(request).isIn(400, 404);
            assertThat(refused.headers().firstValue("Content-Type").orElse(""))
                    .as(request)
                    .startsWith("application/problem+json");
            assertThat(json(refused).getString("field")).as(request).isEqualTo(field);
        });

        String amount = "1000";
        ok(check(server, "unconfirmed", customer, amount));
        HttpResponse<String> early = server.apiPost(
                "/order-checks/unconfirmed/amend",
                "{\"organisation\":\"Andina\",\"cartKey\":\"unconfirmed\",\"amount\":2000}");
        assertThat(early.statusCode()).as("amended before it is confirmed").isEqualTo(409);
        HttpResponse<String> foreign = check(server, "unconfirmed", "no-such-customer", amount);
        assertThat(ok(foreign).getString("decision"))
                .as("an unconfirmed key may be used anew")
                .isEqualTo("HOLD");
        ok(check(server, "unconfirmed", customer, amount));
        ok(server.apiPost("/order-checks/unconfirmed/confirm", "{\"organisation\":\"Andina\",\"order\":\"PV-IT-9\"}"));
        assertThat(check(server, "unconfirmed", "no-such-customer", amount).statusCode())
                .as("a confirmed order stays its customer's")
                .isEqualTo(409);
        ok(server.apiPost("/order-checks/unconfirmed/cancel", "{\"organisation\":\"Andina\"}"));
        assertThat(server.apiPost(
                                "/order-checks/unconfirmed/confirm",
                                "{\"organisation\":\"Andina\",\"order\":\"PV-IT-9\"}")
                        .statusCode())
                .as("confirmed after it was cancelled")
                .isEqualTo(409);
    }

    @Test
    void aCommitThatTheDatabaseDoesNotAnswerIsAnOutageAndNotADefect(CarteraServer server) throws SQLException {
        JsonObject before = buyer(server);
        String customer = before.getString("customer");
        try (Connection connection = server.database();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    create function shuts_down() returns trigger language plpgsql as $$
                    begin
                        raise exception 'shutting down' using errcode = '57P01';
                    end $$;
                    create constraint trigger shutting_down after insert or update on gate_order
                        deferrable initially deferred for each row
                        when (new.cart_key = 'of-the-commit-test') execute function shuts_down()""");
            try {
                HttpResponse<String> away = check(server, "of-the-commit-test", customer, half(before));

                assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
                assertThat(away.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
                assertThat(away.headers().firstValue("Retry-After")).isPresent();
            } finally {
                statement.execute("drop trigger shutting_down on gate_order; drop function shuts_down()");
            }
        }
        assertThat(available(server, customer)).as("nothing of it is claimed").isEqualByComparingTo(left(before));
    }

    @Test
    void whoAsksTooOftenIsToldWhenToAskAgainAndGetsWhatIsHis() {
        try (CarteraServer slow = CarteraServer.start("rate", Map.of("cartera.api.requestsPerSecond", "1"))) {
            List<HttpResponse<String>> answers = IntStream.range(0, 20)
                    .mapToObj(i -> slow.apiGet("/releases"))
                    .toList();

            List<HttpResponse<String>> refused =
                    answers.stream().filter(one -> one.statusCode() == 429).toList();
            assertThat(refused).isNotEmpty();
            assertThat(answers.get(0).statusCode()).isNotEqualTo(429);
            assertThat(refused).allSatisfy(one -> {
                assertThat(one.headers().firstValue("Retry-After")).contains("1");
                assertThat(json(one).getInt("status")).isEqualTo(429);
            });
        }
    }

    @Test
    void anOrderOfAGroupsMemberIsJudgedByTheGroupsLimitToo(CarteraServer server) throws SQLException {
        String member;
        try (Connection connection = server.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select min(customer) from credit_group_member where organisation = 'Andina'")) {
            row.next();
            member = row.getString(1);
        }

        JsonObject told = ok(check(server, member, "900000000"));

        assertThat(told.getJsonArray("reasons").getValuesAs(JsonObject.class))
                .extracting(reason -> reason.getString("code"))
                .contains("order.group-limit");
        assertThat(told.getJsonObject("group")).isNotNull();
        ok(of(server, "cancel", "{\"organisation\":\"Andina\"}"));
    }

    @Test
    void releasesAreListedPageByPageAndByTheirState(CarteraServer server) {
        JsonObject all = ok(server.apiGet("/releases?organisation=Andina"));
        List<JsonObject> rows = all.getJsonArray("rows").getValuesAs(JsonObject.class);
        assertThat(rows).isNotEmpty();
        long first = rows.get(0).getJsonNumber("id").longValue();

        JsonObject rest = ok(server.apiGet("/releases?organisation=Andina&after=" + first));
        assertThat(rest.getJsonArray("rows")).hasSize(rows.size() - 1);
        assertThat(rest.getString("next")).isEqualTo(all.getString("next"));
        JsonObject waiting = ok(server.apiGet("/releases?organisation=Andina&state=REQUESTED"));
        assertThat(waiting.getJsonArray("rows").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allMatch(row -> row.getString("state").equals("REQUESTED"));
        assertThat(ok(server.apiGet("/releases?organisation=Andina&state=REVOKED&after=0"))
                        .getJsonArray("rows"))
                .isEmpty();
        assertThat(json(server.apiGet("/releases?state=MAYBE")).getString("field"))
                .isEqualTo("state");
        assertThat(json(server.apiGet("/releases?after=-1")).getString("field")).isEqualTo("after");
    }

    /** A customer with room under a limit, to whom a small order would be no risk. */
    private static JsonObject buyer(CarteraServer server) {
        JsonObject page = ok(server.apiGet("/customers?sort=overdue&size=200&organisation=Andina"));
        return page.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .map(row -> ok(server.apiGet("/customers/" + row.getString("id") + "/credit?organisation=Andina")))
                .filter(credit ->
                        credit.getJsonObject("next").getString("decision").equals("APPROVE"))
                .filter(credit -> !credit.isNull("available"))
                .filter(credit -> left(credit).compareTo(new BigDecimal("1000")) > 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal left(JsonObject credit) {
        return credit.getJsonObject("available").getJsonNumber("amount").bigDecimalValue();
    }

    private static String half(JsonObject credit) {
        return left(credit).divideToIntegralValue(BigDecimal.valueOf(2)).toPlainString();
    }

    private static BigDecimal available(CarteraServer server, String customer) {
        return left(ok(server.apiGet("/customers/" + customer + "/credit?organisation=Andina")));
    }

    private static HttpResponse<String> check(CarteraServer server, String customer, String amount) {
        return check(server, CART, customer, amount);
    }

    private static HttpResponse<String> check(CarteraServer server, String cart, String customer, String amount) {
        return server.apiPost(
                "/order-checks",
                """
                {"cartKey":"%s","organisation":"Andina","billTo":"%s","amount":"%s","currency":"COP","language":"en"}"""
                        .formatted(cart, customer, amount));
    }

    private static HttpResponse<String> of(CarteraServer server, String change, String body) {
        return server.apiPost("/order-checks/" + CART + "/" + change, body);
    }

    private static JsonObject ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
