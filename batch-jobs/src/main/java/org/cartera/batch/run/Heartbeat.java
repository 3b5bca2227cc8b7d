package org.cartera.batch.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.RunTicket;

/**
 * Signs of life of the runs on this server, six within {@link RunRules#silence}, also while one long statement keeps a step busy. A run that
 * was taken over stops beating.
 */
@ApplicationScoped
public class Heartbeat {
    private static final int BEATS = 6;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    @Inject
    RunSteps steps;

    @Inject
    RunRules rules;

    private final Map<Long, Future<?>> beating = new ConcurrentHashMap<>();

    void start(RunTicket ticket) {
        long pause = rules.silence().toMillis() / BEATS;
        // a task that throws, as it does once the run is fenced off, is not scheduled again
        Future<?> before = beating.put(
                ticket.run(),
                executor.scheduleAtFixedRate(() -> steps.beat(ticket), pause, pause, TimeUnit.MILLISECONDS));
        if (before != null) {
            before.cancel(false);
        }
    }

    void stop(RunTicket ticket) {
        Future<?> beat = beating.remove(ticket.run());
        if (beat != null) {
            beat.cancel(false);
        }
    }
}
