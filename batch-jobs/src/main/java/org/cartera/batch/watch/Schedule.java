package org.cartera.batch.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.cartera.batch.run.Organisations;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.Runs;

/**
 * Starts tonight's run at its time, in the organisation's zone, once a business date: a run of that date that failed or
 * was stopped waits for a person. A server that was down at the time starts it when it is up, on the same day.
 */
@ApplicationScoped
public class Schedule {
    @Inject
    RunRules rules;

    @Inject
    Runs runs;

    @Inject
    Organisations organisations;

    @Inject
    Clock clock;

    void startIfDue(OrganisationId organisation) {
        LocalTime at = rules.schedule().get(organisation);
        if (at == null) {
            return;
        }
        ZonedDateTime local =
                clock.instant().atZone(organisations.of(organisation).zone());
        LocalDate fixed = rules.businessDate();
        LocalDate businessDate = fixed == null ? local.toLocalDate() : fixed;
        if (!local.toLocalTime().isBefore(at)) {
            runs.startFirst(organisation, businessDate, EveryMinute.BY);
        }
    }
}
