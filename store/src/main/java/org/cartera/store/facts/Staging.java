package org.cartera.store.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The temporary tables into which one read streams, on the connection and in the transaction that will merge them: a
 * read that dies leaves nothing in them. They are made once a connection and emptied with each transaction, because
 * making and dropping some twenty tables costs several times what the read of one customer does.
 */
final class Staging {
    /** Keys that a comparison found gone, by table. */
    static final String GONE = "stage_gone";

    private final Connection connection;
    private final CopyManager copy;
    private final Map<FactTable, CopyRows> waiting = new EnumMap<>(FactTable.class);
    private final Set<FactTable> staged = EnumSet.noneOf(FactTable.class);
    private final Set<String> made = new HashSet<>();
    private final boolean few;

    /** @param few a handful of rows is expected: they are looked up by their keys, and statistics are not worth their time */
    Staging(Connection connection, boolean few) throws SQLException {
        this.connection = connection;
        this.few = few;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "select relname from pg_class where relnamespace = pg_my_temp_schema() and relkind = 'r'")) {
            while (tables.next()) {
                made.add(tables.getString(1));
            }
        }
        make(GONE, "(tab text, key text collate \"C\")", "");
    }

    /** A temporary table that each transaction finds empty. */
    void make(String name, String columns, String as) throws SQLException {
        if (made.add(name)) {
            run("create temp table " + name + " " + columns + " on commit delete rows " + as);
        }
    }

    /** A row to fill; the caller ends it with {@link #ended}. */
    CopyRows row(FactTable table) throws SQLException {
        if (staged.add(table)) {
            make(table.stage(), "", "as select key, " + table.columns() + " from " + table.fact() + " with no data");
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
