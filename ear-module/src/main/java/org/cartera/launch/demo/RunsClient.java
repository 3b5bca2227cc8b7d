package org.cartera.launch.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;

/** Asks for runs and follows them through the REST API, as a company's scheduler would. */
final class RunsClient {
    private final DemoApi api;

    RunsClient(DemoApi api) {
        this.api = api;
    }

    /** Asks for a run; yields its id. */
    String start(String organisation, LocalDate businessDate) throws IOException, InterruptedException {
        JsonObject answer = api.post(
                "runs",
                Json.createObjectBuilder()
                        .add("job", "escalation-run")
                        .add("organisation", organisation)
                        .add("businessDate", businessDate.toString())
                        .build());
        return answer.containsKey("id") ? answer.get("id").toString().replace("\"", "") : "";
    }

    RunState state(String run) throws IOException, InterruptedException {
        return new RunState(api.get("runs/" + run));
    }
}
