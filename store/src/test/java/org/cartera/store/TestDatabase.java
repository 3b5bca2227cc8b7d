package org.cartera.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One PostgreSQL server for all tests of this JVM; every test class takes a database of its own, cut from a migrated one. */
public final class TestDatabase {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    /** A database with today's schema and no rows. */
    public static DataSource migrated() {
        return create("template cartera_template");
    }

    /** A database with nothing in it. */
    public static DataSource empty() {
        return create("");
    }

    /** Hands out the same connection again and again, as a server's pool does; closing it only gives it back. */
    public static DataSource kept(DataSource source) {
        try {
            Connection connection = source.getConnection();
            Connection kept = (Connection) Proxy.newProxyInstance(
                    TestDatabase.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("close") ? null : invoke(method, connection, arguments));
            return (DataSource) Proxy.newProxyInstance(
                    TestDatabase.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("getConnection") ? kept : invoke(method, source, arguments));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Every row of a query, its columns joined by a bar. */
    public static List<String> rows(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.append(i > 1 ? "|" : "").append(rows.getString(i));
                }
                result.add(row.toString());
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static String one(DataSource dataSource, String sql) {
        return rows(dataSource, sql).get(0);
    }

    public static void run(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** From the next connection on. */
    public static void endIdleTransactionsAfter(DataSource dataSource, String time) {
        run(
                dataSource,
                "do $$ begin execute format('alter database %I set idle_in_transaction_session_timeout = %L',"
                        + " current_database(), '" + time + "'); end $$");
    }

    private static DataSource create(String options) {
        String name = "test_" + NEXT.incrementAndGet();
        run(SERVER.getPostgresDatabase(), "create database " + name + " " + options);
        return SERVER.getDatabase("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "250")
                    .start();
            run(server.getPostgresDatabase(), "create database cartera_template");
            Schema.migrate(server.getDatabase("postgres", "cartera_template"));
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
