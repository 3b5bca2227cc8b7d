package org.cartera.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cartera.bench.bare.BareApplication;
import org.cartera.bench.bare.BareResource;
import org.cartera.system.harness.Build;
import org.cartera.system.harness.CarteraServer;

/** A second application server beside Cartera's, started with the very same options, that serves the floor alone. */
final class BareServer implements AutoCloseable {
    private final Process process;
    final URI base;

    private BareServer(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    static BareServer beside(CarteraServer cartera, Databases databases, Path folder)
            throws IOException, InterruptedException, SQLException {
        makeTables(databases);
        Files.createDirectories(folder);
        Path log = folder.resolve("bare.log");
        int port = Build.freePort();
        ProcessBuilder builder = new ProcessBuilder(command(cartera, port, application(folder), folder))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "CARTERA_DB_URL", databases.url(Databases.OWN),
                        "CARTERA_DB_USER", databases.user,
                        "CARTERA_DB_PASSWORD", databases.password));
        Process process = builder.start();
        while (!Files.readString(log).contains("ready in")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The bare server did not start: " + Files.readString(log));
            }
            Thread.sleep(200);
        }
        return new BareServer(process, URI.create("http://localhost:" + port + "/bare"));
    }

    private static void makeTables(Databases databases) throws SQLException {
        try (Connection connection = databases.connect(Databases.OWN);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bare_row, bare_journal");
            statement.execute("create table bare_row (key text primary key, amount numeric not null)");
            statement.execute(
                    "create table bare_journal (id bigint generated always as identity primary key,"
                            + " at timestamptz not null default now(), key text not null, amount numeric not null, text text not null)");
            statement.execute("insert into bare_row select distinct key, 0 from fact_customer where gen_to is null");
            statement.execute("analyze bare_row");
        }
    }

    /** Cartera's own command line, with another port, folder and application. */
    private static List<String> command(CarteraServer cartera, int port, Path application, Path folder) {
        ProcessHandle.Info running = cartera.process()
                .descendants()
                .map(ProcessHandle::info)
                .filter(info -> info.commandLine().orElse("").contains("payara-micro"))
                .findFirst()
                .orElseThrow();
        List<String> command = new ArrayList<>(List.of(running.command().orElseThrow()));
        String before = "";
        for (String argument : running.arguments().orElseThrow()) {
            if (before.equals("--port")) {
                command.add(Integer.toString(port));
            } else if (before.equals("--deploy")) {
                command.add(application.toString());
            } else if (argument.startsWith("-Djava.io.tmpdir=")) {
                command.add("-Djava.io.tmpdir=" + folder);
            } else if (!argument.startsWith("-Xlog")) {
                command.add(argument);
            }
            before = argument;
        }
        return command;
    }

    private static Path application(Path folder) throws IOException {
        Path archive = folder.resolve("bare.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Class<?> one : Arrays.asList(BareApplication.class, BareResource.class)) {
                String file = one.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + file));
                try (InputStream bytes = one.getClassLoader().getResourceAsStream(file)) {
                    if (bytes == null) {
                        throw new IllegalStateException("No " + file);
                    }
                    bytes.transferTo(zip);
                }
            }
        }
        return archive;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
