package org.cartera.system.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.system.crash.Surroundings.BUSINESS_DATE;
import static org.cartera.system.crash.Surroundings.ORGANISATION;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.RefusingMailServer;
import org.cartera.system.harness.RunCall;
import org.cartera.system.harness.RunRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * An evening in which nothing is killed and much goes wrong: the ERP leaves in the middle of the read, one address is refused, one
 * customer's letter cannot be set, the clock goes back, three nights are missed, and the server moves to another time zone.
 */
@Execution(ExecutionMode.CONCURRENT)
class BadWeatherIT {
    private static final int CUSTOMERS = 400;
    private static final String OTHER_SIDE_OF_THE_WORLD =
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Duser.timezone=Pacific/Kiritimati";

    /** Nobody enters payments in the nights that are missed. */
    private static final Map<String, String> LATE_PAYMENTS = Map.of("cartera.erp.freshness.businessDays", "20");

    @Test
    void eachEndsAsAPersonWouldWant() throws Exception {
        try (Surroundings surroundings = Surroundings.with(CUSTOMERS);
                RefusingMailServer mail = new RefusingMailServer()) {
            DataSource own = surroundings.database().create("weather");
            DataSource erp = surroundings.database().source("erp");
            RunRows before;
            try (CarteraServer server = surroundings.server("weather", mail.port(), LATE_PAYMENTS)) {
                List<JsonObject> actions = foreseen(server);
                JsonObject refused = first(actions, "EMAIL", "");
                JsonObject broken = first(actions, "LETTER", refused.getString("customer"));
                mail.refuse(addressOf(own, refused.getString("customer")));
                run(
                        erp,
                        "update party_group set group_name = group_name || U&'\\FFFF', last_updated_stamp = now()"
                                + " where party_id = '" + broken.getString("customer") + "'");

                int run = theErpLeavesInTheMiddleOfTheRead(server, own, erp);
                theRunGoesOnAndTellsWhatItCouldNotDeliver(server, run, refused, broken);
                aDateBeforeTheOneDecidedIsRefused(server);
                afterThreeMissedNightsEachItemTakesOneStep(server, own);
                before = RunRows.of(own);
            }
            inAnotherTimeZoneTheSameDateDecidesTheSame(surroundings, mail, own, before);
        }
    }

    private static int theErpLeavesInTheMiddleOfTheRead(CarteraServer server, DataSource own, DataSource erp)
            throws Exception {
        String inForce = one(own, "select max(number) from generation");
        int run;
        try (Connection door = erp.getConnection();
                Statement statement = door.createStatement()) {
            door.setAutoCommit(false);
            // invoices and payments are read before orders
            statement.execute("lock table order_header in access exclusive mode");
            run = new RunCall(server).start(ORGANISATION, BUSINESS_DATE.toString());
            String waiting = "select pid from pg_stat_activity where datname = 'erp' and wait_event_type = 'Lock'";
            while (one(own, "select coalesce((" + waiting + " limit 1), 0)").equals("0")) {
                Thread.sleep(50);
            }
            assertThat(one(own, "select step from run where id = " + run)).isEqualTo("READ");
            run(own, "select pg_terminate_backend(pid) from (" + waiting + ") w");
            door.rollback();
        }
        JsonObject failed = new RunCall(server).awaitEnd(run);

        assertThat(failed.getString("status")).isEqualTo("FAILED");
        assertThat(failed.getString("message")).startsWith("OFBiz at ").contains("reading organisation Andina");
        assertThat(one(own, "select max(number) from generation"))
                .as("the last good read stays in force")
                .isEqualTo(inForce);
        assertThat(one(own, "select count(*) from decision")).isEqualTo("0");
        return run;
    }

    private static void theRunGoesOnAndTellsWhatItCouldNotDeliver(
            CarteraServer server, int run, JsonObject refused, JsonObject broken) throws InterruptedException {
        assertThat(server.apiPost("/runs/" + run + "/restart", "").statusCode()).isEqualTo(202);
        JsonObject ended = new RunCall(server).awaitEnd(run);

        assertThat(ended.getString("status")).as(ended.toString()).isEqualTo("COMPLETED_WITH_ERRORS");
        assertThat(ended.getJsonObject("summary").getInt("failed")).isEqualTo(2);
        assertThat(ended.getJsonObject("summary").getInt("waiting")).isZero();
        List<JsonObject> dead = rows(get(server, "/communications?organisation=Andina&person=true&run=" + run));
        assertThat(dead)
                .extracting(one ->
                        one.getString("customer") + " " + one.getString("channel") + " " + one.getString("status"))
                .containsExactlyInAnyOrder(
                        refused.getString("customer") + " EMAIL DEAD", broken.getString("customer") + " LETTER DEAD");
        assertThat(dead)
                .anySatisfy(one -> assertThat(one.getString("detail")).contains("user unknown"))
                .anySatisfy(one -> assertThat(one.getString("detail")).contains("cannot be set as PDF"));
    }

    private static void aDateBeforeTheOneDecidedIsRefused(CarteraServer server) {
        HttpResponse<String> earlier = server.apiPost(
                "/runs", "{\"organisation\":\"Andina\",\"businessDate\":\"" + BUSINESS_DATE.minusDays(1) + "\"}");

        assertThat(earlier.statusCode()).isEqualTo(409);
        assertThat(json(earlier).getString("detail")).contains(BUSINESS_DATE.toString());
    }

    private static void afterThreeMissedNightsEachItemTakesOneStep(CarteraServer server, DataSource own)
            throws Exception {
        String later = BUSINESS_DATE.plusDays(4).toString();
        RunCall call = new RunCall(server);
        JsonObject ended = call.awaitEnd(call.start(ORGANISATION, later));

        assertThat(ended.getString("status")).as(ended.toString()).startsWith("COMPLETED");
        assertThat(Integer.parseInt(one(own, "select count(*) from stage_taken where taken_on = '" + later + "'")))
                .isPositive();
        assertThat(one(
                        own,
                        "select count(*) from (select item from stage_taken where taken_on = '" + later
                                + "' group by item having count(*) > 1) twice"))
                .isEqualTo("0");
        assertThat(one(own, "select count(*) from run"))
                .as("no run of a missed night")
                .isEqualTo("2");
    }

    private static void inAnotherTimeZoneTheSameDateDecidesTheSame(
            Surroundings surroundings, RefusingMailServer mail, DataSource own, RunRows before) throws Exception {
        try (CarteraServer moved = surroundings.server(
                "weather",
                mail.port(),
                Map.of(
                        "cartera.erp.freshness.businessDays",
                        "20",
                        "cartera.server.options",
                        OTHER_SIDE_OF_THE_WORLD))) {
            RunCall call = new RunCall(moved);
            JsonObject again = call.awaitEnd(
                    call.start(ORGANISATION, BUSINESS_DATE.plusDays(4).toString()));

            assertThat(again.getString("status")).as(again.toString()).startsWith("COMPLETED");
            assertThat(again.getJsonObject("summary").getInt("communications")).isZero();
            assertThat(RunRows.of(own)).isEqualTo(before);
        }
    }

    /** What the night would send, and a first read of the ERP. */
    private static List<JsonObject> foreseen(CarteraServer server) throws InterruptedException {
        HttpResponse<String> accepted = server.apiPost(
                "/dry-runs", "{\"organisation\":\"Andina\",\"businessDate\":\"" + BUSINESS_DATE + "\",\"fresh\":true}");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String path = "/dry-runs/" + json(accepted).getInt("id");
        JsonObject state = get(server, path);
        while (!RunCall.over(state)) {
            Thread.sleep(100);
            state = get(server, path);
        }
        assertThat(state.getString("status")).as(state.toString()).isEqualTo("COMPLETED");
        return rows(get(server, path + "/actions?size=1000"));
    }

    private static JsonObject first(List<JsonObject> actions, String channel, String notOf) {
        return actions.stream()
                .filter(one -> one.getString("channel").equals(channel))
                .filter(one -> !one.getString("customer").equals(notOf))
                .filter(one -> actions.stream()
                                .filter(other -> other.getString("customer").equals(one.getString("customer")))
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
    }

    private static String addressOf(DataSource own, String customer) throws SQLException {
        return one(
                own,
                "select min(value) from fact_contact_point where kind = 'EMAIL' and customer = '" + customer + "'");
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static List<JsonObject> rows(JsonObject page) {
        List<JsonObject> rows = new ArrayList<>();
        for (JsonValue row : page.getJsonArray("rows")) {
            rows.add(row.asJsonObject());
        }
        return rows;
    }

    private static JsonObject get(CarteraServer server, String path) {
        HttpResponse<String> answer = server.apiGet(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
