package org.cartera.erp.ofbiz;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections to the ERP's database, of the driver's own and never enlisted in a JTA transaction: a second resource
 * there would make every chunk of a run fail.
 */
final class OfbizConnections implements AutoCloseable {
    private static final int SECONDS_TO_ANSWER = 5;

    private final OfbizSettings settings;
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final BlockingQueue<Connection> idle;

    OfbizConnections(OfbizSettings settings) {
        this.settings = settings;
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        source.setApplicationName("cartera");
        source.setConnectTimeout(10);
        source.setTcpKeepAlive(true);
        idle = new ArrayBlockingQueue<>(Math.max(1, settings.idleConnections()));
    }

    Connection take() throws SQLException {
        Connection kept = idle.poll();
        while (kept != null) {
            if (kept.isValid(SECONDS_TO_ANSWER)) {
                return kept;
            }
            kept.close();
            kept = idle.poll();
        }
        Connection fresh = source.getConnection();
        try {
            prepare(fresh);
            return fresh;
        } catch (SQLException e) {
            fresh.close();
            throw e;
        }
    }

    /** Ends the transaction and keeps the connection for the next read, if there is room. */
    void giveBack(@Nullable Connection connection, boolean sound) throws SQLException {
        if (connection == null) {
            return;
        }
        if (!sound) {
            connection.close();
            return;
        }
        connection.rollback();
        if (settings.idleConnections() == 0 || !idle.offer(connection)) {
            connection.close();
        }
    }

    /** Short analytical statements lose more by JIT than they gain; totals of a large ERP need room to hash. */
    private void prepare(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set jit = off");
            statement.execute("set work_mem = '128MB'");
            statement.execute("set timezone = 'UTC'");
            statement.execute("set search_path = \"" + settings.schema() + "\"");
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
            kept.close();
        }
    }
}
