package org.cartera.system.harness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What runs have decided, as one count and one digest a table. Run numbers, ids, times and delivery states are left out: two
 * databases are equal if they hold the same decisions, however often somebody ran, stopped or killed.
 *
 * @param tables by name, {@code rows/digest}
 */
public record RunRows(Map<String, String> tables) {
    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("position", "organisation, customer, currency, open, overdue, credit, ordered, oldest_days");
        KEYS.put("open_item", "organisation, customer, item");
        KEYS.put("intent", "key, stage, channel, currency, total, items");
        KEYS.put("stage_taken", "organisation, item, stage, reopening, taken_on");
        KEYS.put("hold", "organisation, customer, since, origin, released_on");
        KEYS.put("decision", "organisation, customer, business_date, subject, outcome");
    }

    /** What the server's database holds now. */
    public static RunRows of(CarteraServer server) throws SQLException {
        try (Connection connection = server.database()) {
            return of(connection);
        }
    }

    /** What a database holds now. */
    public static RunRows of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return of(connection);
        }
    }

    private static RunRows of(Connection connection) throws SQLException {
        Map<String, String> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table : KEYS.entrySet()) {
                String row = "concat_ws('|', " + table.getValue() + ")";
                try (ResultSet rows = statement.executeQuery("SELECT count(*) || '/' || md5(coalesce(string_agg(" + row
                        + ", ',' ORDER BY " + row + " COLLATE \"C\"), '')) FROM " + table.getKey())) {
                    rows.next();
                    tables.put(table.getKey(), rows.getString(1));
                }
            }
        }
        return new RunRows(tables);
    }
}
