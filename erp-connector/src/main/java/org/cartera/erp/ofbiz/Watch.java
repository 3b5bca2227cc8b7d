package org.cartera.erp.ofbiz;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cartera.domain.receivable.ReadRequest;
import org.jspecify.annotations.Nullable;

/**
 * Tells which tables of the ERP are row for row as the last read saw them, so that their facts need not be computed again.
 *
 * <p>PostgreSQL keeps with each row the number of the transaction that wrote it ({@code xmin}), whoever wrote it and
 * whether or not he left a stamp. Where no row is of a transaction that had not ended then, and there are as many rows as
 * then, none has come, changed or gone. This reads each table once and computes nothing.
 *
 * <p>Of a table in which something has happened it tells whether stamps account for it: every new row bears a stamp that
 * the read looks at, and those that were there at the last read still belong to whom they belonged ({@link Links}), so none
 * is gone. What is new since then is told by when it says it was made; where that is not true, the sums differ, and all is
 * compared.
 *
 * <p>It says nothing where the tables are not plain ones, where the database was exchanged or restored, and {@link #TRUSTED} after everything was last
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
    private final Instant since;
    private final Set<String> changed = new HashSet<>();
    private final Set<String> explained = new HashSet<>();
    private @Nullable Mark former;
    private @Nullable Mark now;
    private boolean comparedAll = true;

    private Watch(Connection connection, String of, @Nullable Instant since, Instant clock) {
        this.connection = connection;
        this.of = of;
        this.since = since == null ? Instant.EPOCH : since;
        this.clock = clock;
    }

    /** @param tables all that facts are made of */
    static Watch over(Connection connection, Set<String> tables, String how, ReadRequest request, Instant clock)
            throws SQLException {
        Watch watch = new Watch(connection, how, request.since(), clock);
        if (watch.canTell(tables)) {
            watch.look(tables, Mark.read(request.mark()));
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
                        && last.tables().keySet().containsAll(tables)
                        && next >= last.next()
                        && next - last.oldestRunning() < FAR_APART
                        && clock.isBefore(last.comparedAt().plus(TRUSTED))
                ? last
                : null;
        Map<String, Long> rows = count(tables, former == null ? next : former.oldestRunning());
        Map<String, BigInteger> links = sumLinks(former == null ? tables : changed);
        Map<String, Mark.Table> all = new TreeMap<>();
        rows.forEach((table, number) ->
                all.put(table, new Mark.Table(number, links.getOrDefault(table, linksBefore(table)))));
        now = new Mark(whose, oldestRunning, next, clock, clock, all);
    }

    private BigInteger linksBefore(String table) {
        Mark.Table before = former == null ? null : former.tables().get(table);
        return before == null ? BigInteger.ZERO : before.links();
    }

    /** Notes what has changed; a row of a transaction not yet numbered is none of the past. */
    private Map<String, Long> count(Set<String> tables, long oldestRunning) throws SQLException {
        StringBuilder sql = new StringBuilder();
        for (String table : tables) {
            sql.append(sql.isEmpty() ? "" : " union all ")
                    .append("select '%s', count(*), count(*) filter (where %s) from %s"
                            .formatted(table, isNew(oldestRunning), table));
        }
        Map<String, Long> rows = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql.toString());
                ResultSet result = query.executeQuery()) {
            while (result.next()) {
                String table = result.getString(1);
                long number = result.getLong(2);
                rows.put(table, number);
                Mark.Table before = former == null ? null : former.tables().get(table);
                if (result.getLong(3) > 0 || before == null || before.rows() != number) {
                    changed.add(table);
                }
            }
        }
        return rows;
    }

    /** The sums as they are now; notes where stamps account for all that has happened. */
    private Map<String, BigInteger> sumLinks(Set<String> tables) throws SQLException {
        Map<String, BigInteger> sums = new TreeMap<>();
        for (String table : tables) {
            if (!Links.has(table)) {
                continue;
            }
            Mark last = former;
            String sql =
                    """
                    select coalesce(sum(print), 0), coalesce(sum(print) filter (where not made_since), 0), count(*) filter (where unstamped)
                      from (select %s as print, coalesce(created_tx_stamp > ?, false) as made_since,
                                   %s and (last_updated_tx_stamp > ?) is not true as unstamped
                              from %s) t"""
                            .formatted(Links.print(table), isNew(last == null ? 0 : last.oldestRunning()), table);
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setObject(1, (last == null ? clock : last.at()).atOffset(ZoneOffset.UTC));
                query.setObject(2, since.atOffset(ZoneOffset.UTC));
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    sums.put(table, row.getBigDecimal(1).toBigIntegerExact());
                    if (last != null
                            && row.getBigDecimal(2).toBigIntegerExact().equals(linksBefore(table))
                            && row.getLong(3) == 0) {
                        explained.add(table);
                    }
                }
            }
        }
        return sums;
    }

    private static String isNew(long oldestRunning) {
        return "age(xmin) <= age('" + (oldestRunning & 0xFFFF_FFFFL) + "'::xid)";
    }

    /** Whether all of these are as they were; noted, because then not everything is compared. */
    boolean isUnchanged(Set<String> tables) {
        if (former == null || tables.stream().anyMatch(changed::contains)) {
            return false;
        }
        comparedAll = false;
        return true;
    }

    /**
     * Whether stamps show all that happened to these.
     *
     * @param stamped those whose stamps are looked at
     */
    boolean isExplained(Set<String> tables, Set<String> stamped) {
        for (String table : tables) {
            if (former == null || changed.contains(table) && !(explained.contains(table) && stamped.contains(table))) {
                return false;
            }
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
        return new Mark(seen.of(), seen.oldestRunning(), seen.next(), compared, seen.at(), seen.tables()).text();
    }
}
