package org.cartera.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Runs SQL on our own database. Each call takes a connection from the data source and gives it back: inside a
 * transaction, the container's or {@link LocalTransactions}', that is the transaction's own connection.
 *
 * <p>Parameters may be null, texts, numbers, booleans, dates, instants, enums (by name) and collections of texts (as
 * {@code text[]}).
 */
public final class Database {
    private final DataSource dataSource;

    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes a value of the row it is handed. */
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /** Takes one row after the other. */
    public interface RowTaker {
        void take(Row row) throws SQLException;
    }

    public <T> List<T> list(RowReader<T> reader, String sql, @Nullable Object... parameters) {
        List<T> result = new ArrayList<>();
        each(row -> result.add(reader.read(row)), sql, parameters);
        return result;
    }

    /** The only row, or the first of several. */
    public <T> Optional<T> first(RowReader<T> reader, String sql, @Nullable Object... parameters) {
        List<T> rows = list(reader, sql, parameters);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** The only number of the only row; 0 where there is none. */
    public long number(String sql, @Nullable Object... parameters) {
        return first(row -> row.number(1), sql, parameters).orElse(0L);
    }

    public void each(RowTaker taker, String sql, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(driver(connection), sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            hand(rows, taker);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Statements to be sent at once. */
    public Together together() {
        return new Together(this);
    }

    void run(List<Together.Statement> statements, String sql, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(driver(connection), sql, parameters)) {
            statement.execute();
            for (Together.Statement one : statements) {
                RowTaker taker = one.taker();
                if (taker != null) {
                    try (ResultSet rows = statement.getResultSet()) {
                        hand(rows, taker);
                    }
                }
                statement.getMoreResults();
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private static void hand(ResultSet rows, RowTaker taker) throws SQLException {
        Row row = new Row(rows);
        while (rows.next()) {
            taker.take(row);
        }
    }

    /**
     * For the rest of the transaction the planner finds rows by their keys, and compiles nothing. Statements about a chunk of
     * customers need this while statistics are missing or of yesterday, such as in the first night.
     */
    public void lookUpByKey() {
        each(
                row -> {},
                """
                select set_config('jit', 'off', true), set_config('enable_seqscan', 'off', true),
                       set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)""");
    }

    /** How many rows were changed. */
    public long update(String sql, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(driver(connection), sql, parameters)) {
            return statement.executeLargeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /**
     * The driver's own connection, of the same transaction: a pool's wrappers cost more than many a row's reading. Where the
     * transaction shares it with Jakarta Persistence, Payara unwraps only a proxy that is no connection; then the wrapper stays.
     */
    private static Connection driver(Connection connection) throws SQLException {
        Object own = connection.unwrap(PGConnection.class);
        return own instanceof Connection driver ? driver : connection;
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, bound(connection, parameters[i]));
        }
        return statement;
    }

    private static @Nullable Object bound(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Collection<?> texts) {
            return connection.createArrayOf(
                    "text",
                    texts.stream().map(text -> Objects.toString(text, null)).toArray(String[]::new));
        }
        return value;
    }

    private static StoreException failed(String sql, SQLException e) {
        String start = sql.strip().replaceAll("\\s+", " ");
        return new StoreException("Our database refused: " + start.substring(0, Math.min(120, start.length())), e);
    }
}
