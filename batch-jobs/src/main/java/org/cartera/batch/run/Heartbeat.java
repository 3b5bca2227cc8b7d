package org.cartera.batch.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cartera.domain.portfolio.FencedOff;
import org.cartera.domain.portfolio.Journal;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.RunTicket;

/**
 * Signs of life of the runs on this server, six within {@link RunRules#silence}, also while one long statement keeps a step busy. A run that
 * was taken over stops beating.
 */
@ApplicationScoped
public class Heartbeat {
    private static final Journal JOURNAL = Journal.of(Heartbeat.class);
    private static final int BEATS = 6;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    @Inject
    RunSteps steps;

    @Inject
    RunRules rules;

    private final Map<RunTicket, Future<?>> beating = new ConcurrentHashMap<>();

    void start(RunTicket ticket) {
        long pause = rules.silence().toMillis() / BEATS;
        beating.put(ticket, executor.scheduleAtFixedRate(() -> beat(ticket), pause, pause, TimeUnit.MILLISECONDS));
    }

    void stop(RunTicket ticket) {
        Future<?> beat = beating.remove(ticket);
        if (beat != null) {
            beat.cancel(false);
        }
    }

    /** A task that throws is not scheduled again: right once the run was taken over, wrong while the database is away. */
    void beat(RunTicket ticket) {
        try {
            steps.beat(ticket);
        } catch (FencedOff e) {
            throw e;
        } catch (RuntimeException e) {
            JOURNAL.write(
                    Level.WARNING,
                    Reference.ofRun(ticket.run()),
                    "The run could not give a sign of life; the next one is due soon",
                    e);
        }
    }
}
