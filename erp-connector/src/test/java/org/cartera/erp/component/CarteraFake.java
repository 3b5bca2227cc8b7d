package org.cartera.erp.component;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A server in Cartera's place: says what it was told to say, remembers what it was asked. */
final class CarteraFake implements AutoCloseable {

    /** One request as it came. */
    record Request(String line, String authorization, String body) {}

    final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String body = "{\"decision\":\"APPROVE\",\"reasons\":[]}";
    private volatile boolean silent;
    private volatile long thinks;

    CarteraFake() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            requests.add(new Request(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (silent || thinks > 0) {
                awaitClosing(silent ? Long.MAX_VALUE : thinks);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void says(int newStatus, String newBody) {
        status = newStatus;
        body = newBody;
    }

    /** Answers, but late. */
    void thinksFor(long milliseconds) {
        thinks = milliseconds;
    }

    /** Takes requests and never answers. */
    void fallsSilent() {
        silent = true;
    }

    private void awaitClosing(long milliseconds) {
        try {
            boolean closed = closing.await(milliseconds, java.util.concurrent.TimeUnit.MILLISECONDS);
            assert closed || milliseconds < Long.MAX_VALUE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
