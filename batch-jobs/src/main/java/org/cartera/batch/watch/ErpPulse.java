package org.cartera.batch.watch;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.Pulse;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.receivable.ErpUnreachable;
import org.cartera.domain.receivable.FactStore;
import org.jspecify.annotations.Nullable;

/** Looks after the ERP, and remembers. That it does not answer is told once, and so is that it answers again. */
@ApplicationScoped
public class ErpPulse implements Pulse {
    private static final System.Logger LOG = System.getLogger(ErpPulse.class.getName());

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Inject
    ErpSource erp;

    @Inject
    FactStore facts;

    @Inject
    PortfolioViews views;

    @Inject
    Clock clock;

    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable Beat last;

    @Override
    public Optional<Beat> last() {
        return Optional.ofNullable(last);
    }

    /** Looks beside whoever asks for it: an ERP that hangs keeps nothing else waiting. */
    public void look() {
        look(executor);
    }

    void look(Executor beside) {
        if (looking.compareAndSet(false, true)) {
            beside.execute(() -> {
                try {
                    remember(answers());
                } finally {
                    looking.set(false);
                }
            });
        }
    }

    private void remember(boolean answers) {
        Instant now = clock.instant();
        Beat before = last;
        Instant since = before != null && before.answers() == answers ? before.since() : now;
        if (since.equals(now) && (before != null || !answers)) {
            LOG.log(answers ? Level.INFO : Level.WARNING, "The ERP " + (answers ? "answers again" : "does not answer"));
        }
        last = new Beat(answers, now, since, oldestFacts());
    }

    private @Nullable Instant oldestFacts() {
        List<Optional<Instant>> reads = views.organisations().stream()
                .map(Organisation::id)
                .map(facts::readThrough)
                .toList();
        return reads.stream().allMatch(Optional::isPresent)
                ? reads.stream()
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)
                        .orElse(null)
                : null;
    }

    private boolean answers() {
        try {
            erp.clock();
            return true;
        } catch (ErpUnreachable e) {
            LOG.log(Level.DEBUG, "The ERP does not answer", e);
            return false;
        }
    }
}
