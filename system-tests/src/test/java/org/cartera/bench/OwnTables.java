package org.cartera.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cartera's tables, wherever they are. */
final class OwnTables {
    private static final List<String> DECIDED = List.of(
            "account",
            "position",
            "open_item",
            "item_memory",
            "decision",
            "hold",
            "intent",
            "intent_line",
            "stage_taken",
            "task");

    private OwnTables() {}

    /** A statement that empties what reads and runs have written; people and policies stay. */
    static String truncate(Connection connection, String schema) throws SQLException {
        StringBuilder tables = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select tablename from pg_tables where schemaname = '" + schema
                        + "' and (tablename ~ '^(fact|generation|run|work|dry)' or tablename in ('message', 'decision_block', '"
                        + String.join("', '", DECIDED) + "'))")) {
            while (rows.next()) {
                tables.append(tables.isEmpty() ? "" : ", ").append(rows.getString(1));
            }
        }
        return "truncate " + tables + " cascade";
    }

    /** Rows of each table that a run writes, for a look at whether both sides did the same. */
    static Map<String, Long> counts(Connection connection) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : DECIDED) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    counts.put(table, row.getLong(1));
                }
            }
        }
        return counts;
    }
}
