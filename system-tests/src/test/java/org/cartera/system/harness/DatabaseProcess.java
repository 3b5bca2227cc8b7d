package org.cartera.system.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL in processes of its own, as durable as a company's: it can be killed with all its children and started again on
 * the same folder and port. Whoever connects is {@code postgres}.
 */
public final class DatabaseProcess implements AutoCloseable {
    private final Path folder;
    private final int port = Build.freePort();
    private EmbeddedPostgres postgres;

    private DatabaseProcess(Path folder) {
        this.folder = folder;
    }

    /** An empty one, started. */
    public static DatabaseProcess start(String name) {
        DatabaseProcess database = new DatabaseProcess(Build.freshFolder(name));
        database.start();
        return database;
    }

    /** Starts it on what it left behind. */
    public void start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setPort(port)
                    .setPGStartupWait(Duration.ofMinutes(5))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "150")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills postmaster and backends at once; nothing is written any more. */
    public void kill() throws InterruptedException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        Stream.concat(Stream.of(postmaster), children.stream())
                .forEach(gone -> gone.onExit().orTimeout(60, TimeUnit.SECONDS).join());
        try {
            Files.deleteIfExists(folder.resolve("data/postmaster.pid"));
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new database, empty. */
    public PGSimpleDataSource create(String database) {
        try (Connection connection = source("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + database + " was not made", e);
        }
        return source(database);
    }

    /** The way into a database. */
    public PGSimpleDataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser("postgres");
        source.setPassword("any");
        return source;
    }

    /** Its JDBC address without user. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    private ProcessHandle postmaster() {
        try {
            String pid =
                    Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid.trim())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
