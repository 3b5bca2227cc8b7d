package org.cartera.web.schedule;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cartera.domain.portfolio.RunWatch;

/**
 * Calls the watch every minute. The watch keeps its own transactions. What it fails with is logged and nothing else: the
 * next minute looks again, and an exception thrown at the timer would only be called a second time at once.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class MinuteHand {
    private static final System.Logger LOG = System.getLogger(MinuteHand.class.getName());

    @Inject
    RunWatch watch;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
    @Lock(LockType.READ)
    public void everyMinute() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            watch.tick();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The minute's work failed in part; the next minute looks again", e);
        } finally {
            busy.set(false);
        }
    }
}
