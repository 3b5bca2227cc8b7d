package org.cartera.domain.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this server knows of the ERP: asked once a minute and remembered, so that no load balancer's question waits for the ERP. */
public interface Pulse {
    /** Facts older than this tell that a night was missed: a day, and half a day for a run that starts late or takes long. */
    Duration FRESH = Duration.ofHours(36);

    /** A look that is older than this means that the ERP keeps the next one waiting. */
    Duration LOOKED = Duration.ofMinutes(3);

    /** Empty before the first look. */
    Optional<Beat> last();

    /**
     * One look.
     *
     * @param answers whether the ERP answered
     * @param at when it was looked
     * @param since since when it has been so, as far as this server knows
     * @param oldestFacts when that organisation was read that was not read for longest; null where one was never read
     */
    record Beat(boolean answers, Instant at, Instant since, @Nullable Instant oldestFacts) {

        public boolean answersAt(Instant now) {
            return answers && !at.isBefore(now.minus(LOOKED));
        }

        public boolean isFreshAt(Instant now) {
            return oldestFacts != null && !oldestFacts.isBefore(now.minus(FRESH));
        }
    }
}
