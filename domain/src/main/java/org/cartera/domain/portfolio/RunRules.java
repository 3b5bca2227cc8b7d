package org.cartera.domain.portfolio;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How runs are carried out here: what operations set once, from the settings.
 *
 * @param organisation the organisation of a run that names none
 * @param businessDate the business date of a run that names none; null: today in the organisation's zone (K1)
 * @param preflight what must hold before a run reads
 * @param overlap see {@link ReadFacts}
 * @param mostRejected the share of rejected documents past which a run stops before deciding; 0 to 1, equal passes
 * @param chunk customers decided in one transaction; at least 1
 * @param tries see {@link Dispatch}
 * @param pause see {@link Dispatch}
 * @param workers how many messages are delivered at once on this server; at least 1
 * @param dispatching whether messages leave; what is decided waits in the outbox otherwise
 * @param silence after this long without a sign of life a run's owner is given up for dead; the same on all servers
 * @param node this server's name, the same after a restart and no other server's
 * @param schedule when tonight's run starts by itself, in the organisation's zone; an organisation that is absent has no
 *     schedule
 */
public record RunRules(
        OrganisationId organisation,
        @Nullable LocalDate businessDate,
        Preflight preflight,
        Duration overlap,
        double mostRejected,
        int chunk,
        int tries,
        Duration pause,
        int workers,
        boolean dispatching,
        Duration silence,
        String node,
        Map<OrganisationId, LocalTime> schedule) {

    public RunRules {
        schedule = Map.copyOf(schedule);
        if (chunk < 1 || tries < 1 || workers < 1) {
            throw new IllegalArgumentException(
                    "Chunk, tries and workers must be at least 1: " + chunk + ", " + tries + ", " + workers);
        }
    }
}
