package org.cartera.domain.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.action.Channel;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.strategy.Step;
import org.cartera.domain.strategy.WaitReason;

/**
 * Delivers intents, one at a time: looks again whether the reason still stands, whether the debtor's window is open, then
 * writes and sends the message. Tasks for our own people need no window.
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

    /** Delivers the next few; returns how many were taken. 0: nothing is due. */
    public int deliver(Generation generation, LocalDate businessDate, String node, int limit, Instant now) {
        List<Outgoing> claimed = outbox.claim(organisation.id(), node, limit, now);
        for (Outgoing outgoing : claimed) {
            deliver(outgoing, generation, businessDate, now);
        }
        return claimed.size();
    }

    private void deliver(Outgoing outgoing, Generation generation, LocalDate businessDate, Instant now) {
        Optional<CaseFile> file = files.one(outgoing.account(), generation.number(), businessDate, policies.terms());
        if (file.isEmpty()) {
            outbox.dropped(outgoing.intent(), "UNKNOWN_CUSTOMER", now);
            return;
        }
        List<Step> steps = stepsOf(file.get(), outgoing);
        Set<InstalmentId> standing = standing(steps);
        if (standing.isEmpty()) {
            outbox.dropped(outgoing.intent(), reasonGone(steps), now);
            return;
        }
        Customer customer = file.get().facts().customer();
        ZoneId zone = zoneOf(customer);
        Instant opening = outgoing.channel() == Channel.EMAIL
                ? policies.window().nextOpening(now, zone, policies.calendar())
                : now;
        if (opening.isAfter(now)) {
            outbox.waitUntil(outgoing.intent(), opening, "OUTSIDE_WINDOW");
            return;
        }
        Set<InstalmentId> gone = outgoing.lines().stream()
                .map(Outgoing.Line::item)
                .filter(item -> !standing.contains(item))
                .collect(Collectors.toSet());
        if (!gone.isEmpty()) {
            outbox.leftOut(outgoing.intent(), gone);
        }
        Outgoing asking = outgoing.about(standing).askingAtMost(undisputed(file.get()));
        send(asking, customer, address(file.get(), outgoing, businessDate), now);
    }

    private void send(Outgoing outgoing, Customer customer, String address, Instant now) {
        Transport transport = transports.get(outgoing.channel());
        if (transport == null) {
            outbox.dead(outgoing.intent(), "NO_TRANSPORT " + outgoing.channel(), now);
            return;
        }
        if (outgoing.channel() == Channel.EMAIL && address.isEmpty()) {
            outbox.dead(outgoing.intent(), "NO_ADDRESS", now);
            return;
        }
        String evidence;
        try {
            Composer.Message message = composer.compose(outgoing, organisation, customer, address, language(customer));
            outbox.composed(outgoing.intent(), message);
            evidence = transport.deliver(outgoing, address, message);
        } catch (Transport.Refused e) {
            outbox.dead(outgoing.intent(), String.valueOf(e.getMessage()), now);
            return;
        } catch (RuntimeException e) {
            failed(outgoing, e, now);
            return;
        }
        // it has left: if this cannot be stored it must not be tried again, and stays for a person as uncertain
        outbox.sent(outgoing.intent(), evidence, now);
    }

    private void failed(Outgoing outgoing, RuntimeException e, Instant now) {
        String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
        if (outgoing.tries() + 1 >= tries) {
            outbox.dead(outgoing.intent(), reason, now);
        } else {
            outbox.retry(outgoing.intent(), now.plus(pause.multipliedBy(1L << Math.min(10, outgoing.tries()))), reason);
        }
    }

    /** What would be decided now about the items that are still open. */
    private List<Step> stepsOf(CaseFile file, Outgoing outgoing) {
        Set<InstalmentId> items =
                outgoing.lines().stream().map(Outgoing.Line::item).collect(Collectors.toSet());
        return policies.escalation().steps(file).stream()
                .filter(step -> items.contains(step.item()))
                .toList();
    }

    /** The items whose reason still stands: neither paid nor disputed, promised, paused, covered or rejected meanwhile. */
    private static Set<InstalmentId> standing(List<Step> steps) {
        return steps.stream()
                .filter(step -> !(step instanceof Step.Wait wait && STOPS.contains(wait.reason())))
                .map(Step::item)
                .collect(Collectors.toSet());
    }

    /** What of every item may be asked for now: part of it may have been paid or disputed since it was decided. */
    private static Map<InstalmentId, Money> undisputed(CaseFile file) {
        return file.ledger().items().stream()
                .collect(Collectors.toMap(OpenItem::id, item -> file.disputes().undisputedOf(item, file.asOf())));
    }

    private static String reasonGone(List<Step> steps) {
        return steps.stream()
                .filter(Step.Wait.class::isInstance)
                .map(step -> ((Step.Wait) step).reason().name())
                .findFirst()
                .orElse("PAID");
    }

    private static final List<WaitReason> STOPS = List.of(
            WaitReason.DISPUTED,
            WaitReason.PROMISED,
            WaitReason.PAUSED,
            WaitReason.COVERED_BY_CREDITS,
            WaitReason.SMALL_BALANCE,
            WaitReason.MINIMUM_AMOUNT,
            WaitReason.EXCLUDED,
            WaitReason.INCOMPLETE);

    private String address(CaseFile file, Outgoing outgoing, LocalDate asOf) {
        List<ContactPoint> points = file.facts().contactPoints();
        Optional<ContactPoint> point = outgoing.channel() == Channel.EMAIL
                ? policies.addresses().email(points, asOf)
                : policies.addresses().postal(points, asOf);
        return point.map(ContactPoint::value).orElse("");
    }

    private ZoneId zoneOf(Customer customer) {
        String zone = customer.zone();
        return zone == null ? organisation.zone() : ZoneId.of(zone);
    }

    private static Locale language(Customer customer) {
        String language = customer.language();
        return Locale.forLanguageTag(language == null ? "es" : language);
    }
}
