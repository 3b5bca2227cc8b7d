package org.cartera.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cartera.domain.portfolio.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of plain JDBC, without a container: one connection a thread while one is running. Adapters that share a
 * transaction take {@link #dataSource}, which hands out that connection.
 */
public final class LocalTransactions implements UnitOfWork {
    private final DataSource source;
    private final ThreadLocal<@Nullable Connection> running = new ThreadLocal<>();

    public LocalTransactions(DataSource source) {
        this.source = source;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return running.get() == null ? inNewTransaction(work) : work.get();
    }

    @Override
    public <T> T inNewTransaction(Supplier<T> work) {
        Connection around = running.get();
        try (Connection connection = source.getConnection()) {
            if (!connection.getAutoCommit()) {
                throw new IllegalStateException("The connection takes part in another transaction");
            }
            connection.setAutoCommit(false);
            running.set(connection);
            boolean done = false;
            try {
                T result = work.get();
                connection.commit();
                done = true;
                return result;
            } finally {
                running.set(around);
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreException("A transaction could not be opened or committed", e);
        }
    }

    /** Hands out the running transaction's connection, which closing leaves open; else one of its own. */
    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                LocalTransactions.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    Connection connection = running.get();
                    if (method.getName().equals("getConnection") && connection != null) {
                        return kept(connection);
                    }
                    return invoke(method, source, arguments);
                });
    }

    private static Connection kept(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                LocalTransactions.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : invoke(method, connection, arguments));
    }

    private static @Nullable Object invoke(
            java.lang.reflect.Method method, Object target, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
