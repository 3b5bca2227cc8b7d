package org.cartera.batch.dryrun;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cartera.batch.run.Organisations;
import org.cartera.domain.dryrun.DryRun;
import org.cartera.domain.dryrun.DryRunBook;
import org.cartera.domain.dryrun.DryRuns;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.UnitOfWork;

/** Starts dry runs in the server's executor. */
@ApplicationScoped
public class DryRunStarter implements DryRuns {
    private static final int SECONDS = 10;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    @Inject
    DryRunBook book;

    @Inject
    DryRunWork dryRunWork;

    @Inject
    Organisations organisations;

    @Inject
    RunRules rules;

    @Inject
    UnitOfWork work;

    @Inject
    Clock clock;

    @Override
    public long start(DryRun.Request request, String startedBy) {
        organisations.of(request.organisation());
        RunTicket ticket = work.inNewTransaction(() -> book.open(request, rules.node(), startedBy, clock.instant()))
                .orElse(null);
        if (ticket == null) {
            return book.live(request.organisation())
                    .or(() -> book.history(request.organisation(), 1).stream().findFirst())
                    .map(DryRun::id)
                    .orElseThrow(() ->
                            new IllegalStateException("No dry run of " + request.organisation() + " could be opened"));
        }
        executor.submit(() -> carryOut(ticket, request));
        return ticket.run();
    }

    @Override
    public void stop(long dryRun) {
        work.inNewTransaction(() -> {
            book.requestStop(dryRun);
            return true;
        });
    }

    private void carryOut(RunTicket ticket, DryRun.Request request) {
        // a task that throws, as it does once the dry run was given up, is not scheduled again
        Future<?> beat =
                executor.scheduleAtFixedRate(() -> dryRunWork.beat(ticket), SECONDS, SECONDS, TimeUnit.SECONDS);
        try {
            dryRunWork.carryOut(ticket, request);
        } finally {
            beat.cancel(false);
        }
    }
}
