package org.cartera.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A real PostgreSQL in the data folder: nothing to install, and its data survives restarts and power cuts.
 *
 * <p>The library it comes from is made for tests, so what tests switch off is switched on again: {@code fsync} and synchronous
 * commit, and a password for every role instead of trust. It starts as an ordinary user and as root (there it runs inside a user
 * namespace).
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String HBA =
            """
            # written by Cartera at every start
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final EmbeddedPostgres postgres;
    private final Secrets secrets;
    private final Path folder;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Secrets secrets, Path folder) {
        this.postgres = postgres;
        this.secrets = secrets;
        this.folder = folder;
    }

    /** Starts it on the port, or on any free one if the port is 0. */
    static EmbeddedDatabase start(DataFolder data, int port) throws IOException {
        Secrets secrets = new Secrets(data.folder("secrets"));
        Path folder = data.postgres();
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(
                data.folder("log").resolve("postgres.log").toFile());
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(data.folder("run/postgres").toFile())
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setConnectConfig("password", secrets.password("postgres"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "150")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("work_mem", "16MB")
                .setServerConfig("jit", "off")
                .start();
        EmbeddedDatabase database = new EmbeddedDatabase(postgres, secrets, folder);
        database.closeToStrangers();
        return database;
    }

    /** Makes a role that may log in and a database of the same name that it owns; both stay if they are there. */
    public Login ownedDatabase(String name) throws IOException {
        String password = secrets.password(name);
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
                statement.execute("CREATE ROLE " + name + " LOGIN");
            }
            statement.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
        } catch (SQLException e) {
            throw new StartFailedException("The embedded database could not make the database " + name, e);
        }
        return new Login(url(name), name, password);
    }

    /** Makes a role that may read every table of that database, present and future, and nothing else. */
    public Login reader(String role, Login database) throws IOException {
        String password = secrets.password(role);
        try (Connection connection = database.connect();
                Connection admin = postgres.getPostgresDatabase().getConnection();
                Statement owner = connection.createStatement();
                Statement statement = admin.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
                statement.execute("CREATE ROLE " + role + " LOGIN");
            }
            statement.execute("ALTER ROLE " + role + " PASSWORD '" + password + "'");
            owner.execute("GRANT USAGE ON SCHEMA public TO " + role);
            owner.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + role);
            owner.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO " + role);
        } catch (SQLException e) {
            throw new StartFailedException("The embedded database could not make the reader " + role, e);
        }
        return new Login(database.url(), role, password);
    }

    int port() {
        return postgres.getPort();
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    private void closeToStrangers() throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + secrets.password("postgres") + "'");
            Files.writeString(folder.resolve("pg_hba.conf"), HBA);
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new StartFailedException("The embedded database could not be closed to strangers", e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        Leftovers.stopPostgres(folder);
    }
}
