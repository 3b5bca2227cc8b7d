package org.cartera.erp.copy;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * Rows that have arrived and are not in the copy yet, on one connection: a temporary table beside each of the copy's.
 *
 * <p>A row of the copy is written only where it differs, so that what has not changed keeps the mark of the transaction that
 * wrote it, and a read knows it for unchanged.
 */
final class Arrivals {
    /** More of them in one question would be a large one, fewer many. */
    static final int ASKS_AT_ONCE = 50;

    private final Connection connection;
    private final CopySchema schema;
    private final Set<String> prepared = new HashSet<>();

    Arrivals(Connection connection, CopySchema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** Asks for all of it, many asks at a time, and takes it in as rows of no page. */
    void gather(ExportDoor door, List<Ask> asks, ExportDoor.Patience patience) throws SQLException {
        List<Ask> left = asks;
        while (!left.isEmpty()) {
            List<Page> pages = door.pages(left.subList(0, Math.min(left.size(), ASKS_AT_ONCE)), patience);
            List<Ask> next = new ArrayList<>();
            for (int i = 0; i < pages.size(); i++) {
                Page page = pages.get(i);
                take(CopyTable.of(left.get(i).table()), 0, page.rows());
                if (page.more()) {
                    next.add(left.get(i).from(page.last()));
                }
            }
            next.addAll(left.subList(pages.size(), left.size()));
            left = next;
        }
    }

    /** Takes rows in, as of a page; 0 is none. */
    void take(CopyTable table, long ofPage, byte[] rows) throws SQLException {
        prepare(table.name());
        if (rows.length == 0) {
            return;
        }
        String sql = "copy arrived_" + table.name() + " (" + table.list("") + ") from stdin with (format csv)";
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new ByteArrayInputStream(rows));
        } catch (IOException e) {
            throw new SQLException("Copying rows of " + table.name(), e);
        }
        if (ofPage != 0) {
            run("update arrived_%s set copied_page = %d where copied_page = 0".formatted(table.name(), ofPage));
        }
    }

    /** Values of arrived rows, by a query over the temporary tables. */
    List<String> values(String sql, Collection<String> tables) throws SQLException {
        for (String table : tables) {
            prepare(table);
        }
        List<String> values = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    /** The arrived rows are all that there are of a page: those of the page that did not arrive are gone. */
    void page(CopyTable table, long page) throws SQLException {
        run("delete from %s t where t.copied_page = %d and not exists (select 1 from arrived_%s a where %s)"
                .formatted(table.name(), page, table.name(), sameKey(table)));
        run(upsert(table, "(%s, t.copied_page) is distinct from (%s, excluded.copied_page)"));
    }

    /**
     * The arrived rows are newer than their pages, which are looked at again whatever their digests say.
     *
     * @return how many differ from the copy
     */
    int single(CopyTable table) throws SQLException {
        prepare(table.name());
        run(forget(
                table,
                "%s t join arrived_%s a on %s where (%s) is distinct from (%s)"
                        .formatted(table.name(), table.name(), sameKey(table), table.list("t."), table.list("a."))));
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(upsert(table, "(%s) is distinct from (%s)"));
        }
    }

    /** Of the rows with these values in a column, those that did not arrive are gone. */
    void only(CopyTable table, String column, List<String> values) throws SQLException {
        String gone = "t.%s = any (?) and not exists (select 1 from arrived_%s a where %s)"
                .formatted(column, table.name(), sameKey(table));
        for (String sql : List.of(
                forget(table, table.name() + " t where " + gone), "delete from " + table.name() + " t where " + gone)) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("text", values.toArray()));
                statement.executeUpdate();
            }
        }
    }

    /** Ends the transaction; nothing has arrived any more. */
    void commit() throws SQLException {
        connection.commit();
        prepared.clear();
    }

    private String upsert(CopyTable table, String differs) {
        String key = String.join(", ", schema.key(table.name()));
        String columns = table.list("");
        return ("insert into %1$s as t (%2$s, copied_page) select distinct on (%3$s) %2$s, copied_page from arrived_%1$s"
                        + " order by %3$s, last_updated_tx_stamp desc nulls last"
                        + " on conflict (%3$s) do update set (%2$s, copied_page) = (%4$s, excluded.copied_page) where %5$s")
                .formatted(
                        table.name(),
                        columns,
                        key,
                        table.list("excluded."),
                        differs.formatted(table.list("t."), table.list("excluded.")));
    }

    private static String forget(CopyTable table, String rows) {
        return "update copied_page set digest = '' where of_table = '" + table.name()
                + "' and id in (select t.copied_page from " + rows + ")";
    }

    private String sameKey(CopyTable table) {
        return schema.key(table.name()).stream()
                .map(column -> "a.%1$s = t.%1$s".formatted(column))
                .collect(joining(" and "));
    }

    private void prepare(String table) throws SQLException {
        if (prepared.add(table)) {
            run(("create temp table arrived_%1$s (like %1$s including defaults) on commit drop").formatted(table));
        }
    }

    private void run(String sql) throws SQLException {
        CopySchema.run(connection, sql);
    }
}
