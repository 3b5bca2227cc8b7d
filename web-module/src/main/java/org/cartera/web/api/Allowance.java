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
    /** One request in the bucket's unit, in which a nanosecond fills in as much as requests are allowed a second. */
    private static final long REQUEST = 1_000_000_000L;

    @Inject
    ApiLimits limits;

    @Inject
    Clock clock;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** @param taken whether the last request was let through */
    private record Bucket(long left, Instant at, boolean taken) {}

    /** Takes one request of a client that is known; false where it has asked too much. */
    boolean take(String client) {
        if (limits.isUnlimited()) {
            return true;
        }
        Instant now = clock.instant();
        return buckets.compute(client, (id, before) -> after(before, now)).taken();
    }

    /** A request that is refused costs nothing: whoever goes on asking too much still gets what is his. */
    private Bucket after(@Nullable Bucket before, Instant now) {
        long full = limits.burst() * REQUEST;
        long left = before == null ? full : Math.min(full, before.left() + filled(before.at(), now));
        boolean taken = left >= REQUEST;
        return new Bucket(taken ? left - REQUEST : left, now, taken);
    }

    /** Nothing where the clock went back; a silence of hours fills no more than a bucket. */
    private long filled(Instant since, Instant now) {
        Duration silence = Duration.between(since, now);
        Duration enough = Duration.ofSeconds(limits.burst() / limits.perSecond());
        Duration counted = silence.isNegative() ? Duration.ZERO : silence.compareTo(enough) > 0 ? enough : silence;
        return counted.toNanos() * limits.perSecond();
    }
}
