package org.cartera.batch.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cartera.batch.bank.BankWatch;
import org.cartera.batch.bank.PaymentPost;
import org.cartera.batch.channel.Dispatcher;
import org.cartera.batch.comparison.ComparisonWatch;
import org.cartera.batch.mailbox.MailboxWatch;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dryrun.DryRunBook;
import org.cartera.domain.portfolio.Carrier;
import org.cartera.domain.portfolio.Housekeeping;
import org.cartera.domain.portfolio.Outbox;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.RunBook;
import org.cartera.domain.portfolio.RunProgress;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.RunWatch;
import org.cartera.domain.portfolio.Runs;
import org.cartera.domain.statement.StatementSchedules;

/** The watch of this server. */
@ApplicationScoped
public class EveryMinute implements RunWatch {
    static final String BY = "schedule";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Inject
    Runs runs;

    @Inject
    RunBook book;

    @Inject
    PortfolioViews views;

    @Inject
    Outbox outbox;

    @Inject
    Dispatcher dispatcher;

    @Inject
    NoticePost noticePost;

    @Inject
    Housekeeping housekeeping;

    @Inject
    RunRules rules;

    @Inject
    Schedule schedule;

    @Inject
    StatementSchedules statementSchedules;

    @Inject
    StatementSchedule statementSchedule;

    @Inject
    ErpPulse pulse;

    @Inject
    DryRunBook dryRuns;

    @Inject
    BankWatch bank;

    @Inject
    ComparisonWatch comparisons;

    @Inject
    DisputeWatch disputes;

    @Inject
    PromiseWatch promises;

    @Inject
    PaymentPost payments;

    @Inject
    MailboxWatch mailbox;

    @Inject
    Clock clock;

    @Override
    public void tick() {
        List<RuntimeException> failures = new ArrayList<>();
        attempt(failures, pulse::look);
        attempt(failures, () -> outbox.giveUpSilent(clock.instant()));
        attempt(failures, dryRuns::giveUpSilent);
        attempt(failures, noticePost::send);
        attempt(failures, payments::write);
        attempt(failures, mailbox::look);
        for (RunProgress orphan : book.orphans()) {
            attempt(failures, () -> runs.restart(orphan.run(), BY));
        }
        for (OrganisationId organisation : rules.schedule().keySet()) {
            attempt(failures, () -> schedule.startIfDue(organisation));
        }
        for (OrganisationId organisation : statementSchedules.organisations()) {
            attempt(failures, () -> statementSchedule.startIfDue(organisation));
        }
        attempt(failures, housekeeping::startIfDue);
        for (Organisation organisation : views.organisations()) {
            attempt(failures, () -> bank.startIfDue(organisation.id()));
            attempt(failures, () -> comparisons.startIfDue(organisation.id()));
            attempt(failures, () -> disputes.remind(organisation));
            attempt(failures, () -> promises.write(organisation));
            attempt(failures, () -> deliver(organisation.id()));
        }
        throwAll(failures);
    }

    /** A live run delivers by itself; between runs the date is the last run's. What a minute does not suffice for waits. */
    private void deliver(OrganisationId organisation) {
        if (book.live(organisation).isEmpty()) {
            Instant enough = clock.instant().plus(A_MINUTE);
            Carrier by = Carrier.betweenRuns(rules.node());
            book.history(organisation, 1)
                    .forEach(last -> dispatcher.deliver(organisation, last.businessDate(), by, taken -> clock.instant()
                            .isBefore(enough)));
        }
    }

    private static void attempt(List<RuntimeException> failures, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private static void throwAll(List<RuntimeException> failures) {
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }
}
