package org.cartera.config.wiring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.receivable.ErpUnreachable;
import org.cartera.domain.receivable.FactStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads one customer from the ERP. An ERP that did not answer is left alone for half a minute, so that orders are not held
 * up by one wait each. Whoever comes while a customer is being read shares one further read with everybody else who came meanwhile:
 * the one under way may have missed what he was told of.
 */
final class ErpFreshness implements Freshness {
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private final Consumer<AccountKey> reading;
    private final Clock clock;
    private final Map<OrganisationId, Instant> silentUntil = new ConcurrentHashMap<>();
    private final Map<AccountKey, Turn> last = new ConcurrentHashMap<>();

    /** @param reading reads one customer */
    ErpFreshness(Consumer<AccountKey> reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public boolean refresh(AccountKey account) {
        Turn turn = last.compute(
                account, (key, before) -> before == null || before.hasBegun ? new Turn(account, before) : before);
        return turn.outcome();
    }

    /** One read of a customer, for all who came before it began. It begins when the one before it has ended. */
    private final class Turn {
        private final FutureTask<Boolean> read;
        private @Nullable Turn before;
        private volatile boolean hasBegun;

        Turn(AccountKey account, @Nullable Turn before) {
            this.before = before;
            this.read = new FutureTask<>(() -> read(account));
        }

        /** The first who asks reads, the others wait for what he is told. */
        boolean outcome() {
            read.run();
            try {
                return read.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            }
        }

        private boolean read(AccountKey account) {
            if (before != null) {
                before.end();
                before = null;
            }
            hasBegun = true;
            try {
                return readOnce(account);
            } finally {
                last.remove(account, this);
            }
        }

        /** Waits, whatever came of it. */
        private void end() {
            try {
                read.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                // told to those who wait for it
            }
        }
    }

    private boolean readOnce(AccountKey account) {
        Instant silent = silentUntil.getOrDefault(account.organisation(), Instant.MIN);
        if (clock.instant().isBefore(silent)) {
            return false;
        }
        try {
            reading.accept(account);
            return true;
        } catch (ErpUnreachable e) {
            silentUntil.put(account.organisation(), clock.instant().plus(LEFT_ALONE));
            return false;
        } catch (FactStore.Busy e) {
            return false;
        }
    }
}
