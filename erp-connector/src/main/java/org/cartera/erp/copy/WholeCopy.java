package org.cartera.erp.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.erp.copy.ExportDoor.Patience;
import org.jspecify.annotations.Nullable;

/**
 * Brings the copy up to date, table by table and page by page, each page in a transaction of its own.
 *
 * <p>A page is a range of keys. The ranges stay, so that a page is the same from read to read where nothing happened in it,
 * and what is gone from OFBiz is missing in its page. Ranges follow each other by OFBiz' order of keys, which never has to be ours.
 * A page shows one moment and two pages two moments; what was stamped since the copying began is therefore asked for again
 * until nothing new comes, three times at most: what is found then is as near to one moment as its changes are few.
 */
final class WholeCopy {
    /** OFBiz stamps the beginning of a transaction; one that takes longer shows itself at the next read. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(5);

    private static final int ROUNDS = 3;

    private final Connection connection;
    private final CopySchema schema;
    private final ExportDoor door;
    private final Arrivals arrivals;

    WholeCopy(Connection connection, CopySchema schema, ExportDoor door) {
        this.connection = connection;
        this.schema = schema;
        this.door = door;
        this.arrivals = new Arrivals(connection, schema);
    }

    /** @param trusting whether pages with the digest that they had need not be sent */
    void everything(boolean trusting) throws SQLException {
        alone();
        boolean first = CopySchema.through(connection) == null;
        Instant began = door.clock(Patience.LONG);
        copy(CopyTable.ALL.values(), trusting);
        stampedSince(began.minus(LONGEST_TRANSACTION), CopyTable.ALL.values());
        if (first) {
            CopySchema.run(connection, "analyze " + String.join(", ", CopyTable.ALL.keySet()));
        }
        CopySchema.through(connection, began);
    }

    /** Only these tables, page by page. */
    void pages(Collection<CopyTable> tables) throws SQLException {
        alone();
        copy(tables, true);
    }

    /** Only these tables: what is stamped since everything was copied, or page by page where nothing was yet. */
    void news(Collection<CopyTable> tables) throws SQLException {
        Instant through = CopySchema.through(connection);
        if (through == null) {
            pages(tables);
        } else {
            stampedSince(through.minus(LONGEST_TRANSACTION), tables);
        }
    }

    /** Waits for whoever copies; the lock goes with the connection. */
    private void alone() throws SQLException {
        CopySchema.run(connection, "select pg_advisory_lock(" + schema.lock("copy") + ")");
        connection.commit();
    }

    private void stampedSince(Instant since, Collection<CopyTable> tables) throws SQLException {
        Instant from = since;
        for (int round = 0; round < ROUNDS; round++) {
            Instant began = door.clock(Patience.LONG);
            Set<String> stamped = door.stamped(from);
            int different = newer(
                    from,
                    tables.stream()
                            .filter(table -> stamped.contains(table.name()))
                            .toList());
            if (different == 0) {
                return;
            }
            from = began.minus(LONGEST_TRANSACTION);
        }
    }

    private int newer(Instant since, List<CopyTable> tables) throws SQLException {
        List<Ask> asks =
                tables.stream().map(table -> Ask.since(table.name(), since)).toList();
        arrivals.gather(door, asks, Patience.LONG);
        writing();
        int different = 0;
        for (CopyTable table : tables) {
            different += arrivals.single(table);
        }
        arrivals.commit();
        return different;
    }

    /** One writer at a time: pages and customers are merged in any order of rows. */
    private void writing() throws SQLException {
        CopySchema.run(connection, "select pg_advisory_xact_lock(" + schema.lock("write") + ")");
    }

    private void copy(Collection<CopyTable> tables, boolean trusting) throws SQLException {
        // rows of no page: a page will claim those that still exist
        forEach(tables, "update %s set copied_page = -1 where copied_page = 0;");
        List<Range> known = new ArrayList<>();
        for (CopyTable table : tables) {
            known.addAll(ranges(table).values());
        }
        for (List<Range> left = known; !left.isEmpty(); ) {
            List<Range> some = left.subList(0, Math.min(left.size(), Arrivals.ASKS_AT_ONCE));
            List<Page> pages =
                    door.pages(some.stream().map(range -> range.ask(trusting)).toList(), Patience.LONG);
            for (int i = 0; i < pages.size(); i++) {
                again(some.get(i), pages.get(i), trusting);
            }
            left = left.subList(pages.size(), left.size());
        }
        for (CopyTable table : tables) {
            String after = end(table);
            while (after != null) {
                after = fresh(table, after);
            }
        }
        forEach(tables, "delete from %s where copied_page = -1;");
    }

    private void forEach(Collection<CopyTable> tables, String sql) throws SQLException {
        StringBuilder all = new StringBuilder();
        tables.forEach(table -> all.append(sql.formatted(table.name())));
        CopySchema.run(connection, all.toString());
        connection.commit();
    }

    /** The key up to which a table was never copied beyond; null where it was to its end. */
    private @Nullable String end(CopyTable table) throws SQLException {
        Map<String, Range> ranges = ranges(table);
        String after = "";
        for (Range range = ranges.get(after); range != null; range = ranges.get(after)) {
            after = range.through();
            if (after.isEmpty()) {
                return null;
            }
        }
        return after;
    }

    /** A range that was never copied: one page of it. Returns its end; null where that is the end of all. */
    private @Nullable String fresh(CopyTable table, String after) throws SQLException {
        Page page = door.pages(List.of(Ask.range(table.name(), after, "", "")), Patience.LONG)
                .get(0);
        String end = page.more() ? page.last() : "";
        writing();
        long id = remember(table, 0, after, end, page.digest());
        arrivals.take(table, id, page.rows());
        arrivals.page(table, id);
        arrivals.commit();
        return page.more() ? end : null;
    }

    /** A range that is known, as a whole: where it holds more rows than a page by now, it becomes several. */
    private void again(Range range, Page answer, boolean trusting) throws SQLException {
        if (answer.same()) {
            return;
        }
        CopyTable table = CopyTable.of(range.table());
        List<Page> pages = new ArrayList<>(List.of(answer));
        for (Page page = answer; page.more(); ) {
            page = door.pages(List.of(range.ask(trusting).from(page.last())), Patience.LONG)
                    .get(0);
            pages.add(page);
        }
        writing();
        String after = range.after();
        long id = range.id();
        for (Page part : pages) {
            String end = part.more() ? part.last() : range.through();
            arrivals.take(table, remember(table, id, after, end, part.digest()), part.rows());
            after = end;
            id = 0;
        }
        arrivals.page(table, range.id());
        arrivals.commit();
    }

    private long remember(CopyTable table, long id, String after, String through, String digest) throws SQLException {
        String sql = id == 0
                ? "insert into copied_page (of_table, after_key, through_key, digest) values (?, ?, ?, ?) returning id"
                : "update copied_page set of_table = ?, after_key = ?, through_key = ?, digest = ? where id = " + id
                        + " returning id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table.name());
            statement.setString(2, after);
            statement.setString(3, through);
            statement.setString(4, digest);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Map<String, Range> ranges(CopyTable table) throws SQLException {
        Map<String, Range> ranges = new HashMap<>();
        String sql =
                "select id, after_key, through_key, digest from copied_page where of_table = '" + table.name() + "'";
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            while (row.next()) {
                Range range =
                        new Range(row.getLong(1), table.name(), row.getString(2), row.getString(3), row.getString(4));
                ranges.put(range.after(), range);
            }
        }
        return ranges;
    }

    private record Range(long id, String table, String after, String through, String digest) {

        Ask ask(boolean trusting) {
            return Ask.range(table, after, through, trusting ? digest : "");
        }
    }
}
