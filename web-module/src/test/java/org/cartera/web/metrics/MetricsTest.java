package org.cartera.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.action.Channel;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Pulse;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.Vitals;
import org.cartera.domain.portfolio.VitalsReaders;
import org.cartera.domain.portfolio.VitalsReaders.Who;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T22:00:00Z");
    private static final OrganisationId ANDINA = new OrganisationId("Andina");

    private int counts;
    private final Vitals vitals = new Vitals() {
        @Override
        public Signs read() {
            counts++;
            return new Signs(
                    List.of(new Runs(ANDINA, RunStatus.COMPLETED, 3, Duration.ofSeconds(12))),
                    List.of(new Messages(ANDINA, Channel.EMAIL, "SENT", 206)),
                    List.of(new Books(ANDINA, NOW.minusSeconds(90), 15, 96, 74, Duration.ofMillis(4_500))));
        }

        @Override
        public boolean storeIsReady() {
            return true;
        }
    };

    private static String written(VitalSigns signs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(out, signs.collect());
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theFiguresOfTheTablesAreWrittenAsPrometheusReadsThem() throws IOException {
        String text = written(new VitalSigns(
                vitals, () -> Optional.of(new Pulse.Beat(true, NOW, NOW, NOW)), Clock.fixed(NOW, ZoneOffset.UTC)));
        assertThat(text)
                .contains("cartera_run_seconds_count{organisation=\"Andina\",status=\"COMPLETED\"} 3")
                .contains("cartera_run_seconds_sum{organisation=\"Andina\",status=\"COMPLETED\"} 12.0")
                .contains("cartera_messages{channel=\"EMAIL\",organisation=\"Andina\",state=\"SENT\"} 206.0")
                .contains("cartera_rejected_rows{organisation=\"Andina\"} 15.0")
                .contains("cartera_holds{organisation=\"Andina\"} 96.0")
                .contains("cartera_open_tasks{organisation=\"Andina\"} 74.0")
                .contains("cartera_facts_age_seconds{organisation=\"Andina\"} 90.0")
                .contains("cartera_erp_up 1.0")
                .contains("cartera_last_run_seconds{organisation=\"Andina\"} 4.5");
    }

    @Test
    void manyScrapesAtOnceCostOneCount() throws IOException {
        VitalSigns signs = new VitalSigns(
                vitals, () -> Optional.of(new Pulse.Beat(true, NOW, NOW, NOW)), Clock.fixed(NOW, ZoneOffset.UTC));
        written(signs);
        written(signs);
        assertThat(counts).isEqualTo(1);
    }

    @Test
    void requestsAreCountedByKindAndClassOfStatus() {
        assertThat(Requests.kind("/home.xhtml")).isEqualTo("page");
        assertThat(Requests.kind("/api/v1/runs")).isEqualTo("api");
        assertThat(Requests.kind("/jakarta.faces.resource/x.css.xhtml")).isEqualTo("resource");
        Requests requests = new Requests();
        requests.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        requests.count("/home.xhtml", "GET", 200, NOW.minusMillis(300).toEpochMilli());
        assertThat(requests.registry().scrape().size()).isEqualTo(1);
    }

    @Test
    void thisMachineReadsOthersNeedTheTokenAndNobodyMeansNobody() {
        VitalsReaders local = new VitalsReaders(Who.LOCAL, "of-prometheus");
        assertThat(local.admits(true, null)).isTrue();
        assertThat(local.admits(false, null)).isFalse();
        assertThat(local.admits(false, "guessed")).isFalse();
        assertThat(local.admits(false, "of-prometheus")).isTrue();
        assertThat(new VitalsReaders(Who.LOCAL, null).admits(false, "")).isFalse();
        assertThat(new VitalsReaders(Who.ALL, null).admits(false, null)).isTrue();
        assertThat(new VitalsReaders(Who.NONE, "of-prometheus").admits(true, "of-prometheus"))
                .isFalse();
    }
}
