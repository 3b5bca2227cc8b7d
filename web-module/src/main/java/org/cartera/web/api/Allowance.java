package org.cartera.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cartera.domain.staff.ApiLimits;
import org.jspecify.annotations.Nullable;

/** What each client may still ask for: a bucket that fills evenly and holds a burst. */
@ApplicationScoped
public class Allowance {
    private static final double A_SECOND = Duration.ofSeconds(1).toNanos();

    @Inject
    ApiLimits limits;

    @Inject
    Clock clock;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double left, Instant at) {}

    /** Takes one request of a client that is known; false where it has asked too much. */
    boolean take(String client) {
        if (limits.isUnlimited()) {
            return true;
        }
        Instant now = clock.instant();
        Bucket after = buckets.compute(client, (id, before) -> taken(before, now));
        return after.left() >= 0;
    }

    /** Debts are not kept: who asks too much waits for one request's worth and no longer. */
    private Bucket taken(@Nullable Bucket before, Instant now) {
        if (before == null) {
            return new Bucket(limits.burst() - 1.0, now);
        }
        double seconds = Math.max(0, Duration.between(before.at(), now).toNanos()) / A_SECOND;
        double left = Math.min(limits.burst(), Math.max(before.left(), 0) + seconds * limits.perSecond());
        return new Bucket(left >= 1 ? left - 1 : -1 + Math.min(left, 0.999), now);
    }
}
