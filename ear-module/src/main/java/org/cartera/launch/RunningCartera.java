package org.cartera.launch;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.cartera.config.settings.SettingSources;
import org.cartera.config.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Database and server together: started in that order, stopped in the other, each stopped once whoever asks. */
public final class RunningCartera implements AutoCloseable {
    private final Settings settings;
    private final DataFolder data;
    private final Map<String, String> environment;
    private @Nullable EmbeddedDatabase database;
    private @Nullable PayaraMicro server;
    private @Nullable AutoCloseable companion;
    private volatile boolean closed;

    private RunningCartera(Settings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
        this.environment = new HashMap<>(settings.environment());
    }

    /** Takes the data folder and stops what a killed launcher left in it; nothing of its own runs yet. */
    static RunningCartera prepare(Settings settings) throws IOException {
        DataFolder data = DataFolder.take(settings.folders().data());
        int stopped = new Leftovers(data).stop();
        if (stopped > 0) {
            System.out.println("Stopped " + stopped + " processes that a killed Cartera had left behind.");
        }
        return new RunningCartera(settings, data);
    }

    /** The folder that this Cartera holds. */
    public DataFolder data() {
        return data;
    }

    /** A password that is made once and kept. */
    public String secret(String name) throws IOException {
        return new Secrets(data.folder("secrets")).password(name);
    }

    /** Stops this as well, last of all; one companion is enough for the demo. */
    public synchronized void alsoStop(AutoCloseable other) {
        companion = other;
    }

    /** Adds or replaces a setting for the server process. */
    public void give(String environmentName, String value) {
        environment.put(environmentName, value);
    }

    /** Starts the embedded PostgreSQL and makes Cartera's own database, if no other is set; a second call does nothing. */
    public synchronized EmbeddedDatabase startDatabase() throws IOException {
        EmbeddedDatabase running = database;
        if (running == null) {
            refuseIfClosed();
            running = EmbeddedDatabase.start(data, settings.database().embeddedPort());
            database = running;
        }
        return running;
    }

    /** Cartera's own database: the one of the settings, else the embedded one. */
    public Login ownDatabase() throws IOException {
        String url = settings.database().url();
        String password = settings.database().password();
        return url == null
                ? startDatabase().ownedDatabase("cartera")
                : new Login(url, settings.database().user(), password == null ? "" : password);
    }

    /** Starts the server process. */
    synchronized PayaraMicro startServer() throws IOException {
        refuseIfClosed();
        String external = settings.database().url();
        if (external == null) {
            Login own = ownDatabase();
            give("CARTERA_DB_URL", bounded(own.url()));
            give("CARTERA_DB_USER", own.user());
            give("CARTERA_DB_PASSWORD", own.password());
        } else {
            give("CARTERA_DB_URL", bounded(external));
            give("CARTERA_DB_USER", settings.database().user());
        }
        give("CARTERA_DATA_DIR", data.root().toString());
        Settings given = Settings.read(new SettingSources(Map.of(), environment, Map.of()));
        PayaraMicro started = PayaraMicro.start(given, environment, data);
        server = started;
        new Leftovers(data).rememberServer(started.handle());
        return started;
    }

    private String bounded(String url) {
        return IdleTransactions.bounded(url, settings.database().idleSeconds());
    }

    /** Where Cartera answers, as somebody on this machine types it. */
    public URI base() {
        String address = settings.http().address();
        boolean local = address.equals("127.0.0.1") || address.equals("0.0.0.0");
        return URI.create("http://" + (local ? "localhost" : address) + ":"
                + settings.http().port() + "/cartera");
    }

    /** Whether somebody has asked it to stop. */
    boolean closed() {
        return closed;
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new StartFailedException("Cartera was stopped while it started.");
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (DataFolder held = data;
                AutoCloseable other = companion;
                EmbeddedDatabase last = database;
                PayaraMicro first = server) {
            if (first != null || last != null) {
                System.out.println("Stopping Cartera in " + held.root() + " ...");
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("What accompanied Cartera did not stop", e);
        }
    }
}
