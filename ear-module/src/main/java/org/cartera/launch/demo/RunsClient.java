package org.cartera.launch.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import org.cartera.launch.StartFailedException;

/** Asks for runs and follows them through the REST API, as a company's scheduler would. */
final class RunsClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI runs;
    private final String authorization;

    RunsClient(URI base, String client, String secret) {
        this.runs = URI.create(base + "/api/v1/runs");
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** Asks for a run; yields its id. */
    String start(String organisation, LocalDate businessDate) throws IOException, InterruptedException {
        String body = Json.createObjectBuilder()
                .add("job", "escalation-run")
                .add("organisation", organisation)
                .add("businessDate", businessDate.toString())
                .build()
                .toString();
        JsonObject answer = ask(HttpRequest.newBuilder(runs)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return answer.containsKey("id") ? answer.get("id").toString().replace("\"", "") : "";
    }

    RunState state(String run) throws IOException, InterruptedException {
        return new RunState(
                ask(HttpRequest.newBuilder(URI.create(runs + "/" + run)).GET()));
    }

    private JsonObject ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest complete = request.header("Authorization", authorization)
                .header("Accept", "application/json")
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> response = http.send(complete, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new StartFailedException(complete.method() + " " + complete.uri() + " was answered with "
                    + response.statusCode() + ": " + response.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }
}
