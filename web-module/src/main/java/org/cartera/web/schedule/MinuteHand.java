package org.cartera.web.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cartera.domain.portfolio.RunWatch;

/**
 * Calls the watch every minute, and a few seconds after the start: a run that this server left when it was killed goes on as
 * soon as it is back. The watch keeps its own transactions. What it fails with is logged and nothing else: the
 * next minute looks again, and an exception thrown at the timer would only be called a second time at once.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class MinuteHand {
    private static final System.Logger LOG = System.getLogger(MinuteHand.class.getName());

    private static final long FIRST_LOOK_MILLIS = 5_000;

    @Inject
    RunWatch watch;

    @Resource
    TimerService timers;

    private final AtomicBoolean busy = new AtomicBoolean();

    @PostConstruct
    void start() {
        timers.createSingleActionTimer(FIRST_LOOK_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    @Lock(LockType.READ)
    public void soonAfterTheStart() {
        everyMinute();
    }

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
