package org.cartera.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.RunProgress;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunJsonTest {
    private static final Instant START = Instant.parse("2026-11-20T20:00:00Z");

    @Test
    void aLiveRunTellsItsRateAndExpectedEnd() {
        JsonObject json = RunJson.of(run(RunStatus.RUNNING, null, null));

        assertThat(json.getInt("id")).isEqualTo(7);
        assertThat(json.getString("step")).isEqualTo("DECIDE");
        assertThat(json.getJsonNumber("ratePerSecond").toString()).isEqualTo("25.0");
        assertThat(json.getString("expectedEnd")).isEqualTo("2026-11-20T20:00:40Z");
        assertThat(json.get("summary")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void aCompleteRunTellsExactSumsByCurrencyAndNoRate() {
        RunSummary summary = new RunSummary(
                3,
                5,
                Balances.of(Money.of("COP", "1250000.50"), Money.of("USD", "12")),
                Balances.of(Money.of("COP", "0.10")),
                1,
                0,
                1,
                2,
                2,
                0,
                0,
                4,
                9,
                12.34);

        JsonObject json = RunJson.of(run(RunStatus.COMPLETED, START.plusSeconds(60), summary));

        assertThat(json.getString("endedAt")).isEqualTo("2026-11-20T20:01:00Z");
        assertThat(json.get("expectedEnd")).isEqualTo(JsonValue.NULL);
        JsonObject told = json.getJsonObject("summary");
        assertThat(told.getJsonObject("open").toString()).isEqualTo("{\"COP\":1250000.50,\"USD\":12.00}");
        assertThat(told.getJsonObject("overdue").toString()).isEqualTo("{\"COP\":0.10}");
        assertThat(told.getInt("rejected")).isEqualTo(4);
        assertThat(told.getJsonNumber("seconds").toString()).isEqualTo("12.3");
    }

    private static RunProgress run(RunStatus status, @Nullable Instant ended, @Nullable RunSummary summary) {
        return new RunProgress(
                7,
                new OrganisationId("Company"),
                LocalDate.of(2026, 11, 20),
                status,
                RunStep.DECIDE,
                500,
                1000,
                START,
                START,
                START.plusSeconds(20),
                ended,
                "api:ana",
                "",
                summary);
    }
}
