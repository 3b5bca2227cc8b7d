package org.cartera.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Two databases on one PostgreSQL, made anew: the ERP's and Cartera's. The PostgreSQL is one that comes with the build and
 * writes as safely as a real one, or that of {@code bench.db.url}, with {@code bench.db.user} and {@code bench.db.password},
 * who must be a superuser there. {@code bench.db.name} is for several measurements on one PostgreSQL.
 */
final class Databases implements AutoCloseable {
    static final String OWN = System.getProperty("bench.db.name", "cartera_bench");
    static final String ERP = OWN + "_erp";

    private final @Nullable EmbeddedPostgres embedded;
    private final String server;
    final String user;
    final String password;

    private Databases(@Nullable EmbeddedPostgres embedded, String server, String user, String password) {
        this.embedded = embedded;
        this.server = server;
        this.user = user;
        this.password = password;
    }

    static Databases open(Path folder) throws IOException, SQLException {
        String url = System.getProperty("bench.db.url");
        Databases databases;
        if (url == null) {
            EmbeddedPostgres own = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setDataDirectory(folder.resolve("postgres"))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("max_connections", "100")
                    .start();
            databases =
                    new Databases(own, "jdbc:postgresql://localhost:" + own.getPort() + "/", "postgres", "postgres");
        } else {
            databases = new Databases(
                    null,
                    url.substring(0, url.lastIndexOf('/') + 1),
                    System.getProperty("bench.db.user", "postgres"),
                    System.getProperty("bench.db.password", ""));
        }
        databases.makeAnew();
        return databases;
    }

    private void makeAnew() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String name : new String[] {ERP, OWN}) {
                statement.execute("drop database if exists " + name + " with (force)");
                statement.execute("create database " + name);
            }
        }
    }

    String url(String database) {
        return server + database;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    /** What earlier work left unwritten is written now, and nobody's time is charged with it later. */
    void settle() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
