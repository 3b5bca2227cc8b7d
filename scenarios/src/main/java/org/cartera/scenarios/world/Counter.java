package org.cartera.scenarios.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.gate.Standing;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.portfolio.GateBook.Asked;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.Releases;
import org.cartera.domain.portfolio.Releases.Person;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.receivable.OrderId;

/**
 * Where the orders of a story are asked about, with the gate of production. Its clock shows nine in the morning of the
 * entry's day unless the story says otherwise, and moves on by a second with everything that happens.
 */
public final class Counter {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Organisation organisation;
    private final Supplier<PolicySet> policies;
    private final MemoryReleases book = new MemoryReleases();
    private final MemoryGateBook gateBook;
    private final OrderGate gate;
    private final Releases releases;
    private final Map<String, Long> names = new HashMap<>();
    private final Map<String, Releases.Why> refusals = new HashMap<>();
    private final Set<String> unbound = new HashSet<>();
    private Instant now = Instant.MIN;

    Counter(Organisation organisation, Supplier<PolicySet> policies, Erp erp, Desk desk, CaseFiles files) {
        this.organisation = organisation;
        this.policies = policies;
        this.gateBook = new MemoryGateBook(erp, desk, book);
        UnitOfWork work = new AtOnce();
        this.gate = new OrderGate(files, gateBook, (any, date) -> policies.get(), work, Freshness.none());
        this.releases =
                new Releases(book, gateBook, gate, (any, date) -> policies.get(), work, Releases.Approvers.none());
    }

    /** Moves the clock to an hour of a day; an hour that is over already leaves it where it is. */
    public void at(LocalDate day, Optional<LocalTime> hour) {
        Instant wanted =
                day.atTime(hour.orElse(MORNING)).atZone(organisation.zone()).toInstant();
        now = wanted.isAfter(now) ? wanted : now.plusSeconds(1);
    }

    /** @param age how old the ERP's facts are */
    public GateDecision check(OrderCheck check, LocalDate day, Duration age) {
        gateBook.readAt(now.minus(age));
        return gate.check(check, day, now).decision();
    }

    /** A refusal is remembered: the check has ended, or belongs to another order. */
    public void confirm(String cart, OrderId order) {
        try {
            gate.confirm(organisation.id(), cart, order, now);
            unbound.remove(cart);
        } catch (OrderGate.Refused e) {
            unbound.add(cart);
        }
    }

    /** Whether the last confirmation of a cart was refused. */
    public boolean isUnbound(String cart) {
        return unbound.contains(cart);
    }

    public void cancel(String cart) {
        gate.cancel(organisation.id(), cart);
    }

    /** False where the gate does not know the order. */
    public boolean cancelOrder(OrderId order) {
        return !gate.cancelOrder(organisation.id(), order).isEmpty();
    }

    /** @param name by which the story calls the release */
    public void ask(String name, ReleaseRequest wish, Person by, LocalDate day) {
        names.put(name, releases.ask(wish, by, day, now).id());
    }

    public void approve(String name, Person by, LocalDate day) {
        attempt(name, () -> releases.approve(number(name), by, "", day, now));
    }

    public void refuse(String name, Person by, LocalDate day) {
        attempt(name, () -> releases.refuse(number(name), by, "", day, now));
    }

    public void revoke(String name, Person by, LocalDate day) {
        attempt(name, () -> releases.revoke(number(name), by, "", day, now));
    }

    public void reject(String cart, Person by, String reason, LocalDate day) {
        releases.reject(organisation.id(), cart, by, reason, day, now);
    }

    /** As after every change that may have freed credit: held orders are asked about again, on fresh facts. */
    public void reevaluate(LocalDate day) {
        Set<AccountKey> accounts = new LinkedHashSet<>();
        gateBook.all().stream()
                .filter(one -> one.isWaiting() && one.order() != null)
                .forEach(one -> accounts.add(one.account()));
        if (!accounts.isEmpty()) {
            at(day, Optional.empty());
            gateBook.readAt(now);
            accounts.forEach(account -> gate.reevaluate(account, day, now));
        }
    }

    /** What is at risk with an account on a day, on fresh facts, with all that orders still claim. */
    public Exposure exposure(CaseFile file, Currency currency, LocalDate day) {
        List<Claim> claims = gateBook.claims(file.account(), 0);
        Instant then = latest(day);
        Standing standing = new Standing(file, claims, null, List.of(), then, then, then);
        return policies.get().orderGate().exposure(standing, currency);
    }

    /** Whether nobody confirmed the order in time. */
    public boolean hasLapsed(AtGate order, LocalDate day) {
        return order.state() == Claim.State.RESERVED && !order.claim().counts(latest(day), Instant.MIN);
    }

    /** Nine in the morning of the day, or later where somebody asked later. */
    private Instant latest(LocalDate day) {
        Instant morning = day.atTime(MORNING).atZone(organisation.zone()).toInstant();
        return morning.isAfter(now) ? morning : now;
    }

    public Instant now() {
        return now;
    }

    /** The cart that bears this key or this order's id. */
    public Optional<AtGate> order(String word) {
        return gateBook.all().stream()
                .filter(one -> one.cartKey().equals(word)
                        || one.order() != null && one.order().value().equals(word))
                .findFirst();
    }

    public Optional<Asked> last(String cart) {
        return gateBook.last(cart);
    }

    public Optional<ReleaseRequest> release(String name) {
        return Optional.ofNullable(names.get(name)).flatMap(book::find);
    }

    private long number(String name) {
        return Optional.ofNullable(names.get(name))
                .orElseThrow(() -> new NoSuchElementException("There is no release '" + name + "' yet"));
    }

    /** Why the last person who tried to decide about a release could not. */
    public Optional<Releases.Why> refusal(String name) {
        return Optional.ofNullable(refusals.get(name));
    }

    private void attempt(String name, Runnable acting) {
        try {
            acting.run();
            refusals.remove(name);
        } catch (Releases.Refused e) {
            refusals.put(name, e.why());
        }
    }
}
