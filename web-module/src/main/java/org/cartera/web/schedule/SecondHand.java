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
import org.cartera.domain.portfolio.Recheck;

/**
 * Every five seconds has accounts looked at again of which the ERP told, or whose credit may have become free. What that
 * fails with is logged and nothing else: the account waits for its next turn.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SecondHand {
    private static final System.Logger LOG = System.getLogger(SecondHand.class.getName());

    @Inject
    Recheck recheck;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @Lock(LockType.READ)
    public void everyFiveSeconds() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            recheck.workOff();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Accounts could not be looked at again; they have another turn", e);
        } finally {
            busy.set(false);
        }
    }
}
