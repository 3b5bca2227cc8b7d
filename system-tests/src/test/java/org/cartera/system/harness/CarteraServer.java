package org.cartera.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The built runnable as a process of its own: started, looked at, stopped, killed and started again on the same data.
 *
 * <p>Settings are system properties of the runnable; ports and the data folder are chosen here and stay the same over a
 * restart.
 */
public final class CarteraServer implements AutoCloseable {
    private static final int SECONDS_TO_START = 900;
    private static final String READY = "Cartera is ready at ";

    private final Path folder;
    private final Map<String, String> settings;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private Process process;

    private CarteraServer(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** A server on an empty database with these settings besides ports and folder; it is started. */
    public static CarteraServer start(String name, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>();
        Path folder = Build.freshFolder(name);
        all.put("cartera.data.dir", folder.resolve("data").toString());
        all.put("cartera.http.port", Integer.toString(Build.freePort()));
        all.put("cartera.db.port", Integer.toString(Build.freePort()));
        all.put("cartera.server.options", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        all.put("cartera.api.secret", "of-the-system-tests");
        all.put("cartera.bank.folder", folder.resolve("bank").toString());
        all.putAll(settings);
        CarteraServer server = new CarteraServer(folder, all);
        server.start();
        return server;
    }

    /** The demo: imagined ERP, caught mail, tonight's run done once; it is started. */
    public static CarteraServer startDemo(String name, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("cartera.demo", "true");
        return start(name, all);
    }

    /** Starts the process and waits until it says that it is ready. */
    public void start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // the launcher works for seconds: optimising it takes longer than it saves
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-jar");
        command.add(Build.runnable().toString());
        try {
            Files.deleteIfExists(console());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(console().toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("CARTERA_"));
            process = builder.start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Cartera started", e);
        }
    }

    /** Everything that the process has printed. */
    public String printed() {
        try {
            return Files.readString(console());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address that a person types, without a slash at the end. */
    public URI base() {
        return URI.create("http://localhost:" + settings.get("cartera.http.port") + "/cartera");
    }

    /** Where the server keeps its data. */
    public Path data() {
        return Path.of(settings.get("cartera.data.dir"));
    }

    /** Where it looks for files of the bank. */
    public Path bankFolder() {
        return Path.of(settings.get("cartera.bank.folder"));
    }

    /** GET as anybody. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base() + path)).GET());
    }

    /** GET as the API client of the settings. */
    public HttpResponse<String> apiGet(String path) {
        return send(asClient(path).GET());
    }

    /** GET of a file that must be there, as the API client of the settings. */
    public byte[] apiBytes(String path) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(asClient(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** POST of JSON as the API client of the settings, with further headers as names and values in turn. */
    public HttpResponse<String> apiPost(String path, String json, String... headers) {
        HttpRequest.Builder request = asClient(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** PUT of JSON as the API client of the settings. */
    public HttpResponse<String> apiPut(String path, String json) {
        return send(asClient(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** DELETE as the API client of the settings. */
    public HttpResponse<String> apiDelete(String path) {
        return send(asClient(path).DELETE());
    }

    /** A connection to Cartera's own database, as its owner. */
    public Connection database() throws SQLException {
        return connect("cartera", "cartera");
    }

    /** A connection to the imagined ERP, as its owner. */
    public Connection erp() throws SQLException {
        return connect("erp", "erp");
    }

    /** Kills the application server alone, as a power cut would; the launcher notices and ends. */
    public void killServer() throws InterruptedException {
        process.descendants()
                .filter(child -> child.info().commandLine().orElse("").contains("payara-micro"))
                .forEach(ProcessHandle::destroyForcibly);
        process.waitFor(60, TimeUnit.SECONDS);
    }

    /** Kills server and launcher at once. */
    public void killAll() throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.waitFor(60, TimeUnit.SECONDS);
        children.forEach(child -> child.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    }

    /** Kills the launcher, which has no time to stop anything. */
    public void killLauncher() throws InterruptedException {
        process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
    }

    /** The launcher's process. */
    public Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Connection connect(String database, String role) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:" + settings.get("cartera.db.port") + "/" + database);
        try {
            return source.getConnection(
                    role,
                    Files.readString(data().resolve("secrets").resolve(role)).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** POST of JSON as another API client. */
    public HttpResponse<String> apiPostAs(String client, String secret, String path, String json) {
        return send(asClient(client, secret, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder asClient(String path) {
        return asClient("operations", settings.get("cartera.api.secret"), path);
    }

    private HttpRequest.Builder asClient(String client, String secret, String path) {
        String pair = client + ":" + secret;
        return HttpRequest.newBuilder(URI.create(base() + "/api/v1" + path))
                .header("Accept", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady() throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!printed().contains(READY)) {
            if (!process.isAlive() || System.nanoTime() > giveUp) {
                process.destroy();
                process.waitFor(60, TimeUnit.SECONDS);
                throw new IllegalStateException("Cartera did not start:" + System.lineSeparator() + printed());
            }
            Thread.sleep(200);
        }
    }

    private Path console() {
        return folder.resolve("console.log");
    }
}
