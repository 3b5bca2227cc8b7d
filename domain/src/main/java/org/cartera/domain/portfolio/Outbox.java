package org.cartera.domain.portfolio;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.InstalmentId;

/**
 * Intents on their way: {@code PENDING → SENDING(node, at) → SENT | RETRY(n, at) | UNCERTAIN | DEAD | DROPPED(reason)}.
 *
 * <p>SENDING is committed before the transport is called, so a kill leaves at most one uncertain a worker. Each time it is
 * taken, and each time a person decides about it, an intent gets the next number ({@link Outgoing#taken}); whoever comes
 * with an older number comes too late and changes nothing. Every change of state is kept, with who made it and when.
 */
public interface Outbox extends SentMessages {

    /** The next intents that are due, oldest first, not taken yet. Other workers may see the same ones. */
    List<Outgoing> next(OrganisationId organisation, int limit, Instant now);

    /** How many are still to be delivered now. */
    long due(OrganisationId organisation, Instant now);

    /**
     * Keeps the message as it is about to leave and marks it SENDING, committed before this returns.
     *
     * @param address where it goes; kept as evidence
     * @param leftOut items that no longer belong to it, for instance one was paid meanwhile: their stage was never taken
     * @return the intent with its new number; empty where another worker or a person was faster
     * @throws FencedOff where the carrier's run was taken over
     */
    Optional<Outgoing> take(
            Outgoing due, String address, Composer.Message message, Set<InstalmentId> leftOut, Carrier by, Instant now);

    /**
     * Decides about an intent that was not taken; nothing happens where another worker or a person was faster.
     *
     * @throws FencedOff where the carrier's run was taken over
     */
    void settle(Outgoing due, Fate fate, Carrier by, Instant now);

    /**
     * Tells what became of an intent that was taken. What has happened is recorded even of a carrier that was given up
     * meanwhile, in place of the uncertainty; where a person has decided since, it is only kept as evidence.
     */
    void report(Outgoing taken, Fate fate, Carrier by, Instant now);

    /** A sign of life of those that are handed to a transport now. */
    void beat(Collection<Outgoing> taken);

    /**
     * Marks as UNCERTAIN what is SENDING without a sign of life for {@link RunRules#silence}: whoever was sending it, on any node, is
     * gone. It is measured by the database's clock.
     *
     * @return how many
     */
    int giveUpSilent(Instant now);

    Optional<Outgoing> one(long intent);
}
