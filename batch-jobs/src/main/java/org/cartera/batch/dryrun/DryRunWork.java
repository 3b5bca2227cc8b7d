package org.cartera.batch.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.cartera.batch.run.Outside;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dryrun.DryRun;
import org.cartera.domain.dryrun.DryRunBook;
import org.cartera.domain.dryrun.Rehearsal;
import org.cartera.domain.portfolio.FencedOff;
import org.cartera.domain.portfolio.Journal;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.receivable.FactStore;
import org.cartera.domain.receivable.Generation;

/** One dry run from its first read to its end. */
@ApplicationScoped
public class DryRunWork {
    private static final Journal JOURNAL = Journal.of(DryRunWork.class);

    @Inject
    DryRunBook book;

    @Inject
    Rehearsal rehearsal;

    @Inject
    Outside outside;

    @Inject
    FactStore facts;

    @Inject
    Policies policies;

    @Inject
    UnitOfWork work;

    @Inject
    Clock clock;

    void carryOut(RunTicket ticket, DryRun.Request request) {
        try {
            OrganisationId organisation = request.organisation();
            Generation generation = request.fresh() ? outside.read(organisation) : last(organisation);
            rehearsal.run(ticket, generation, policies.inForce(organisation, request.businessDate()), clock);
        } catch (FencedOff e) {
            JOURNAL.write(Level.INFO, Reference.ofDryRun(ticket.run()), String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            JOURNAL.write(Level.ERROR, Reference.ofDryRun(ticket.run()), "Dry run failed", e);
            failed(ticket, e);
        }
    }

    void beat(RunTicket ticket) {
        work.inNewTransaction(() -> {
            book.advance(ticket, 0, clock.instant());
            return true;
        });
    }

    private Generation last(OrganisationId organisation) {
        return facts.current(organisation)
                .orElseThrow(() -> new IllegalStateException(
                        "Nothing of " + organisation + " was read yet; ask for a fresh read"));
    }

    private void failed(RunTicket ticket, Throwable cause) {
        work.inNewTransaction(() -> {
            book.close(ticket, RunStatus.FAILED, String.valueOf(cause.getMessage()), clock.instant());
            return true;
        });
    }
}
