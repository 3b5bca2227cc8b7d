package org.cartera.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.RunCall;

/** Tonight's run on the built server, asked for through its REST API and timed by what it writes down itself. */
final class Night implements AutoCloseable {
    private final Sizes sizes;
    private final Connection connection;
    final CarteraServer server;
    final Heap heap;

    /**
     * @param read until the new generation is complete
     * @param decide from there until everything is decided and recorded
     * @param all from the start of the run to its end
     */
    record Took(double read, double decide, double all) {}

    Night(Databases databases, Sizes sizes, Path folder) throws SQLException {
        this.sizes = sizes;
        this.connection = databases.connect(Databases.OWN);
        Path log = folder.resolve("gc.log");
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("cartera.db.url", databases.url(Databases.OWN));
        settings.put("cartera.db.user", databases.user);
        settings.put("cartera.db.password", databases.password);
        settings.put("cartera.erp.url", databases.url(Databases.ERP));
        settings.put("cartera.erp.user", databases.user);
        settings.put("cartera.erp.password", databases.password);
        settings.put("cartera.erp.freshness.businessDays", "0");
        settings.put("cartera.organisation", "Company");
        settings.put("cartera.dispatch.off", "true");
        settings.put("cartera.server.heap", Integer.toString(sizes.heap()));
        settings.put("cartera.server.options", "-Xlog:gc:file=" + log + " " + System.getProperty("bench.options", ""));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("cartera."))
                .forEach(name -> settings.put(name, System.getProperty(name)));
        settings.putIfAbsent(
                "cartera.api.requestsPerSecond", "0"); // what the server can do is measured, not what it allows
        this.server = CarteraServer.start("bench", settings);
        this.heap = new Heap(server, log);
    }

    void empty() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(OwnTables.truncate(connection, "public"));
        }
    }

    Took run() throws SQLException, InterruptedException {
        RunCall calls = new RunCall(server);
        int run = calls.start("Company", sizes.asOf().toString());
        JsonObject state = calls.state(run);
        while (!RunCall.over(state)) {
            // seldom: asking takes the server's time, and the times are read from the run's own rows
            Thread.sleep(1_000);
            state = calls.state(run);
        }
        if (!state.getString("status").startsWith("COMPLETED")) {
            throw new IllegalStateException("The run did not complete: " + state);
        }
        return took(run);
    }

    /** How long a dry run from the last read takes, in seconds. */
    double rehearsal() throws SQLException, InterruptedException {
        RunCall calls = new RunCall(server);
        int dryRun = calls.rehearse("Company", sizes.asOf().toString());
        JsonObject state = calls.rehearsal(dryRun);
        while (!RunCall.over(state)) {
            Thread.sleep(1_000);
            state = calls.rehearsal(dryRun);
        }
        if (!state.getString("status").equals("COMPLETED")) {
            throw new IllegalStateException("The dry run did not complete: " + state);
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select extract(epoch from ended_at - started_at) from dry_run where id = " + dryRun)) {
            row.next();
            return row.getDouble(1);
        }
    }

    long lastRun() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(id) from run")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Took took(int run) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select extract(epoch from g.completed_at - r.started_at), extract(epoch from d.started_at - g.completed_at),
                               extract(epoch from n.ended_at - n.started_at)
                          from run n join generation g on g.number = n.generation
                          join run_step r on r.run = n.id and r.step = 'READ' join run_step d on d.run = n.id and d.step = 'DISPATCH'
                         where n.id = """
                                + run)) {
            row.next();
            return new Took(row.getDouble(1), row.getDouble(2), row.getDouble(3));
        }
    }

    Map<String, Long> counts() throws SQLException {
        return OwnTables.counts(connection);
    }

    /** Collects garbage; yields the MiB that stay. */
    int heapAfterCollection() throws IOException, InterruptedException {
        return heap.afterCollection();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }
}
