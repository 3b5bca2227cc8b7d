package org.cartera.erp.component;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A server in Cartera's place: says what it was told to say, remembers what it was asked. Both are held against the API's description; what does
 * not keep to it fails the test when the server closes.
 */
final class CarteraFake implements AutoCloseable {

    /** One request as it came. */
    record Request(String line, String authorization, String body) {}

    private record Answer(int status, String body) {}

    static final String CHECK = "POST /order-checks";
    static final String LOOK = "GET /order-checks/{cartKey}";
    static final String CONFIRM = "POST /order-checks/{cartKey}/confirm";
    static final String CANCEL = "POST /orders/{order}/cancel";
    static final String HOLDS = "GET /holds";
    static final String CHANGES = "POST /changes";

    final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<AssertionError> faults = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Answer> refused = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean silent;
    private volatile long thinks;

    CarteraFake() throws IOException {
        says(200, "{\"decision\":\"APPROVE\",\"reasons\":[]}");
        says(CHANGES, 202, "{}");
        says(CHANGES, 202, "{\"accepted\":[]}");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the next checks of orders are told. */
    void says(int status, String body) {
        says(CHECK, status, body);
    }

    void says(String operation, int status, String body) {
        answers.put(operation, new Answer(status, body));
    }

    /** How the door before the API answers requests of this organisation, whatever they ask. */
    void refuses(String organisation, int status) {
        refused.put("\"organisation\":\"" + organisation + "\"", new Answer(status, ""));
    }

    /** Those among the requests that were of this kind. */
    List<Request> asked(String operation) {
        return requests.stream()
                .filter(request -> operation.equals(operation(request.line()).toString()))
                .toList();
    }

    /** Answers, but late. */
    void thinksFor(long milliseconds) {
        thinks = milliseconds;
    }

    /** Takes requests and never answers. */
    void fallsSilent() {
        silent = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Request request = new Request(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        requests.add(request);
        Answer answer = new Answer(500, "");
        try {
            Contract.Operation operation = operation(request.line());
            Contract.checkRequest(operation, request.line().split(" ")[1], request.body());
            answer = answers.getOrDefault(operation.toString(), new Answer(200, "{}"));
            Contract.checkResponse(operation, answer.status(), answer.body());
            for (Map.Entry<String, Answer> one : refused.entrySet()) {
                answer = request.body().contains(one.getKey()) ? one.getValue() : answer;
            }
        } catch (AssertionError fault) {
            faults.add(fault);
        }
        if (silent || thinks > 0) {
            awaitClosing(silent ? Long.MAX_VALUE : thinks);
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Contract.Operation operation(String line) {
        return Contract.operation(line.split(" ")[0], line.split(" ")[1]);
    }

    private void awaitClosing(long milliseconds) {
        try {
            boolean closed = closing.await(milliseconds, TimeUnit.MILLISECONDS);
            assert closed || milliseconds < Long.MAX_VALUE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        faults.forEach(fault -> {
            throw fault;
        });
    }
}
