package org.cartera.config.wiring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.portfolio.ReadFacts;
import org.cartera.domain.receivable.ErpUnreachable;
import org.cartera.domain.receivable.FactStore;

/**
 * Reads one customer from the ERP. An ERP that did not answer is left alone for half a minute, so that orders are not held
 * up by one wait each.
 */
final class ErpFreshness implements Freshness {
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private final ReadFacts reading;
    private final Clock clock;
    private final Map<OrganisationId, Instant> silentUntil = new ConcurrentHashMap<>();

    ErpFreshness(ReadFacts reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public boolean refresh(AccountKey account) {
        Instant silent = silentUntil.getOrDefault(account.organisation(), Instant.MIN);
        if (clock.instant().isBefore(silent)) {
            return false;
        }
        try {
            reading.readOne(account);
            return true;
        } catch (ErpUnreachable e) {
            silentUntil.put(account.organisation(), clock.instant().plus(LEFT_ALONE));
            return false;
        } catch (FactStore.Busy e) {
            return false;
        }
    }
}
