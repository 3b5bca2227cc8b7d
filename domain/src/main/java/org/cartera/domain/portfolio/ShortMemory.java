package org.cartera.domain.portfolio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What is asked with every request and seldom changes, remembered for a few seconds. What another node changes is seen when
 * these have passed, never later; what this one changes is seen at once by whoever calls {@link #forget} after the change.
 *
 * <p>What was not found is not remembered, so nobody can fill the memory by asking for what does not exist.
 */
public final class ShortMemory<K, V> {
    private static final int MOST = 1000;

    private final Clock clock;
    private final Duration time;
    private final Map<K, Remembered<V>> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** @param change the number of changes on this node before it was read */
    private record Remembered<V>(V value, Instant since, long change) {}

    /** @param time how long a value is remembered, exclusive */
    public ShortMemory(Clock clock, Duration time) {
        this.clock = clock;
        this.time = time;
    }

    /** The remembered value, else what is read now. */
    public Optional<V> get(K key, Supplier<Optional<V>> reading) {
        Remembered<V> remembered = known.get(key);
        if (remembered != null && isFresh(remembered)) {
            return Optional.of(remembered.value());
        }
        // counted before reading: what changes meanwhile is not remembered as it was
        long change = changes.get();
        Instant since = clock.instant();
        Optional<V> read = reading.get();
        read.ifPresentOrElse(value -> keep(key, new Remembered<>(value, since, change)), () -> known.remove(key));
        return read;
    }

    private void keep(K key, Remembered<V> value) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, value);
    }

    /** A clock that went back makes nothing younger than it is. */
    private boolean isFresh(Remembered<V> remembered) {
        Instant now = clock.instant();
        return remembered.change() == changes.get()
                && !now.isBefore(remembered.since())
                && now.isBefore(remembered.since().plus(time));
    }

    /** Something has changed here: everything is read anew. */
    public void forget() {
        changes.incrementAndGet();
        known.clear();
    }
}
