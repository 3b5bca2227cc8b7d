package org.cartera.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.cartera.system.harness.CarteraServer;
import org.jspecify.annotations.Nullable;

/** Sellers at the gate, against callers of the floor; both take turns. */
final class OrderChecks {
    private static final int[] CALLERS = {1, 8, 64};
    private static final double SECONDS = Double.parseDouble(System.getProperty("bench.seconds", "4"));
    /**
     * A server runs for weeks; in its first minutes it compiles more than it answers, the more the more it does for an answer. After two
     * minutes of questions a check takes Cartera's a fifth of the processor time that it took in the first twenty seconds.
     */
    private static final double WARM_UP_SECONDS = Double.parseDouble(System.getProperty("bench.warmUp", "150"));

    private final CarteraServer server;
    private final Databases databases;
    private final Sizes sizes;
    private final Report report;
    private final AtomicLong carts = new AtomicLong();

    OrderChecks(CarteraServer server, Databases databases, Sizes sizes, Report report) {
        this.server = server;
        this.databases = databases;
        this.sizes = sizes;
        this.report = report;
    }

    void measure(Path folder) throws IOException, InterruptedException, SQLException {
        grantLimits();
        try (BareServer bare = BareServer.beside(server, databases, folder)) {
            LongFunction<Load.Call> check = number -> check();
            LongFunction<Load.Call> credit = number ->
                    call(server.base(), "/api/v1/customers/" + customer(number) + "/credit?organisation=Company", null);
            LongFunction<Load.Call> write = number -> new Load.Call(
                    URI.create(bare.base + "/rows"),
                    "",
                    "{\"key\":\"" + customer(number) + "\",\"amount\":" + number + "}",
                    "amount");
            LongFunction<Load.Call> read =
                    number -> new Load.Call(URI.create(bare.base + "/rows/" + customer(number)), "", null, "amount");
            for (LongFunction<Load.Call> one : List.of(check, write, credit, read)) {
                readJustNow();
                Load.of(8, WARM_UP_SECONDS, one);
            }
            for (int callers : CALLERS) {
                compare("order check", callers, check, write);
            }
            compare("credit of a customer", 1, credit, read);
            oneAccount();
        }
    }

    private void compare(String what, int callers, LongFunction<Load.Call> ours, LongFunction<Load.Call> floor)
            throws InterruptedException, SQLException {
        List<Load.Seen> here = new ArrayList<>();
        List<Load.Seen> there = new ArrayList<>();
        for (int round = 0; round < sizes.rounds(); round++) {
            readJustNow();
            for (int turn = 0; turn < 2; turn++) {
                if ((round + turn) % 2 == 0) {
                    here.add(Load.of(callers, SECONDS, ours));
                } else {
                    there.add(Load.of(callers, SECONDS, floor));
                }
            }
        }
        report.load(what, callers, here, there);
    }

    /** A hundred callers who all want the same account's limit: each must get an answer. */
    private void oneAccount() throws InterruptedException, SQLException {
        readJustNow();
        Load.Seen seen = Load.of(100, SECONDS, number -> check(customer(7)));
        report.crowd(seen);
    }

    private Load.Call check() {
        return check(customer(carts.get()));
    }

    private Load.Call check(String customer) {
        return call(
                server.base(),
                "/api/v1/order-checks",
                """
                {"cartKey":"bench-%d","organisation":"Company","billTo":"%s","amount":"12.50","currency":"USD",\
                "checkpoint":"ORDER_ENTRY","channel":"SALES_CHANNEL","seller":"bench","language":"en"}"""
                        .formatted(carts.incrementAndGet(), customer));
    }

    private static Load.Call call(URI base, String path, @Nullable String body) {
        String pair =
                Base64.getEncoder().encodeToString("operations:of-the-system-tests".getBytes(StandardCharsets.UTF_8));
        return new Load.Call(URI.create(base + path), "Basic " + pair, body, "exposure");
    }

    private String customer(long number) {
        return "C" + String.format("%08d", 1 + Math.floorMod(number * 7919, (long) sizes.customers()));
    }

    /** What was read grows old meanwhile, and then each customer is read again before he is judged: that is measured by itself. */
    private void readJustNow() throws SQLException {
        try (Connection connection = databases.connect(Databases.OWN);
                Statement statement = connection.createStatement()) {
            statement.execute("update generation set snapshot_at = now(), begun_at = now()"
                    + " where number = (select max(number) from generation)");
        }
    }

    /**
     * Everybody may buy; who owes too much is held all the same. The limits were granted long ago: what the gate does when a limit
     * changes, it has done already.
     */
    private void grantLimits() throws SQLException {
        try (Connection connection = databases.connect(Databases.OWN);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // no triggers
            statement.execute(
                    """
                    insert into credit_file (organisation, customer, status, limit_currency, limit_amount, changed_by, version)
                    select organisation, key, 'OK', 'USD', 1000000000, 'bench', 1 from fact_customer where gen_to is null
                    on conflict do nothing""");
            statement.execute("analyze credit_file");
        }
    }
}
