package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CreditReading;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.gate.Release;
import org.cartera.domain.gate.Standing;
import org.cartera.domain.receivable.LedgerTerms;
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
     * As {@link #factsOf} and {@link #groupOf} tell it of several accounts of one organisation, and which read brought the
     * facts of every member of their groups; all at one moment.
     */
    default Known known(Set<AccountKey> accounts, LocalDate date) {
        Map<AccountKey, CorporateGroup> groups = new HashMap<>();
        Set<AccountKey> all = new LinkedHashSet<>(accounts);
        for (AccountKey account : accounts) {
            groupOf(account, date).ifPresent(group -> {
                groups.put(account, group);
                all.addAll(group.accountsOn(date));
            });
        }
        Map<AccountKey, FactsRead> reads = new HashMap<>();
        all.forEach(account -> factsOf(account).ifPresent(read -> reads.put(account, read)));
        return new Known(reads, groups);
    }

    /**
     * What orders of the account have claimed and not given back.
     *
     * @param generation the facts in which each order is looked for
     */
    List<Claim> claims(AccountKey account, long generation);

    /** Releases that have not been revoked and were valid on the date or later. */
    List<Release> releases(AccountKey account, LocalDate from);

    Optional<AtGate> find(OrganisationId organisation, String cartKey);

    /** As {@link #claims}, {@link #releases} and {@link #waiting} tell it of several accounts of one organisation. */
    default Claimed claimed(Set<AccountKey> accounts, long generation, LocalDate releasedSince) {
        Map<AccountKey, List<Claim>> claims = new HashMap<>();
        Map<AccountKey, List<Release>> releases = new HashMap<>();
        Map<AccountKey, List<AtGate>> waiting = new HashMap<>();
        for (AccountKey account : accounts) {
            claims.put(account, claims(account, generation));
            releases.put(account, releases(account, releasedSince));
            waiting.put(account, waiting(account));
        }
        return new Claimed(claims, releases, waiting, null);
    }

    /**
     * Locks the account as {@link #lock} does, and then reads what stands at the gate, so that everything that others did
     * before is seen.
     *
     * @param sharing the account and whoever shares a limit with it
     */
    default Claimed lockedAndClaimed(
            AccountKey account,
            @Nullable String group,
            Set<AccountKey> sharing,
            String cartKey,
            long generation,
            LocalDate releasedSince) {
        lock(account, group);
        Claimed read = claimed(sharing, generation, releasedSince);
        return new Claimed(
                read.claims(),
                read.releases(),
                read.waiting(),
                find(account.organisation(), cartKey).orElse(null));
    }

    /**
     * A question from its lock to its record, for a seller who waits: locks the account as {@link #lock} does, reads all that its orders
     * are judged by, at one moment, and records what is decided from it. All of it is a transaction of its own, which no other may be
     * around. Empty, with nothing recorded, where one look does not suffice: the account belongs to a group, nobody has asked about it
     * before, its facts lie apart, or who decides says so. Then the lock is gone, and the caller asks step by step.
     *
     * @param cartKey what stands under it is read too
     * @param deciding under the lock
     */
    default Optional<Recorded> atOnce(Sight sight, String cartKey, Function<Seen, Optional<Decided>> deciding) {
        return Optional.empty();
    }

    /** All that orders of an account without a group are judged by, at one moment; with held orders. Locks nothing. */
    default Optional<Seen> seen(Sight sight) {
        return Optional.empty();
    }

    /** All that is kept of an order: itself and its amendments. */
    List<AtGate> ofOrder(OrganisationId organisation, OrderId order);

    /** Confirmed orders of the account that wait, the longest waiting first. */
    List<AtGate> waiting(AccountKey account);

    void keep(AtGate order);

    /** Keeps the question with everything its answer was taken from (K12), and tells its number. */
    long record(Asked asked);

    /** Keeps the question, and what stands under the cart's key from then on. */
    default Recorded record(Decided decided) {
        AtGate order = decided.order();
        if (order != null) {
            keep(order);
        }
        return new Recorded(record(decided.asked()), decided);
    }

    /**
     * Why a policy's hold goes between two runs.
     *
     * @param on business date
     * @param generation of the facts it was decided from
     * @param grounds what is left, beside what the policy allows
     */
    record Lifted(LocalDate on, String policyVersion, long generation, List<Ground> grounds) {
        public Lifted {
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * Releases the hold that a policy placed, and writes it to the decision log as one step; a person's stays. Where none stands,
     * nothing is written.
     */
    void liftPolicyHold(AccountKey account, Lifted lifted);

    /** Says that the account's standing may have changed, for those who keep a copy of it. */
    void note(AccountKey account);

    /**
     * Accounts whose standing may have changed, each once, in the order in which that became known. Following the cursor
     * misses nothing: a change gets its number only when everybody can see it.
     *
     * @param after the cursor of the page before; 0: from the start
     */
    List<Noted> noted(OrganisationId organisation, long after, int limit);

    /**
     * What to look for of one account.
     *
     * @param stages those by which accounts are held
     * @param releasedSince from when on a release that has ended may still matter
     */
    record Sight(AccountKey account, LocalDate asOf, LedgerTerms terms, Set<StageId> stages, LocalDate releasedSince) {

        public Sight {
            stages = Set.copyOf(stages);
        }
    }

    /** All that orders of an account without a group are judged by, at one moment. */
    record Seen(FactsRead read, CreditReading file, Claimed claimed) {}

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

    /**
     * Where facts come from.
     *
     * @param reads of each account and of every member of their groups; those of an organisation never read are missing
     * @param groups by account; those that belong to none are missing
     */
    record Known(Map<AccountKey, FactsRead> reads, Map<AccountKey, CorporateGroup> groups) {

        public Known {
            reads = Map.copyOf(reads);
            groups = Map.copyOf(groups);
        }
    }

    /**
     * What stands at the gate with accounts; an account without any is missing.
     *
     * @param waiting held orders; only where no cart was asked for
     * @param order what stands under the cart's key; null where nothing does, or no cart was asked for
     */
    record Claimed(
            Map<AccountKey, List<Claim>> claims,
            Map<AccountKey, List<Release>> releases,
            Map<AccountKey, List<AtGate>> waiting,
            @Nullable AtGate order) {

        public Claimed {
            claims = Map.copyOf(claims);
            releases = Map.copyOf(releases);
            waiting = Map.copyOf(waiting);
        }

        /** As if this order had passed. */
        Claimed with(AtGate passed) {
            List<Claim> own = new ArrayList<>(claimsOf(passed.account()));
            own.removeIf(claim -> claim.cartKey().equals(passed.cartKey()));
            own.add(passed.claim());
            Map<AccountKey, List<Claim>> all = new HashMap<>(claims);
            all.put(passed.account(), own);
            return new Claimed(all, releases, waiting, order);
        }

        List<Claim> claimsOf(AccountKey account) {
            return claims.getOrDefault(account, List.of());
        }

        List<Release> releasesOf(AccountKey account) {
            return releases.getOrDefault(account, List.of());
        }

        List<AtGate> waitingOf(AccountKey account) {
            return waiting.getOrDefault(account, List.of());
        }
    }

    /**
     * What is to be recorded.
     *
     * @param order what stands under the cart's key from then on; null where the question claims nothing
     */
    record Decided(Asked asked, @Nullable AtGate order) {}

    /** @param check the number of its record */
    record Recorded(long check, Decided decided) {}

    /**
     * What a check was decided from, so that it can be decided again.
     *
     * @param judged the question as it was judged
     */
    record Basis(Standing standing, OrderCheck judged) {}

    /**
     * One check for the record.
     *
     * @param basis null where no rule decided: a person did, or the facts do not know the customer
     */
    record Asked(
            OrderCheck check,
            GateDecision decision,
            List<Claim> claims,
            LocalDate businessDate,
            FactsRead facts,
            String policyVersion,
            Instant at,
            @Nullable Basis basis) {

        public Asked {
            claims = List.copyOf(claims);
        }
    }
}
