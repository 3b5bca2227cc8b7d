package org.cartera.system.crash;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.cartera.system.harness.CarteraServer;

/** Sellers who enter orders of one customer without a pause, and remember every answer that they were given. */
final class Sellers implements AutoCloseable {
    private final CarteraServer server;
    private final String customer;
    private final String amount;
    private final ExecutorService threads;
    private final List<Future<?>> selling = new ArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger carts = new AtomicInteger();

    /** The number of the check by cart; the ERP went on with these. */
    final Map<String, Integer> passed = new ConcurrentHashMap<>();

    /** Orders by cart whose confirmation was answered. */
    final Map<String, String> confirmed = new ConcurrentHashMap<>();

    final AtomicInteger held = new AtomicInteger();
    final AtomicInteger unanswered = new AtomicInteger();
    final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    /** How those that got no decision were told so: status, kind of answer, when to ask again. */
    final Set<String> refusals = ConcurrentHashMap.newKeySet();

    Sellers(CarteraServer server, int number, String customer, String amount) {
        this.server = server;
        this.customer = customer;
        this.amount = amount;
        this.threads = Executors.newFixedThreadPool(number);
        for (int i = 0; i < number; i++) {
            selling.add(threads.submit(this::sell));
        }
    }

    private void sell() {
        while (!closed.get()) {
            String cart = "restart-" + carts.incrementAndGet();
            HttpResponse<String> answer = ask("/order-checks", order(cart));
            if (answer == null || answer.statusCode() != 200) {
                continue;
            }
            JsonObject told = json(answer);
            if (!told.getString("decision").equals("APPROVE")) {
                held.incrementAndGet();
                continue;
            }
            passed.put(cart, told.getInt("check"));
            HttpResponse<String> said = ask(
                    "/order-checks/" + cart + "/confirm",
                    "{\"organisation\":\"" + Surroundings.ORGANISATION + "\",\"order\":\"O-" + cart + "\"}");
            if (said != null && said.statusCode() == 200) {
                confirmed.put(cart, json(said).getString("order"));
            }
        }
    }

    private HttpResponse<String> ask(String path, String body) {
        try {
            HttpResponse<String> answer = server.apiPost(path, body);
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() != 200) {
                unanswered.incrementAndGet();
                refusals.add(answer.statusCode() + " "
                        + answer.headers().firstValue("Content-Type").orElse("?") + " "
                        + answer.headers().firstValue("Retry-After").orElse("at once"));
            }
            return answer;
        } catch (UncheckedIOException e) {
            unanswered.incrementAndGet(); // nobody knows what became of it, as in a company
            return null;
        }
    }

    private String order(String cart) {
        return """
                {"cartKey":"%s","organisation":"%s","billTo":"%s","amount":"%s","currency":"COP","language":"en"}"""
                .formatted(cart, Surroundings.ORGANISATION, customer, amount);
    }

    static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** Lets everybody finish what he has begun; throws what a seller failed with. */
    @Override
    public void close() throws Exception {
        closed.set(true);
        threads.shutdown();
        for (Future<?> one : selling) {
            one.get();
        }
    }
}
