package org.cartera.batch.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.OptionalLong;
import org.cartera.domain.portfolio.Journal;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.RunLog;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.UnitOfWork;

/** Writes a run's progress at once, in transactions of their own, so that others see it while the step goes on. */
@ApplicationScoped
public class RunSteps {
    private static final Journal JOURNAL = Journal.of(RunSteps.class);

    @Inject
    RunLog log;

    @Inject
    UnitOfWork work;

    @Inject
    Clock clock;

    /** @param total 0: not known */
    void enter(RunTicket ticket, RunStep step, long total) {
        write(() -> log.enter(ticket, step, total, clock.instant()));
        JOURNAL.write(Level.INFO, Reference.ofRun(ticket.run()), "Step " + step + (total > 0 ? ", " + total : ""));
    }

    void advance(RunTicket ticket, long more) {
        write(() -> log.advance(ticket, more, clock.instant()));
    }

    void beat(RunTicket ticket) {
        write(() -> log.beat(ticket, clock.instant()));
    }

    void generation(RunTicket ticket, long generation) {
        write(() -> log.generation(ticket, generation));
        JOURNAL.write(Level.INFO, Reference.ofRun(ticket.run()), "Decides from generation " + generation);
    }

    OptionalLong generation(RunTicket ticket) {
        return log.generationOf(ticket.run()).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The generation from which the run goes on. */
    long read(RunTicket ticket) {
        return generation(ticket).orElseThrow(() -> new IllegalStateException("Run " + ticket.run() + " read nothing"));
    }

    private void write(Runnable entry) {
        work.inNewTransaction(() -> {
            entry.run();
            return true;
        });
    }
}
