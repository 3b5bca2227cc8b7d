package org.cartera.launch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.cartera.launch.StartFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunFollowerTest {
    private final Queue<String> states = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private HttpServer server;
    private int postStatus = 202;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/cartera/api/v1/runs", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void aRunIsAskedForAndItsProgressAndSummaryArePrinted() throws IOException, InterruptedException {
        states.add("{\"status\":\"RUNNING\",\"step\":\"DECIDE\",\"done\":1200,\"total\":4300,\"ratePerSecond\":812.4,"
                + "\"expectedEnd\":\"2026-11-30T23:41:07.123456Z\"}");
        states.add("{\"status\":\"COMPLETED\",\"step\":\"REPORT\",\"summary\":{\"customers\":4300,\"instalments\":9120,"
                + "\"overdue\":{\"EUR\":0.00,\"USD\":18.50,\"COP\":1204000.00},\"holdsPlaced\":12,\"holdsReleased\":3,"
                + "\"communications\":77,\"rejected\":5,\"seconds\":6.4}}");

        follow();

        assertThat(asked.get(0))
                .startsWith("POST Basic ")
                .contains("\"job\":\"escalation-run\"")
                .contains("\"organisation\":\"Andina\"")
                .contains("\"businessDate\":\"2026-11-30\"");
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("Run 7 of Andina for 2026-11-30")
                .contains("decide 1,200 of 4,300, 812 a second, expected end ")
                .doesNotContain(".123456")
                .contains("4,300 customers | 9,120 instalments | overdue COP 1,204,000.00 + USD 18.50"
                        + " | holds placed 12, released 3 | communications 77 | rejected 5 | 6.4 s");
    }

    @Test
    void aRunThatFailsIsToldWithItsReason() {
        states.add("{\"status\":\"FAILED\",\"step\":\"PREFLIGHT\",\"message\":\"The ERP does not answer\"}");

        assertThatThrownBy(this::follow)
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("run 7 ended FAILED The ERP does not answer");
    }

    @Test
    void aRefusalIsToldInTheServersWords() {
        postStatus = 403;

        assertThatThrownBy(this::follow).hasMessageContaining("/cartera/api/v1/runs was answered with 403: {\"id\":7}");
    }

    private void follow() throws IOException, InterruptedException {
        URI base = URI.create("http://localhost:" + server.getAddress().getPort() + "/cartera");
        new RunFollower(
                        new RunsClient(new DemoApi(base, "operations", "secret")),
                        new PrintStream(console, true, StandardCharsets.UTF_8))
                .follow("Andina", LocalDate.of(2026, 11, 30));
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean post = exchange.getRequestMethod().equals("POST");
        asked.add(
                exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Authorization") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = (post ? "{\"id\":7}" : states.remove()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(post ? postStatus : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
