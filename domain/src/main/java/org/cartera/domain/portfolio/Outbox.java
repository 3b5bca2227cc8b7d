package org.cartera.domain.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.InstalmentId;

/**
 * Intents on their way: {@code PENDING → SENDING(node, at) → SENT | RETRY(n, at) | UNCERTAIN | DEAD | DROPPED(reason)}.
 * SENDING is committed before the transport is called, so a kill leaves at most one uncertain a worker.
 */
public interface Outbox {

    /** Marks the next intents that are due as SENDING by this node, in a transaction of its own; another worker's are passed over. */
    List<Outgoing> claim(OrganisationId organisation, String node, int limit, Instant now);

    /** How many are still to be delivered now. */
    long due(OrganisationId organisation, Instant now);

    /** Keeps the message as it is about to leave, so that it can be shown later. */
    default void composed(long intent, Composer.Message message) {}

    void sent(long intent, String evidence, Instant now);

    /** Not allowed or not possible now; it waits until the moment with its reason and counts no try. */
    void waitUntil(long intent, Instant until, String reason);

    /** The try failed for a passing reason. After the last try the intent is DEAD. */
    void retry(long intent, Instant at, String reason);

    void dead(long intent, String reason, Instant now);

    /** The reason no longer stands, for instance it was paid meanwhile; its stage was never taken. */
    void dropped(long intent, String reason, Instant now);

    /**
     * Some items of a message that is about to leave no longer belong to it, for instance one was paid meanwhile: their
     * stage was never taken.
     */
    default void leftOut(long intent, Set<InstalmentId> items) {}

    /** What this node left in SENDING when it died: it may or may not have arrived. A person decides. */
    int markUncertain(String node, Instant olderThan);

    Optional<Outgoing> one(long intent);
}
