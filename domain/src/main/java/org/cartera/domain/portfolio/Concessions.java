package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.negotiation.Concession;
import org.cartera.domain.negotiation.ConcessionBook;
import org.cartera.domain.negotiation.ConcessionRequest;
import org.cartera.domain.negotiation.NegotiationPolicy;
import org.cartera.domain.portfolio.Releases.Person;
import org.cartera.domain.portfolio.Releases.Refused;
import org.cartera.domain.portfolio.Releases.Why;
import org.cartera.domain.promise.PlanBook;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.staff.Role;

/**
 * People agree payment plans and promises with customers, each within his authority (S4-13).
 *
 * <p>Whoever has the authority, and needs no second person, agrees at once. Everybody else asks, and those who may decide are
 * told; the plan or promise is written down when they grant it, as of the day on which it was agreed with the customer.
 */
public final class Concessions {
    private final ConcessionBook book;
    private final PlanBook plans;
    private final Promises promises;
    private final Policies policies;
    private final UnitOfWork work;
    private final Approvers approvers;

    public Concessions(
            ConcessionBook book,
            PlanBook plans,
            Promises promises,
            Policies policies,
            UnitOfWork work,
            Approvers approvers) {
        this.book = book;
        this.plans = plans;
        this.promises = promises;
        this.policies = policies;
        this.work = work;
        this.approvers = approvers;
    }

    /** Where promises are written down, as {@link Desk#promise} does. */
    public interface Promises {
        String write(Promise promise, String by);
    }

    /** Tells people about requests; called within the transaction that stores what they are told about. */
    public interface Approvers {

        /** @param may roles that may decide */
        void asked(ConcessionRequest request, Set<Role> may);

        void decided(ConcessionRequest request);
    }

    /**
     * What would come of terms, told before anybody acts.
     *
     * @param alone they would be agreed at once; else somebody else is asked
     * @param beyond what is beyond the person's authority; empty where only a second person is needed
     * @param may roles that may grant them; empty: nobody
     */
    public record Outlook(boolean alone, List<Ground> beyond, List<Role> may) {

        public Outlook {
            beyond = List.copyOf(beyond);
            may = List.copyOf(may);
        }
    }

    public Outlook outlook(Concession terms, Person by, LocalDate asOf) {
        NegotiationPolicy policy = policy(terms.account().organisation(), asOf);
        List<Ground> beyond = policy.beyond(by.roles(), terms);
        return new Outlook(beyond.isEmpty() && !policy.needsFourEyes(terms.total()), beyond, policy.whoMay(terms));
    }

    /**
     * Agrees at once where the person may.
     *
     * @throws Refused where he needs somebody else
     */
    public void agree(Concession terms, Person by, LocalDate asOf) {
        if (!outlook(terms, by, asOf).alone()) {
            throw new Refused(Why.NO_AUTHORITY, by.name() + " cannot grant these terms alone");
        }
        work.inTransaction(() -> written(terms, by.name()));
    }

    /**
     * Asks for what the person may not grant alone. Whoever asks again for what he is waiting for gets the request that there
     * is; nobody is told twice.
     *
     * @throws Refused where nobody may grant it
     */
    public ConcessionRequest ask(Concession terms, Person by, String reason, LocalDate asOf, Instant now) {
        List<Role> may = policy(terms.account().organisation(), asOf).whoMay(terms);
        if (may.isEmpty()) {
            throw new Refused(Why.NO_AUTHORITY, "Nobody may grant these terms");
        }
        ConcessionRequest wish = ConcessionRequest.asked(terms, by.name(), now, reason);
        return work.inNewTransaction(() -> {
            Optional<ConcessionRequest> before =
                    book.of(terms.account()).stream().filter(wish::repeats).findFirst();
            if (before.isPresent()) {
                return before.get();
            }
            ConcessionRequest waiting = book.save(wish);
            approvers.asked(waiting, Set.copyOf(may));
            return waiting;
        });
    }

    /** Grants a request; its first payment must still be ahead, or due on the day itself. */
    public ConcessionRequest approve(long id, Person by, String note, LocalDate asOf, Instant now) {
        ConcessionRequest request = open(id);
        Concession terms = request.terms();
        if (terms.parts().get(0).due().isBefore(asOf)) {
            throw new Refused(Why.NO_LONGER_OPEN, "The first payment of concession " + id + " was due before " + asOf);
        }
        NegotiationPolicy policy = policy(request.account().organisation(), asOf);
        needsAuthority(policy, by, terms);
        if (by.name().equals(request.by()) && policy.needsFourEyes(terms.total())) {
            throw new Refused(Why.OWN_REQUEST, by.name() + " asked for this; somebody else must grant it");
        }
        return work.inNewTransaction(() -> {
            ConcessionRequest decided =
                    book.save(request.decided(ConcessionRequest.State.GRANTED, by.name(), now, note));
            String promise = written(terms, request.by());
            if (longPromise(terms, asOf) && !by.name().equals(request.by())) {
                plans.approve(promise, asOf, by.name());
            }
            approvers.decided(decided);
            return decided;
        });
    }

    /** Whoever asked may also take his own request back. */
    public ConcessionRequest refuse(long id, Person by, String note, LocalDate asOf, Instant now) {
        ConcessionRequest request = open(id);
        if (!by.name().equals(request.by())) {
            needsAuthority(policy(request.account().organisation(), asOf), by, request.terms());
        }
        return work.inNewTransaction(() -> {
            ConcessionRequest decided =
                    book.save(request.decided(ConcessionRequest.State.REFUSED, by.name(), now, note));
            approvers.decided(decided);
            return decided;
        });
    }

    /** Requests that this person may decide, the oldest first. */
    public List<ConcessionRequest> awaiting(OrganisationId organisation, Person by, LocalDate asOf) {
        return book.open(organisation).stream()
                .map(ConcessionBook.Named::request)
                .filter(request -> mayDecide(request, by, asOf))
                .toList();
    }

    /** Whether the person may grant it, were its first payment still ahead. */
    public boolean mayDecide(ConcessionRequest request, Person by, LocalDate asOf) {
        NegotiationPolicy policy = policy(request.account().organisation(), asOf);
        return request.isOpen()
                && policy.mayAny(by.roles(), request.terms())
                && !(by.name().equals(request.by())
                        && policy.needsFourEyes(request.terms().total()));
    }

    /** All of an account, the newest first. */
    public List<ConcessionRequest> of(AccountKey account) {
        return book.of(account);
    }

    /** All that wait, the oldest first. */
    public List<ConcessionBook.Named> open(OrganisationId organisation) {
        return book.open(organisation);
    }

    private String written(Concession terms, String by) {
        return terms.kind() == Concession.Kind.PLAN
                ? plans.agree(terms.plan(), by)
                : promises.write(terms.promise(), by);
    }

    /** A promise for so far a day that it needs an approval of its own; whoever grants the concession gives it. */
    private boolean longPromise(Concession terms, LocalDate asOf) {
        if (terms.kind() != Concession.Kind.PROMISE) {
            return false;
        }
        Promise promise = terms.promise();
        return policies.inForce(promise.account().organisation(), asOf)
                .promises()
                .needsApproval(promise);
    }

    private ConcessionRequest open(long id) {
        return book.find(id)
                .map(Optional::of)
                .orElseThrow(() -> new NoSuchElementException("There is no concession " + id))
                .filter(ConcessionRequest::isOpen)
                .orElseThrow(() -> new Refused(Why.NO_LONGER_OPEN, "Concession " + id + " waits for nobody"));
    }

    private static void needsAuthority(NegotiationPolicy policy, Person by, Concession terms) {
        if (!policy.mayAny(by.roles(), terms)) {
            throw new Refused(Why.NO_AUTHORITY, by.name() + " may not grant these terms");
        }
    }

    private NegotiationPolicy policy(OrganisationId organisation, LocalDate asOf) {
        return policies.inForce(organisation, asOf).negotiation();
    }
}
