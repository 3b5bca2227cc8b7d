package org.cartera.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;

/** A resource of SQL statements, with {@code :names} replaced. */
record Script(String sql) {

    static Script of(Class<?> owner, String resource) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(resource), resource)) {
            return new Script(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Script with(Map<String, Object> values) {
        String text = sql;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            text = text.replace(":" + value.getKey(), value.getValue().toString());
        }
        return new Script(text);
    }

    /** Runs it in one transaction; yields the seconds it took, the commit included. */
    double run(Connection connection) throws SQLException {
        long start = System.nanoTime();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
        connection.setAutoCommit(true);
        return (System.nanoTime() - start) / 1e9;
    }
}
