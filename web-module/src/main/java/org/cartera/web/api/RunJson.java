package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.RunProgress;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunSummary;

/** A run as JSON. */
final class RunJson {

    private RunJson() {}

    static JsonObject of(RunProgress run) {
        boolean live = run.status() == RunStatus.RUNNING || run.status() == RunStatus.STOPPING;
        RunSummary summary = run.summary();
        return JSON.createObjectBuilder()
                .add("id", run.run())
                .add("reference", Reference.ofRun(run.run()).text())
                .add("job", run.kind().job())
                .add("organisation", run.organisation().value())
                .add("businessDate", run.businessDate().toString())
                .add("status", run.status().name())
                .add("step", run.step().name())
                .add("done", run.done())
                .add("total", run.total())
                .add("ratePerSecond", decimal(live ? run.ratePerSecond() : 0))
                .add("expectedEnd", live ? Figures.time(run.expectedEnd().orElse(null)) : JsonValue.NULL)
                .add("startedAt", run.startedAt().toString())
                .add("endedAt", Figures.time(run.endedAt()))
                .add("startedBy", run.startedBy())
                .add("message", run.message())
                .add(
                        "summary",
                        summary == null ? JsonValue.NULL : summary(summary).build())
                .build();
    }

    private static JsonObjectBuilder summary(RunSummary summary) {
        return JSON.createObjectBuilder()
                .add("customers", summary.customers())
                .add("instalments", summary.instalments())
                .add("open", Figures.balances(summary.open()))
                .add("overdue", Figures.balances(summary.overdue()))
                .add("holdsPlaced", summary.holdsPlaced())
                .add("holdsReleased", summary.holdsReleased())
                .add("holdsInForce", summary.holdsInForce())
                .add("communications", summary.communications())
                .add("sent", summary.sent())
                .add("waiting", summary.waiting())
                .add("failed", summary.failed())
                .add("rejected", summary.rejected())
                .add("generation", summary.generation())
                .add("seconds", decimal(summary.seconds()));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
