package org.cartera.erp.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cartera.erp.ofbiz.OfbizErpSource;
import org.cartera.erp.ofbiz.OfbizSettings;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The schema of the copy: OFBiz' tables as the queries want them, made of {@code ofbiz-tables.sql}, and what is known of the pages.
 *
 * <p>The copy can always be made again, so it knows no migrations: one of other tables, of other columns or of another OFBiz is
 * dropped. Each row says of which page it came; 0 is of none, having come by its stamp or with its customer.
 */
final class CopySchema {
    private final CopySettings settings;
    private final Map<String, List<String>> keys = new TreeMap<>();

    CopySchema(CopySettings settings) {
        this.settings = settings;
    }

    /** A connection of the driver's own, in the schema, without a transaction begun. */
    Connection connect() throws SQLException {
        OfbizSettings copy = settings.copy();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(copy.url());
        source.setUser(copy.user());
        source.setPassword(copy.password());
        source.setApplicationName("cartera copy");
        source.setTcpKeepAlive(true);
        Connection connection = source.getConnection();
        try {
            connection.setAutoCommit(false);
            run(connection, "set timezone = 'UTC'; set jit = off; set search_path = \"" + copy.schema() + "\"");
            connection.commit();
            ready(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The columns of a table's key. */
    List<String> key(String table) {
        return Objects.requireNonNull(keys.get(table), table);
    }

    private synchronized void ready(Connection connection) throws SQLException {
        if (!keys.isEmpty()) {
            return;
        }
        String version = version();
        run(connection, "select pg_advisory_xact_lock(" + lock("schema") + ")");
        if (!version.equals(present(connection))) {
            make(connection, version);
        }
        Map<String, List<String>> found = new TreeMap<>();
        for (String table : CopyTable.ALL.keySet()) {
            found.put(table, keyOf(connection, table));
        }
        connection.commit();
        keys.putAll(found);
    }

    private void make(Connection connection, String version) throws SQLException {
        String schema = "\"" + settings.copy().schema() + "\"";
        run(connection, "drop schema if exists " + schema + " cascade; create schema " + schema);
        run(connection, ddl());
        StringBuilder sql = new StringBuilder();
        for (String table : CopyTable.ALL.keySet()) {
            // what OFBiz seeds comes with its pages
            sql.append(
                    "truncate %1$s; alter table %1$s add copied_page bigint not null default 0; create index on %1$s (copied_page);"
                            .formatted(table));
        }
        sql.append(
                """
                create table copied_page (id bigserial primary key, of_table text not null, after_key text not null,
                    through_key text not null, digest text not null, unique (of_table, after_key));
                create table copied (version text not null, through timestamptz);""");
        run(connection, sql.toString());
        try (PreparedStatement insert = connection.prepareStatement("insert into copied (version) values (?)")) {
            insert.setString(1, version);
            insert.executeUpdate();
        }
    }

    /** Until when the copy is OFBiz', by OFBiz' clock; null where it has never been copied as a whole. */
    static @Nullable Instant through(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select through from copied")) {
            OffsetDateTime through = row.next() ? row.getObject(1, OffsetDateTime.class) : null;
            connection.commit();
            return through == null ? null : through.toInstant();
        }
    }

    static void through(Connection connection, Instant instant) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update copied set through = ?")) {
            update.setObject(1, instant.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
        connection.commit();
    }

    /** A number for PostgreSQL's advisory locks, of this schema's own. */
    long lock(String what) {
        return ("cartera/" + settings.copy().schema() + "/" + what).hashCode();
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private @Nullable String present(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select to_regclass(?) is not null")) {
            query.setString(1, "\"" + settings.copy().schema() + "\".copied");
            try (ResultSet row = query.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return null;
                }
            }
        }
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select version from copied")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private String version() {
        return Integer.toHexString((ddl() + new TreeMap<>(CopyTable.ALL)).hashCode()) + " of " + settings.erp();
    }

    private static List<String> keyOf(Connection connection, String table) throws SQLException {
        String sql =
                "select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)"
                        + " where i.indrelid = ?::regclass and i.indisprimary";
        List<String> key = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    key.add(row.getString(1));
                }
            }
        }
        return List.copyOf(key);
    }

    /** The copy holds whatever OFBiz held, also where somebody widened a field there. */
    private static String ddl() {
        try (InputStream in =
                Objects.requireNonNull(OfbizErpSource.class.getResourceAsStream("ofbiz-tables.sql"), "tables")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(var)?char\\(\\d+\\)", "text")
                    .replaceAll("numeric\\(\\d+,\\d+\\)", "numeric");
        } catch (IOException e) {
            throw new UncheckedIOException("Reading ofbiz-tables.sql", e);
        }
    }
}
