package org.cartera.batch.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.cartera.batch.run.Organisations;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.RunBook;
import org.cartera.domain.portfolio.RunProgress;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.Runs;

/**
 * Starts tonight's run at its time, in the organisation's zone, once a business date: a run of that date that failed or
 * was stopped waits for a person. A server that was down at the time starts it when it is up, on the same day.
 */
@ApplicationScoped
public class Schedule {
    private static final int SEARCHED = 50;

    @Inject
    RunRules rules;

    @Inject
    RunBook book;

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
        if (!local.toLocalTime().isBefore(at) && !ran(organisation, businessDate)) {
            runs.start(organisation, businessDate, EveryMinute.BY);
        }
    }

    private boolean ran(OrganisationId organisation, LocalDate businessDate) {
        return book.history(organisation, SEARCHED).stream()
                .anyMatch(run -> run.businessDate().equals(businessDate) || isLater(run, businessDate));
    }

    /** A later date was decided: the clock was set back, and the past is not decided again. */
    private static boolean isLater(RunProgress run, LocalDate businessDate) {
        return run.businessDate().isAfter(businessDate) && run.step().compareTo(RunStep.DECIDE) >= 0;
    }
}
