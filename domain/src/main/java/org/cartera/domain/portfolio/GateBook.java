package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.gate.Release;
import org.cartera.domain.receivable.OrderId;
import org.jspecify.annotations.Nullable;

/** What the gate keeps. All of it is read and written in the caller's transaction. */
public interface GateBook {

    /**
     * Waits until nobody else decides this account, or another member of its group, and keeps them out until the
     * transaction ends. The group is locked first, so that two members never wait for each other.
     *
     * @param group null where the account belongs to none
     */
    void lock(AccountKey account, @Nullable String group);

    /** Which read brought the facts in force of this customer; empty where the organisation was never read. */
    Optional<FactsRead> factsOf(AccountKey account);

    /** The group an account belongs to on a date. */
    Optional<CorporateGroup> groupOf(AccountKey account, LocalDate date);

    /**
     * What orders of the account have claimed and not given back.
     *
     * @param generation the facts in which each order is looked for
     */
    List<Claim> claims(AccountKey account, long generation);

    /** Releases that have not been revoked and were valid on the date or later. */
    List<Release> releases(AccountKey account, LocalDate from);

    Optional<AtGate> find(OrganisationId organisation, String cartKey);

    /** All that is kept of an order: itself and its amendments. */
    List<AtGate> ofOrder(OrganisationId organisation, OrderId order);

    /** Confirmed orders of the account that wait, the longest waiting first. */
    List<AtGate> waiting(AccountKey account);

    void keep(AtGate order);

    /** Keeps the question with everything its answer was taken from (K12). */
    long record(Asked asked);

    /** Releases the hold that a policy placed; a person's stays. */
    void liftPolicyHold(AccountKey account, LocalDate on, String policyVersion);

    /** Says that the account's standing may have changed, for those who keep a copy of it. */
    void note(AccountKey account);

    /**
     * Accounts whose standing may have changed, each once, in the order in which that became known. Following the cursor
     * misses nothing: a change gets its number only when everybody can see it.
     *
     * @param after the cursor of the page before; 0: from the start
     */
    List<Noted> noted(OrganisationId organisation, long after, int limit);

    /** One account that has changed, and the cursor behind it. */
    record Noted(AccountKey account, long cursor) {}

    /**
     * The read behind a customer's facts.
     *
     * @param generation the newest of the organisation
     * @param asOf the ERP's clock
     * @param begun our clock
     */
    record FactsRead(long generation, Instant asOf, Instant begun) {}

    /** One check for the record. */
    record Asked(
            OrderCheck check,
            GateDecision decision,
            List<Claim> claims,
            LocalDate businessDate,
            FactsRead facts,
            String policyVersion,
            Instant at) {

        public Asked {
            claims = List.copyOf(claims);
        }
    }
}
