package org.cartera.batch.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Journal;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.RunBook;
import org.cartera.domain.portfolio.RunKind;
import org.cartera.domain.portfolio.RunLog;
import org.cartera.domain.portfolio.RunProgress;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.Runs;
import org.cartera.domain.portfolio.UnitOfWork;

/** Runs as Jakarta Batch jobs. The run rows decide who may run; the batch repository only knows where to go on. */
@ApplicationScoped
public class BatchRuns implements Runs {
    private static final Journal JOURNAL = Journal.of(BatchRuns.class);

    @Inject
    RunLog log;

    @Inject
    RunBook book;

    @Inject
    RunRules rules;

    @Inject
    Organisations organisations;

    @Inject
    Jobs jobs;

    @Inject
    Closing closing;

    @Inject
    UnitOfWork work;

    @Inject
    Clock clock;

    @Override
    public long start(RunKind kind, OrganisationId organisation, LocalDate date, String startedBy) {
        organisations.of(organisation);
        Optional<RunTicket> ticket = open(kind, organisation, date, startedBy);
        if (ticket.isPresent()) {
            return launch(ticket.get());
        }
        return book.live(kind, organisation)
                .or(() -> book.history(kind, organisation, 1).stream().findFirst())
                .map(RunProgress::run)
                .orElseThrow(() -> new IllegalStateException("No run of " + organisation + " could be opened"));
    }

    @Override
    public OptionalLong startFirst(RunKind kind, OrganisationId organisation, LocalDate date, String startedBy) {
        organisations.of(organisation);
        Optional<RunTicket> ticket = told(
                work.inNewTransaction(
                        () -> log.openFirst(kind, organisation, date, rules.node(), startedBy, clock.instant())),
                startedBy);
        return ticket.isPresent() ? OptionalLong.of(launch(ticket.get())) : OptionalLong.empty();
    }

    @Override
    public void stop(long run, String by) {
        work.inNewTransaction(() -> {
            book.requestStop(run, by, clock.instant());
            return true;
        });
    }

    @Override
    public long restart(long run, String by) {
        RunProgress progress =
                book.progress(run).orElseThrow(() -> new IllegalArgumentException("There is no run " + run));
        if (progress.status() == RunStatus.COMPLETED || progress.status() == RunStatus.COMPLETED_WITH_ERRORS) {
            throw new IllegalStateException("Run " + run + " is complete; start another");
        }
        RunTicket ticket = open(progress.kind(), progress.organisation(), progress.businessDate(), by)
                .orElseThrow(() -> new IllegalStateException("Run " + run + " still runs"));
        if (progress.status() == RunStatus.STOPPING) {
            closing.stopped(ticket);
            return ticket.run();
        }
        return launch(ticket);
    }

    @Override
    public Optional<RunProgress> progress(long run) {
        return book.progress(run);
    }

    @Override
    public List<RunProgress> history(RunKind kind, OrganisationId organisation, int limit) {
        return book.history(kind, organisation, limit);
    }

    private Optional<RunTicket> open(RunKind kind, OrganisationId organisation, LocalDate date, String by) {
        return told(
                work.inNewTransaction(() -> log.open(kind, organisation, date, rules.node(), by, clock.instant())), by);
    }

    private static Optional<RunTicket> told(Optional<RunTicket> opened, String by) {
        opened.ifPresent(ticket -> JOURNAL.write(
                Level.INFO,
                Reference.ofRun(ticket.run()),
                ticket.kind().job() + " of " + ticket.organisation() + " for " + ticket.businessDate() + ", begun by "
                        + by + ", time " + ticket.epoch()));
        return opened;
    }

    private long launch(RunTicket ticket) {
        try {
            jobs.launch(ticket);
        } catch (RuntimeException e) {
            closing.failed(ticket, e);
            throw e;
        }
        return ticket.run();
    }
}
