package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Authority;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * People let orders pass although there are grounds against them, or refuse them for good (S1-2).
 *
 * <p>Authority goes by role and amount. Whoever has it and needs no second person releases in one step; everybody else
 * asks, and those who may decide are told. Above the threshold nobody approves his own request. A release that is given
 * makes the gate ask again about the account's held orders at once.
 */
public final class Releases {
    private final ReleaseBook book;
    private final GateBook gateBook;
    private final OrderGate gate;
    private final Policies policies;
    private final UnitOfWork work;
    private final Approvers approvers;

    public Releases(
            ReleaseBook book,
            GateBook gateBook,
            OrderGate gate,
            Policies policies,
            UnitOfWork work,
            Approvers approvers) {
        this.book = book;
        this.gateBook = gateBook;
        this.gate = gate;
        this.policies = policies;
        this.work = work;
        this.approvers = approvers;
    }

    /** Tells people about requests; called within the transaction that stores what they are told about. */
    public interface Approvers {

        /** @param may roles that may decide */
        void asked(ReleaseRequest request, Set<Role> may);

        void decided(ReleaseRequest request);

        /** For where nobody is told. */
        static Approvers none() {
            return new Approvers() {
                @Override
                public void asked(ReleaseRequest request, Set<Role> may) {
                    // nobody listens
                }

                @Override
                public void decided(ReleaseRequest request) {
                    // nobody listens
                }
            };
        }
    }

    /**
     * Who acts.
     *
     * @param name as it is recorded
     * @param roles none for a program, which may ask and never decide
     */
    public record Person(String name, Set<Role> roles) {

        public Person {
            roles = Set.copyOf(roles);
        }
    }

    /** The business "no" to somebody who acts. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Why why;

        Refused(Why why, String what) {
            super(what);
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    /** Why somebody may not. */
    public enum Why {
        NO_AUTHORITY,
        /** The amount needs a second person. */
        OWN_REQUEST,
        /** Somebody else has decided, or its last day is over. */
        NO_LONGER_OPEN
    }

    /**
     * What would come of a wish, told before anybody acts.
     *
     * @param alone it would be granted at once; else somebody else is asked
     * @param may roles that may decide about it
     * @param passing orders that wait and would pass
     * @param staying orders that wait and exceed the wish
     */
    public record Outlook(boolean alone, List<Role> may, List<AtGate> passing, List<AtGate> staying) {

        public Outlook {
            may = List.copyOf(may);
            passing = List.copyOf(passing);
            staying = List.copyOf(staying);
        }
    }

    /** Looks ahead at a wish; nothing is asked for and nothing changes. */
    public Outlook outlook(ReleaseRequest wish, Person by, LocalDate asOf) {
        GatePolicy gatePolicy =
                policies.inForce(wish.account().organisation(), asOf).gate();
        Authority authority = gatePolicy.authority();
        List<AtGate> passing = new ArrayList<>();
        List<AtGate> staying = new ArrayList<>();
        for (AtGate order : gateBook.waiting(wish.account())) {
            Money taken = Balances.sum(passing.stream().map(AtGate::amount).toList())
                    .in(order.amount().currency());
            boolean passes = wish.wouldCover(order.question(), asOf, gatePolicy.graceDays(), taken);
            (passes ? passing : staying).add(order);
        }
        return new Outlook(mayAlone(authority, by, wish.upTo()), authority.whoMay(wish.upTo()), passing, staying);
    }

    private static boolean mayAlone(Authority authority, Person by, @Nullable Money upTo) {
        return authority.mayAny(by.roles(), upTo) && !authority.needsFourEyes(upTo);
    }

    /**
     * Grants at once where the person may alone; else it waits for somebody who may. Whoever asks again for what he is waiting
     * for, because the answer was lost or the button was pressed twice, gets the request that there is; nobody is told twice.
     */
    public ReleaseRequest ask(ReleaseRequest wish, Person by, LocalDate asOf, Instant now) {
        if (wish.validUntil().isBefore(asOf)) {
            throw new Refused(Why.NO_LONGER_OPEN, "A release cannot end on " + wish.validUntil() + ", before today");
        }
        Authority authority = authority(wish.account().organisation(), asOf);
        boolean alone = mayAlone(authority, by, wish.upTo());
        ReleaseRequest stored = work.inNewTransaction(() -> {
            if (alone) {
                return book.save(wish.decided(ReleaseRequest.State.GRANTED, by.name(), now, ""));
            }
            gateBook.lock(wish.account(), null);
            Optional<ReleaseRequest> before =
                    book.of(wish.account()).stream().filter(wish::repeats).findFirst();
            if (before.isPresent()) {
                return before.get();
            }
            ReleaseRequest waiting = book.save(wish);
            approvers.asked(waiting, Set.copyOf(authority.whoMay(wish.upTo())));
            return waiting;
        });
        return reevaluated(stored, asOf, now);
    }

    public ReleaseRequest approve(long id, Person by, String note, LocalDate asOf, Instant now) {
        ReleaseRequest request = open(id);
        if (request.validUntil().isBefore(asOf)) {
            throw new Refused(Why.NO_LONGER_OPEN, "Request " + id + " was for orders until " + request.validUntil());
        }
        Authority authority = authority(request.account().organisation(), asOf);
        needsAuthority(authority, by, request.upTo());
        if (by.name().equals(request.by()) && authority.needsFourEyes(request.upTo())) {
            throw new Refused(Why.OWN_REQUEST, by.name() + " asked for this release; somebody else must approve it");
        }
        return reevaluated(decide(request, ReleaseRequest.State.GRANTED, by, note, now), asOf, now);
    }

    /** Whoever asked may also take his own request back. */
    public ReleaseRequest refuse(long id, Person by, String note, LocalDate asOf, Instant now) {
        ReleaseRequest request = open(id);
        if (!by.name().equals(request.by())) {
            needsAuthority(authority(request.account().organisation(), asOf), by, request.upTo());
        }
        return decide(request, ReleaseRequest.State.REFUSED, by, note, now);
    }

    /** Takes back a release that was given; what has passed meanwhile has passed. */
    public ReleaseRequest revoke(long id, Person by, String note, LocalDate asOf, Instant now) {
        ReleaseRequest request = known(id);
        if (request.state() != ReleaseRequest.State.GRANTED) {
            throw new Refused(Why.NO_LONGER_OPEN, "Release " + id + " is " + request.state());
        }
        needsAuthority(authority(request.account().organisation(), asOf), by, request.upTo());
        return decide(request, ReleaseRequest.State.REVOKED, by, note, now);
    }

    /** Refuses a held order for good; the ERP learns it from the feed. */
    public AtGate reject(
            OrganisationId organisation, String cartKey, Person by, String reason, LocalDate asOf, Instant now) {
        AtGate held = gateBook.find(organisation, cartKey)
                .orElseThrow(() -> new NoSuchElementException("No order was checked under " + cartKey));
        needsAuthority(authority(organisation, asOf), by, held.amount());
        return gate.reject(organisation, cartKey, by.name(), reason, asOf, now);
    }

    /** Requests that this person may decide, the oldest first: his inbox. */
    public List<ReleaseRequest> awaiting(OrganisationId organisation, Person by, LocalDate asOf) {
        Authority authority = authority(organisation, asOf);
        return book.open(organisation).stream()
                .filter(request -> authority.mayAny(by.roles(), request.upTo()))
                .filter(request -> !by.name().equals(request.by()) || !authority.needsFourEyes(request.upTo()))
                .toList();
    }

    private ReleaseRequest decide(
            ReleaseRequest request, ReleaseRequest.State next, Person by, String note, Instant now) {
        return work.inNewTransaction(() -> {
            ReleaseRequest decided = book.save(request.decided(next, by.name(), now, note));
            approvers.decided(decided);
            return decided;
        });
    }

    private ReleaseRequest reevaluated(ReleaseRequest request, LocalDate asOf, Instant now) {
        if (request.state() == ReleaseRequest.State.GRANTED) {
            gate.reevaluate(request.account(), asOf, now);
        }
        return request;
    }

    private ReleaseRequest open(long id) {
        return Optional.of(known(id))
                .filter(ReleaseRequest::isOpen)
                .orElseThrow(() -> new Refused(Why.NO_LONGER_OPEN, "Request " + id + " waits for nobody"));
    }

    private ReleaseRequest known(long id) {
        return book.find(id).orElseThrow(() -> new NoSuchElementException("There is no release " + id));
    }

    private static void needsAuthority(Authority authority, Person by, @Nullable Money amount) {
        if (!authority.mayAny(by.roles(), amount)) {
            throw new Refused(
                    Why.NO_AUTHORITY,
                    by.name() + " has no authority over " + (amount == null ? "orders of any amount" : amount));
        }
    }

    private Authority authority(OrganisationId organisation, LocalDate asOf) {
        return policies.inForce(organisation, asOf).gate().authority();
    }

    /** All releases of an account, the newest first. */
    public List<ReleaseRequest> of(AccountKey account) {
        return book.of(account);
    }
}
