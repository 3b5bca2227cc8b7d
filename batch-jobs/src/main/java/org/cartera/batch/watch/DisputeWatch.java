package org.cartera.batch.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.worklist.RemindDepartments;

/** Has departments reminded of disputes that they have not answered. A reminder is one of a day, so it need not be looked for each minute. */
@ApplicationScoped
public class DisputeWatch {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Inject
    RemindDepartments reminders;

    @Inject
    RunRules rules;

    @Inject
    Clock clock;

    private final Map<OrganisationId, Instant> looked = new ConcurrentHashMap<>();

    /** The day is the settings' (a demo's), else today in the organisation's zone (K1). */
    public void remind(Organisation organisation) {
        Instant now = clock.instant();
        Instant last = looked.get(organisation.id());
        if (last != null && now.isBefore(last.plus(PAUSE))) {
            return;
        }
        LocalDate fixed = rules.businessDate();
        LocalDate today = fixed == null ? now.atZone(organisation.zone()).toLocalDate() : fixed;
        reminders.remind(organisation.id(), today, now);
        looked.put(organisation.id(), now);
    }
}
