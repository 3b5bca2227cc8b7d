package org.cartera.store.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The temporary tables into which one read streams, on the connection and in the transaction that will merge them: a
 * read that dies takes them with it.
 */
final class Staging {
    /** Keys that a comparison found gone, by table. */
    static final String GONE = "stage_gone";

    private final Connection connection;
    private final CopyManager copy;
    private final Map<FactTable, CopyRows> waiting = new EnumMap<>(FactTable.class);
    private final Set<FactTable> staged = EnumSet.noneOf(FactTable.class);
    private final boolean few;

    /** @param few a handful of rows is expected: they are looked up by their keys, and statistics are not worth their time */
    Staging(Connection connection, boolean few) throws SQLException {
        this.connection = connection;
        this.few = few;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        run("create temp table " + GONE + " (tab text, key text collate \"C\") on commit drop");
    }

    /** A row to fill; the caller ends it with {@link #ended}. */
    CopyRows row(FactTable table) throws SQLException {
        if (staged.add(table)) {
            run("create temp table " + table.stage() + " on commit drop as select key, " + table.columns() + " from "
                    + table.fact() + " with no data");
        }
        return waiting.computeIfAbsent(table, key -> new CopyRows());
    }

    void ended(FactTable table, CopyRows rows) throws SQLException {
        rows.end();
        if (rows.isWorthATrip()) {
            send(table.stage(), rows);
        }
    }

    boolean has(FactTable table) {
        return staged.contains(table);
    }

    /** Sends what still waits, of one table. */
    void flush(FactTable table) throws SQLException {
        CopyRows rows = waiting.get(table);
        if (rows != null && !rows.isEmpty()) {
            send(table.stage(), rows);
        }
    }

    /** Sends what still waits and lets the planner know what there is. */
    void complete() throws SQLException {
        for (FactTable table : staged) {
            flush(table);
            analyze(table.stage());
        }
    }

    /** Lets the planner know what a temporary table holds, where that is worth while. */
    void analyze(String table) throws SQLException {
        if (!few) {
            run("analyze " + table);
        }
    }

    void send(String target, CopyRows rows) throws SQLException {
        byte[] bytes = rows.take();
        var in = copy.copyIn("copy " + target + " from stdin");
        try {
            in.writeToCopy(bytes, 0, bytes.length);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long update(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeLargeUpdate();
        }
    }

    PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
