package org.cartera.batch.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Preflight;
import org.cartera.domain.portfolio.RunRules;

/** Runs over rows in memory, with a clock that the test moves. */
public final class TestBench {
    public static final OrganisationId COMPANY = new OrganisationId("Company");
    public static final LocalDate D = LocalDate.of(2026, 11, 20);
    public static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

    public final Launches launches = new Launches();
    public final BatchRuns runs = new BatchRuns();
    public Instant now = D.atTime(20, 0).atZone(BOGOTA).toInstant();
    public final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    public final FakeRuns rows = new FakeRuns(clock);

    public TestBench() {
        runs.log = rows;
        runs.book = rows;
        runs.work = rows;
        runs.rules = rules(Map.of());
        runs.organisations = organisations();
        runs.jobs = launches;
        runs.clock = clock;
        runs.closing = new Closing();
        runs.closing.log = rows;
        runs.closing.work = rows;
        runs.closing.clock = clock;
    }

    public static RunRules rules(Map<OrganisationId, LocalTime> schedule) {
        return new RunRules(
                COMPANY,
                null,
                new Preflight(Duration.ofMinutes(5), 0),
                Duration.ofMinutes(10),
                0.05,
                200,
                3,
                Duration.ofMinutes(5),
                2,
                true,
                Duration.ofSeconds(60),
                "node-1",
                schedule);
    }

    public static Organisations organisations() {
        return new Organisations() {
            @Override
            public Organisation of(OrganisationId id) {
                return List.of(COMPANY, new OrganisationId("Norte")).stream()
                        .filter(id::equals)
                        .map(known -> new Organisation(known, known.value(), BOGOTA, null, "CO"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no organisation " + id));
            }
        };
    }
}
