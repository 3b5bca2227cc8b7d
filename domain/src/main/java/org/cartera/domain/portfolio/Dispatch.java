package org.cartera.domain.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.action.Channel;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;

/**
 * Delivers intents: looks again whether the reason still stands and whether the debtor may be contacted now, writes
 * the message, and only then takes the intent and sends. Tasks for our own people are no contact.
 *
 * <p>Several workers may deliver at once; each holds one message at a time. What goes wrong with one message is written on
 * that message and keeps no other from leaving.
 *
 * @param tries after this many failed tries an intent is dead; at least 1
 * @param pause between tries; doubled each time
 */
public record Dispatch(
        Outbox outbox,
        CaseFiles files,
        Composer composer,
        Map<Channel, Transport> transports,
        PolicySet policies,
        Organisation organisation,
        int tries,
        Duration pause) {

    /**
     * An intent that is due, with its account as it is now.
     *
     * @param file null where the generation does not know the customer
     */
    public record Due(Outgoing outgoing, @Nullable CaseFile file) {}

    /** Delivers the next few; returns how many were looked at. 0: nothing is due. */
    public int deliver(Generation generation, LocalDate businessDate, Carrier by, int limit, Instant now) {
        List<Due> next = next(generation, businessDate, limit, now);
        next.forEach(due -> deliver(due, by, now));
        return next.size();
    }

    /** The next few that are due, their accounts in one read. */
    public List<Due> next(Generation generation, LocalDate businessDate, int limit, Instant now) {
        List<Outgoing> due = outbox.next(organisation.id(), limit, now);
        List<Outgoing> next = policies.contact().countsMessages() ? oneAnAccount(due) : due;
        Map<AccountKey, CaseFile> accounts = files.several(
                next.stream().map(Outgoing::account).collect(Collectors.toSet()),
                generation.number(),
                businessDate,
                policies.terms());
        return next.stream()
                .map(outgoing -> new Due(outgoing, accounts.get(outgoing.account())))
                .toList();
    }

    /** Where one message may make the next one wait, they go one after the other: the rest stays due. */
    private static List<Outgoing> oneAnAccount(List<Outgoing> due) {
        Set<AccountKey> seen = new HashSet<>();
        return due.stream().filter(one -> seen.add(one.account())).toList();
    }

    /** Delivers one; returns what became of it, empty where another worker or a person was faster. */
    public Optional<Fate> deliver(Due due, Carrier by, Instant now) {
        Prepared prepared;
        try {
            prepared = prepare(due, now);
        } catch (RuntimeException e) {
            // nothing was asked of anybody yet, so it would end like this each time
            prepared = new Kept(due.outgoing(), Fate.dead("DEFECT " + words(e)));
        }
        if (prepared instanceof Ready ready) {
            return send(ready, by, now);
        }
        Fate fate = ((Kept) prepared).fate();
        outbox.settle(due.outgoing(), fate, by, now);
        return Optional.of(fate);
    }

    /** What an intent turned out to be once it was looked at. */
    private sealed interface Prepared permits Ready, Kept {}

    private record Ready(
            Outgoing outgoing, Set<InstalmentId> leftOut, String address, Composer.Message message, Transport transport)
            implements Prepared {}

    private record Kept(Outgoing outgoing, Fate fate) implements Prepared {}

    private Prepared prepare(Due due, Instant now) {
        Outgoing outgoing = due.outgoing();
        CaseFile file = due.file();
        if (file == null) {
            return new Kept(outgoing, Fate.dropped("UNKNOWN_CUSTOMER"));
        }
        boolean asks = outgoing.statement() == null && outgoing.promise() == null;
        if (!PromiseMessages.stillHolds(outgoing, file, policies)) {
            return new Kept(outgoing, Fate.dropped("PROMISE_OVER"));
        }
        Standing standing = asks ? Standing.of(outgoing, file, policies) : Standing.ofNothing();
        if (asks && standing.items().isEmpty()) {
            return new Kept(outgoing, Fate.dropped(standing.reason()));
        }
        Customer customer = file.facts().customer();
        Optional<Fate> held = new Leave(policies, organisation, outbox).held(outgoing, file, now);
        if (held.isPresent()) {
            return new Kept(outgoing, held.get());
        }
        Transport transport = transports.get(outgoing.channel());
        if (transport == null) {
            return new Kept(outgoing, Fate.dead("NO_TRANSPORT " + outgoing.channel()));
        }
        String address = address(file, outgoing);
        if (outgoing.channel() == Channel.EMAIL && address.isEmpty()) {
            return new Kept(outgoing, Fate.dead("NO_ADDRESS"));
        }
        Outgoing asking = asks ? standing.rest(outgoing, file) : outgoing;
        try {
            Composer.Message message = composer.compose(asking, organisation, customer, address, language(customer));
            return new Ready(asking, standing.gone(), address, message, transport);
        } catch (RuntimeException e) {
            return new Kept(outgoing, Fate.dead("TEMPLATE " + outgoing.template() + ": " + words(e)));
        }
    }

    private Optional<Fate> send(Ready ready, Carrier by, Instant now) {
        return outbox.take(ready.outgoing(), ready.address(), ready.message(), ready.leftOut(), by, now)
                .map(taken -> {
                    Fate fate = handOver(taken, ready, now);
                    // if this cannot be stored nothing is tried again: it falls silent, and is uncertain for a person
                    outbox.report(taken, fate, by, now);
                    return fate;
                });
    }

    private Fate handOver(Outgoing outgoing, Ready ready, Instant now) {
        try {
            return Fate.sent(ready.transport().deliver(outgoing, ready.address(), ready.message()));
        } catch (Transport.Refused e) {
            return Fate.dead(String.valueOf(e.getMessage()));
        } catch (Transport.Unsure e) {
            return Fate.uncertain(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return outgoing.tries() + 1 >= tries
                    ? Fate.dead(words(e))
                    : Fate.retry(now.plus(pause.multipliedBy(1L << Math.min(10, outgoing.tries()))), words(e));
        }
    }

    private static String words(RuntimeException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private String address(CaseFile file, Outgoing outgoing) {
        List<ContactPoint> points = file.facts().contactPoints();
        Optional<ContactPoint> point = outgoing.channel() == Channel.EMAIL
                ? policies.addresses().email(points, file.asOf())
                : policies.addresses().postal(points, file.asOf());
        return point.map(ContactPoint::value).orElse("");
    }

    private static Locale language(Customer customer) {
        String language = customer.language();
        return Locale.forLanguageTag(language == null ? "es" : language);
    }
}
