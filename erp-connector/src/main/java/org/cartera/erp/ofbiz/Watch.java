package org.cartera.erp.ofbiz;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells which tables of the ERP are row for row as the last read saw them, so that their facts need not be computed again.
 *
 * <p>PostgreSQL keeps with each row the number of the transaction that wrote it ({@code xmin}), whoever wrote it and
 * whether or not he left a stamp. Where no row is of a transaction that had not ended then, and there are as many rows as
 * then, none has come, changed or gone. This reads each table once and computes nothing. It says nothing where the tables
 * are not plain ones, where the database was exchanged or restored, and {@link #TRUSTED} after everything was last
 * compared.
 */
final class Watch {
    /** A night's run compares everything, also where it begins some hours earlier than the last. */
    static final Duration TRUSTED = Duration.ofHours(20);

    /** Transactions after which numbers are near their turn-over. */
    private static final long FAR_APART = 1L << 30;

    private final Connection connection;
    private final String of;
    private final Instant clock;
    private final Set<String> changed = new HashSet<>();
    private @Nullable Mark former;
    private @Nullable Mark now;
    private boolean comparedAll = true;

    private Watch(Connection connection, String of, Instant clock) {
        this.connection = connection;
        this.of = of;
        this.clock = clock;
    }

    /** @param tables all that facts are made of */
    static Watch over(Connection connection, Set<String> tables, String how, @Nullable String mark, Instant clock)
            throws SQLException {
        Watch watch = new Watch(connection, how, clock);
        if (watch.canTell(tables)) {
            watch.look(tables, Mark.read(mark));
        }
        return watch;
    }

    private boolean canTell(Set<String> tables) throws SQLException {
        String sql =
                """
                select (select count(*) from unnest(?) t join pg_class c on c.oid = to_regclass(t)
                         where c.relkind = 'r' and not c.relhassubclass and has_table_privilege(c.oid, 'select')) = ?
                   and has_function_privilege('pg_control_system()', 'execute')
                   and has_function_privilege('pg_control_checkpoint()', 'execute')""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", tables.toArray()));
            query.setInt(2, tables.size());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void look(Set<String> tables, @Nullable Mark last) throws SQLException {
        String sql =
                """
                select (select system_identifier from pg_control_system()) || '/'
                    || (select timeline_id from pg_control_checkpoint()) || '/'
                    || (select oid from pg_database where datname = current_database()) || '/' || ?,
                       pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
                       pg_snapshot_xmax(pg_current_snapshot())::text::bigint""";
        String whose;
        long oldestRunning;
        long next;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, of);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                whose = row.getString(1);
                oldestRunning = row.getLong(2);
                next = row.getLong(3);
            }
        }
        former = last != null
                        && last.of().equals(whose)
                        && last.rows().keySet().containsAll(tables)
                        && next >= last.next()
                        && next - last.oldestRunning() < FAR_APART
                        && clock.isBefore(last.comparedAt().plus(TRUSTED))
                ? last
                : null;
        Map<String, Long> rows = count(tables, former == null ? next : former.oldestRunning());
        now = new Mark(whose, oldestRunning, next, clock, rows);
    }

    /** Notes what has changed; a row of a transaction not yet numbered is none of the past. */
    private Map<String, Long> count(Set<String> tables, long since) throws SQLException {
        StringBuilder sql = new StringBuilder();
        for (String table : tables) {
            sql.append(sql.isEmpty() ? "" : " union all ")
                    .append("select '")
                    .append(table)
                    .append("', count(*), count(*) filter (where age(xmin) <= age('")
                    .append(since & 0xFFFF_FFFFL)
                    .append("'::xid)) from ")
                    .append(table);
        }
        Map<String, Long> rows = new TreeMap<>();
        Map<String, Long> before = former == null ? Map.of() : former.rows();
        try (PreparedStatement query = connection.prepareStatement(sql.toString());
                ResultSet result = query.executeQuery()) {
            while (result.next()) {
                String table = result.getString(1);
                rows.put(table, result.getLong(2));
                if (result.getLong(3) > 0 || !rows.get(table).equals(before.get(table))) {
                    changed.add(table);
                }
            }
        }
        return rows;
    }

    /** Whether all of these are as they were; noted, because then not everything is compared. */
    boolean isUnchanged(Set<String> tables) {
        if (former == null || tables.stream().anyMatch(changed::contains)) {
            return false;
        }
        comparedAll = false;
        return true;
    }

    /** What the next read must be told; null where nothing can be told. */
    @Nullable
    String mark() {
        Mark seen = now;
        if (seen == null) {
            return null;
        }
        Mark last = former;
        Instant compared = comparedAll || last == null ? clock : last.comparedAt();
        return new Mark(seen.of(), seen.oldestRunning(), seen.next(), compared, seen.rows()).text();
    }
}
