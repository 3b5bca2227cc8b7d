package org.cartera.system.harness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Tonight's run, asked for and watched through the REST API. */
public final class RunCall {
    private final CarteraServer server;

    /** Runs of that server. */
    public RunCall(CarteraServer server) {
        this.server = server;
    }

    /** Asks for the run; yields its id. */
    public int start(String organisation, String businessDate) {
        HttpResponse<String> accepted = server.apiPost(
                "/runs", "{\"organisation\":\"" + organisation + "\",\"businessDate\":\"" + businessDate + "\"}");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return json(accepted.body()).getInt("id");
    }

    /** Asks for the run that produces the statements of the month that ends on a day; yields its id. */
    public int startStatements(String organisation, String periodEnd) {
        HttpResponse<String> accepted = server.apiPost(
                "/runs",
                "{\"job\":\"statement-run\",\"organisation\":\"" + organisation + "\",\"periodEnd\":\"" + periodEnd
                        + "\"}");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return json(accepted.body()).getInt("id");
    }

    /** Asks for a dry run; yields its id. */
    public int rehearse(String organisation, String businessDate) {
        HttpResponse<String> accepted = server.apiPost(
                "/dry-runs", "{\"organisation\":\"" + organisation + "\",\"businessDate\":\"" + businessDate + "\"}");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return json(accepted.body()).getInt("id");
    }

    /** The dry run as it stands. */
    public JsonObject rehearsal(int dryRun) {
        return json(server.apiGet("/dry-runs/" + dryRun).body());
    }

    /** The run as it stands. */
    public JsonObject state(int run) {
        return json(server.apiGet("/runs/" + run).body());
    }

    /** Looks again and again until the run is as wanted or over, at most five minutes. */
    public JsonObject await(int run, Predicate<JsonObject> wanted) throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        JsonObject state = state(run);
        while (!over(state) && !wanted.test(state) && System.nanoTime() < giveUp) {
            Thread.sleep(20);
            state = state(run);
        }
        return state;
    }

    /** Waits until the run is over. */
    public JsonObject awaitEnd(int run) throws InterruptedException {
        return await(run, state -> false);
    }

    /** Whether the run has come to an end of any kind. */
    public static boolean over(JsonObject state) {
        return !state.getString("status").matches("RUNNING|STOPPING");
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
