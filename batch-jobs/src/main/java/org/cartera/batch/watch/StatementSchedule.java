package org.cartera.batch.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.cartera.batch.run.Organisations;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.RunKind;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.Runs;
import org.cartera.domain.statement.StatementSchedules;

/** Starts the run that produces last month's statements on its day, once a period, whatever became of it. */
@ApplicationScoped
public class StatementSchedule {
    @Inject
    StatementSchedules schedules;

    @Inject
    RunRules rules;

    @Inject
    Runs runs;

    @Inject
    Organisations organisations;

    @Inject
    Clock clock;

    void startIfDue(OrganisationId organisation) {
        ZonedDateTime local =
                clock.instant().atZone(organisations.of(organisation).zone());
        LocalDate fixed = rules.businessDate();
        LocalDate today = fixed == null ? local.toLocalDate() : fixed;
        schedules
                .periodEnd(organisation, today, local.toLocalTime())
                .ifPresent(end -> runs.startFirst(RunKind.STATEMENTS, organisation, end, EveryMinute.BY));
    }
}
