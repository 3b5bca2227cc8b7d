package org.cartera.web.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.cartera.domain.portfolio.Pulse;
import org.cartera.domain.portfolio.Vitals;
import org.jspecify.annotations.Nullable;

/** The figures of our tables as metrics. What was counted holds for ten seconds, so that many scrapers cost one count. */
final class VitalSigns implements MultiCollector {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Vitals vitals;
    private final Pulse pulse;
    private final Clock clock;
    private Vitals.@Nullable Signs signs;
    private Instant readAt = Instant.MIN;

    VitalSigns(Vitals vitals, Pulse pulse, Clock clock) {
        this.vitals = vitals;
        this.pulse = pulse;
        this.clock = clock;
    }

    @Override
    public MetricSnapshots collect() {
        Instant now = clock.instant();
        Vitals.Signs read = fresh(now);
        return MetricSnapshots.of(
                runs(read),
                messages(read),
                erp(now),
                books(
                        read,
                        "cartera_rejected_rows",
                        "Rows of the ERP in force that could not be understood",
                        books -> books.rejected()),
                books(read, "cartera_holds", "Credit holds that stand", books -> books.holds()),
                books(read, "cartera_open_tasks", "Tasks that wait for a person", books -> books.openTasks()),
                books(read, "cartera_facts_age_seconds", "Age of the ERP's facts in force", books -> {
                    Instant at = books.snapshotAt();
                    return at == null ? Double.NaN : Duration.between(at, now).toMillis() / 1000.0;
                }),
                books(read, "cartera_last_run_seconds", "How long the newest complete run took", books -> {
                    Duration took = books.lastRun();
                    return took == null ? Double.NaN : took.toMillis() / 1000.0;
                }));
    }

    private synchronized Vitals.Signs fresh(Instant now) {
        Vitals.Signs known = signs;
        if (known == null || Duration.between(readAt, now).compareTo(FRESH) > 0) {
            known = vitals.read();
            signs = known;
            readAt = now;
        }
        return known;
    }

    private static SummarySnapshot runs(Vitals.Signs signs) {
        SummarySnapshot.Builder all = SummarySnapshot.builder()
                .name("cartera_run_seconds")
                .help("Runs by how they stand, and the time spent in them");
        signs.runs()
                .forEach(run -> all.dataPoint(SummarySnapshot.SummaryDataPointSnapshot.builder()
                        .labels(Labels.of(
                                "organisation", run.organisation().value(),
                                "status", run.status().name()))
                        .count(run.count())
                        .sum(run.time().toMillis() / 1000.0)
                        .build()));
        return all.build();
    }

    private static GaugeSnapshot messages(Vitals.Signs signs) {
        GaugeSnapshot.Builder all = GaugeSnapshot.builder()
                .name("cartera_messages")
                .help("Messages and tasks of the outbox by channel and state");
        signs.messages()
                .forEach(some -> all.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .labels(Labels.of(
                                "organisation", some.organisation().value(),
                                "channel", some.channel().name(),
                                "state", some.state()))
                        .value(some.count())
                        .build()));
        return all.build();
    }

    /** This server's own view; no value before the first look. */
    private GaugeSnapshot erp(Instant now) {
        GaugeSnapshot.Builder up =
                GaugeSnapshot.builder().name("cartera_erp_up").help("Whether the ERP answers this server");
        pulse.last()
                .ifPresent(beat -> up.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .value(beat.answersAt(now) ? 1 : 0)
                        .build()));
        return up.build();
    }

    private static GaugeSnapshot books(
            Vitals.Signs signs, String name, String help, ToDoubleFunction<Vitals.Books> value) {
        GaugeSnapshot.Builder all = GaugeSnapshot.builder().name(name).help(help);
        signs.books()
                .forEach(books -> all.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .labels(Labels.of("organisation", books.organisation().value()))
                        .value(value.applyAsDouble(books))
                        .build()));
        return all.build();
    }
}
