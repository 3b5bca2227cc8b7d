package org.cartera.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/**
 * Waits until Cartera answers that it is ready.
 *
 * <p>A server whose deployment failed stays up and answers 404 for ever: it is recognised by its own log saying that it
 * finished booting while Cartera's address still does not exist.
 */
final class ReadyWait {
    private static final int MILLIS_BETWEEN_LOOKS = 300;
    private static final int LOOKS_AFTER_BOOT = 10;
    private static final int NO_ANSWER = -1;

    private final URI ready;
    private final int seconds;

    ReadyWait(URI base, int seconds) {
        this.ready = URI.create(base + "/health/ready");
        this.seconds = seconds;
    }

    /**
     * Returns when Cartera is ready.
     *
     * @throws StartFailedException with the end of the server's log, if it died, did not deploy or took too long
     */
    void await(PayaraMicro server) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int looksWithoutApplication = 0;
        while (System.nanoTime() < giveUp) {
            int status = status();
            if (status == HttpURLConnection.HTTP_OK) {
                return;
            }
            if (!server.alive()) {
                throw failed(server, "The server ended while it started");
            }
            if (status == HttpURLConnection.HTTP_NOT_FOUND
                    && server.booted()
                    && ++looksWithoutApplication > LOOKS_AFTER_BOOT) {
                throw failed(server, "The server runs, but Cartera could not be deployed on it");
            }
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
        throw failed(server, "Cartera was not ready after " + seconds + " seconds");
    }

    private int status() {
        try {
            HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }

    private static StartFailedException failed(PayaraMicro server, String what) throws IOException {
        return new StartFailedException(what + ". From " + server.log() + ":" + System.lineSeparator()
                + String.join(System.lineSeparator(), server.complaints()));
    }
}
