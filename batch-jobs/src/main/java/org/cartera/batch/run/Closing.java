package org.cartera.batch.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.cartera.domain.portfolio.FencedOff;
import org.cartera.domain.portfolio.Journal;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.RunLog;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Ends a run that did not end by itself, with the reason in words. A run that was taken over is left to its new owner. */
@ApplicationScoped
public class Closing {
    private static final Journal JOURNAL = Journal.of(Closing.class);

    @Inject
    RunLog log;

    @Inject
    UnitOfWork work;

    @Inject
    Clock clock;

    /** @param cause null where the batch runtime does not tell */
    void failed(RunTicket ticket, @Nullable Throwable cause) {
        Throwable root = rootOf(cause);
        if (root instanceof FencedOff) {
            JOURNAL.write(Level.INFO, Reference.ofRun(ticket.run()), String.valueOf(root.getMessage()));
            return;
        }
        if (cause == null) {
            JOURNAL.write(Level.ERROR, Reference.ofRun(ticket.run()), "Run failed; the batch runtime gave no reason");
        } else {
            JOURNAL.write(Level.ERROR, Reference.ofRun(ticket.run()), "Run failed", cause);
        }
        close(ticket, RunStatus.FAILED, root == null ? "The batch runtime gave no reason; see the log" : words(root));
    }

    void stopped(RunTicket ticket) {
        close(ticket, RunStatus.STOPPED, "");
    }

    private void close(RunTicket ticket, RunStatus status, String message) {
        work.inNewTransaction(() -> {
            log.close(ticket, status, message, null, clock.instant());
            return true;
        });
    }

    private static @Nullable Throwable rootOf(@Nullable Throwable cause) {
        Throwable root = cause;
        while (root != null && !root.getClass().getName().startsWith("org.cartera.") && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Our own exceptions speak for themselves; others are named. */
    private static String words(Throwable root) {
        String message = String.valueOf(root.getMessage());
        boolean ours = root.getClass().getName().startsWith("org.cartera.");
        Throwable cause = root.getCause();
        String text = ours ? message : root.getClass().getSimpleName() + ": " + message;
        return cause == null ? text : text + " (" + cause.getMessage() + ")";
    }
}
