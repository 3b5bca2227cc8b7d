package org.cartera.batch.channel;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cartera.domain.portfolio.Outbox;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.RunRules;
import org.jspecify.annotations.Nullable;

/**
 * Beats six times within {@link RunRules#silence} for the messages that this deployment is sending, however long the mail
 * server takes. A worker
 * that ends without storing what became of its message, a killed server and an application that was taken down all fall
 * silent.
 */
@ApplicationScoped
public class SignsOfLife {
    private static final System.Logger LOG = System.getLogger(SignsOfLife.class.getName());
    private static final int BEATS = 6;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    @Inject
    Outbox outbox;

    @Inject
    RunRules rules;

    private final Set<Outgoing> beingSent = ConcurrentHashMap.newKeySet();
    private @Nullable Future<?> beating;

    @PostConstruct
    void start() {
        long pause = rules.silence().toMillis() / BEATS;
        beating = executor.scheduleAtFixedRate(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (beating != null) {
            beating.cancel(false);
        }
    }

    /** Beats for a message that is due from before it is taken until the work has ended, however it ends. */
    void during(Outgoing due, Runnable work) {
        Outgoing taken = due.next();
        beingSent.add(taken);
        try {
            work.run();
        } finally {
            beingSent.remove(taken);
        }
    }

    /** A task that throws is not scheduled again; a database that is away may be back before the silence is long enough. */
    void beat() {
        if (beingSent.isEmpty()) {
            return;
        }
        try {
            outbox.beat(Set.copyOf(beingSent));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, beingSent.size() + " messages being sent could not give a sign of life", e);
        }
    }
}
