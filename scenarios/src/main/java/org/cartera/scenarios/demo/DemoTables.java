package org.cartera.scenarios.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into OFBiz's tables, many to a statement. A table or column that this ERP does not have is left out,
 * because OFBiz versions differ; every other difference is an error of the database.
 */
final class DemoTables {
    private static final int ROWS_AT_ONCE = 250;
    private static final List<String> STAMPS =
            List.of("created_stamp", "created_tx_stamp", "last_updated_stamp", "last_updated_tx_stamp");

    private final Connection connection;
    private final Map<String, Set<String>> columns = new HashMap<>();
    private final Map<Shape, List<List<@Nullable Object>>> pending = new LinkedHashMap<>();
    private int written;

    DemoTables(Connection connection) throws SQLException {
        this.connection = connection;
        String sql =
                "select table_name, column_name from information_schema.columns where table_schema = current_schema()";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), name -> new HashSet<>())
                        .add(rows.getString(2));
            }
        }
    }

    /** A row entered at a moment; its columns and values follow in turn. */
    void row(String table, DemoTime entered, @Nullable Object... columnsAndValues) {
        Set<String> known = columns.getOrDefault(table, Set.of());
        List<String> names = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            if (columnsAndValues[i] instanceof String name && known.contains(name)) {
                names.add(name);
                values.add(columnsAndValues[i + 1]);
            }
        }
        if (names.isEmpty()) {
            return;
        }
        for (String stamp : STAMPS) {
            if (known.contains(stamp)) {
                names.add(stamp);
                values.add(entered.moment());
            }
        }
        Shape shape = new Shape(table, names);
        List<List<@Nullable Object>> rows = pending.computeIfAbsent(shape, key -> new ArrayList<>());
        rows.add(values);
        if (rows.size() == ROWS_AT_ONCE) {
            write(shape, rows);
            rows.clear();
        }
    }

    /** Writes what is still waiting. Returns the number of rows written since the beginning. */
    int finish() {
        pending.forEach((shape, rows) -> {
            if (!rows.isEmpty()) {
                write(shape, rows);
            }
        });
        pending.clear();
        return written;
    }

    private void write(Shape shape, List<List<@Nullable Object>> rows) {
        try (PreparedStatement insert = connection.prepareStatement(shape.insert(rows.size()))) {
            int parameter = 1;
            for (List<@Nullable Object> row : rows) {
                for (Object value : row) {
                    insert.setObject(parameter++, value);
                }
            }
            written += insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The demo ERP could not write to table " + shape.table(), e);
        }
    }

    private record Shape(String table, List<String> columns) {
        String insert(int rows) {
            String one = "(" + String.join(",", java.util.Collections.nCopies(columns.size(), "?")) + ")";
            return "insert into " + table + " (" + String.join(",", columns) + ") values "
                    + String.join(",", java.util.Collections.nCopies(rows, one));
        }
    }
}
