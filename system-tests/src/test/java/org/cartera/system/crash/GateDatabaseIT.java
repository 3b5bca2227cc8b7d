package org.cartera.system.crash;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.cartera.system.harness.Build;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.RunCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * PostgreSQL is killed under sellers who enter orders and comes back. Nobody is let pass whose claim is not written down, what
 * was confirmed is still counted, and the gate answers again by itself.
 */
@Execution(ExecutionMode.CONCURRENT)
class GateDatabaseIT {
    private static final int CUSTOMERS = 400;
    private static final int SELLERS = 6;
    /** The limit holds so many orders of the sellers; a part of them before the database dies. */
    private static final int ROOM = 60;

    private static final int BEFORE = 15;

    @Test
    void nobodyPassesWithoutAClaimAndNothingConfirmedIsLost() throws Exception {
        try (Surroundings surroundings = Surroundings.with(CUSTOMERS)) {
            DataSource own = surroundings.database().create("gate");
            try (CarteraServer server =
                    surroundings.server("gate", Build.freePort(), Map.of("cartera.dispatch.off", "true"))) {
                RunCall call = new RunCall(server);
                call.awaitEnd(call.start(Surroundings.ORGANISATION, Surroundings.BUSINESS_DATE.toString()));
                String customer = buyer(server, own);
                BigDecimal room = available(server, customer);
                String amount =
                        room.divideToIntegralValue(BigDecimal.valueOf(ROOM)).toPlainString();

                Sellers sellers = new Sellers(server, SELLERS, customer, amount);
                try (sellers) {
                    await("some orders pass", () -> sellers.confirmed.size() >= BEFORE);
                    surroundings.database().kill();
                    await("sellers are left without an answer", () -> sellers.unanswered.get() >= SELLERS);
                    int before = sellers.passed.size();
                    surroundings.database().start();
                    long started = System.nanoTime();
                    await("orders pass again", () -> sellers.passed.size() > before);
                    System.out.println("Orders passed again after "
                            + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started) + " ms");
                    await("the limit is spent", () -> sellers.held.get() >= SELLERS);
                }
                System.out.println("Answers by status: " + new TreeMap<>(sellers.statuses));

                assertThat(sellers.refusals)
                        .as("how sellers were told that nobody can decide")
                        .containsExactly("503 application/problem+json 5");
                everythingToldIsWrittenDown(own, sellers);
                assertThat(new BigDecimal(one(own, "select sum(claimed) from gate_order")))
                        .as("nobody spent what was spent already")
                        .isLessThanOrEqualTo(room);
                assertThat(available(server, customer))
                        .as("every claim still counts")
                        .isEqualByComparingTo(room.subtract(new BigDecimal(one(
                                own, "select sum(claimed) from gate_order where state in ('RESERVED', 'COMMITTED')"))));
            }
        }
    }

    private static void everythingToldIsWrittenDown(DataSource own, Sellers sellers) throws SQLException {
        Map<String, String> checks = pairs(own, "select cart_key, id::text from gate_check where answer = 'APPROVE'");
        Map<String, String> states =
                pairs(own, "select cart_key, state || ' ' || coalesce(order_id, '') from gate_order");
        assertThat(sellers.passed).isNotEmpty();
        sellers.passed.forEach((cart, check) -> {
            assertThat(checks).as("the check that " + cart + " was told").containsEntry(cart, check.toString());
            assertThat(states.get(cart)).as("the claim of " + cart).matches("RESERVED |COMMITTED O-" + cart);
        });
        sellers.confirmed.forEach(
                (cart, order) -> assertThat(states).as("what was confirmed").containsEntry(cart, "COMMITTED " + order));
    }

    /** A customer that an order would be no risk for, with a limit that lets it pass. */
    private static String buyer(CarteraServer server, DataSource own) throws SQLException {
        try (Connection connection = own.getConnection();
                Statement statement = connection.createStatement();
                ResultSet customers = statement.executeQuery(
                        """
                        with limited as (
                            insert into credit_file (organisation, customer, status, limit_currency, limit_amount, changed_by, version)
                            select organisation, key, 'OK', 'COP', 900000000, 'test', 1 from fact_customer where gen_to is null
                            returning customer)
                        select customer from limited order by customer""")) {
            while (customers.next()) {
                JsonObject credit = credit(server, customers.getString(1));
                if (credit.getJsonObject("next").getString("decision").equals("APPROVE")) {
                    return customers.getString(1);
                }
            }
        }
        throw new IllegalStateException("Nobody may buy");
    }

    private static BigDecimal available(CarteraServer server, String customer) {
        return credit(server, customer)
                .getJsonObject("available")
                .getJsonNumber("amount")
                .bigDecimalValue();
    }

    private static JsonObject credit(CarteraServer server, String customer) {
        HttpResponse<String> answer =
                server.apiGet("/customers/" + customer + "/credit?organisation=" + Surroundings.ORGANISATION);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Sellers.json(answer);
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting until " + what).isLessThan(giveUp);
            Thread.sleep(20);
        }
    }

    private static String one(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Map<String, String> pairs(DataSource database, String query) throws SQLException {
        Map<String, String> pairs = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }
}
