package org.cartera.domain.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.promise.PromiseState;
import org.cartera.domain.receivable.OpenItem;

/**
 * Clues that a collector wants before he calls, found by rules (S4-3): what explains why the customer does not pay, and what
 * to ask for. Each is a ground {@code hint.…} with what was observed.
 */
public final class Hints {
    /** Days that count as of late. */
    private static final int LATELY = 90;
    /** A usual delay that grew by so many days is a change of habit. */
    private static final int SLOWER = 10;
    /** Attempts before a channel can be said to work. */
    private static final int ATTEMPTS = 2;

    private final CustomerDecision decision;
    private final CaseFile file;
    private final PaymentHabits habits;
    private final List<Ground> hints = new ArrayList<>();

    private Hints(CustomerDecision decision, PaymentHabits habits) {
        this.decision = decision;
        this.file = decision.file();
        this.habits = habits;
    }

    public static List<Ground> of(CustomerDecision decision, PaymentHabits habits) {
        return new Hints(decision, habits).found();
    }

    private List<Ground> found() {
        habit();
        documents();
        credits();
        promises();
        channel();
        return List.copyOf(hints);
    }

    private void habit() {
        habits.dayOfMonth()
                .ifPresent(day -> hints.add(
                        Ground.of("hint.day-of-month", Measure.count(day.value()), Measure.share(day.share()))));
        LocalDate turn = file.asOf().minusDays(LATELY);
        PaymentHabits before = habits.before(turn);
        PaymentHabits lately = habits.since(turn);
        if (before.isKnown() && !lately.paid().isEmpty()) {
            int usual = before.usualDelay().orElseThrow();
            int now = lately.usualDelay().orElseThrow();
            if (now - usual >= SLOWER) {
                hints.add(Ground.of("hint.slower", Measure.days(now), Measure.days(usual)));
            }
        }
    }

    private void documents() {
        List<OpenItem> overdue =
                file.ledger().items().stream().filter(OpenItem::isOverdue).toList();
        long without = overdue.stream()
                .filter(item -> item.invoice().reference() == null)
                .count();
        if (without > 0) {
            hints.add(Ground.of(
                    "hint.no-reference", Measure.count(Math.toIntExact(without)), Measure.count(overdue.size())));
        }
        boolean reachable = file.facts().contactPoints().stream()
                .anyMatch(point -> point.holdsOn(file.asOf()) && point.kind() != ContactPoint.Kind.POSTAL);
        if (!reachable) {
            hints.add(Ground.of("hint.unreachable", Measure.count(0), Measure.count(1)));
        }
    }

    private void credits() {
        for (Money overdue : file.ledger().overdue().amounts()) {
            Money credit = file.ledger().credit().in(overdue.currency());
            if (credit.isPositive() && overdue.isPositive()) {
                hints.add(Ground.of("hint.credits", Measure.money(credit), Measure.money(overdue)));
            }
        }
    }

    private void promises() {
        long judged = decision.promises().stream()
                .filter(one -> one.state() == PromiseState.KEPT || isNotKept(one.state()))
                .count();
        long broken = decision.promises().stream()
                .filter(one -> isNotKept(one.state()))
                .count();
        if (broken > 0) {
            hints.add(Ground.of(
                    "hint.promises", Measure.count(Math.toIntExact(broken)), Measure.count(Math.toIntExact(judged))));
        }
    }

    private static boolean isNotKept(PromiseState state) {
        return state == PromiseState.BROKEN || state == PromiseState.PARTLY_KEPT;
    }

    /** The channel by which the debtor was reached most often of those that were tried enough (S2-2). */
    private void channel() {
        Arrays.stream(ContactChannel.values())
                .map(channel -> new Tried(channel, attempts(channel), reached(channel)))
                .filter(tried -> tried.attempts() >= ATTEMPTS && tried.reached() > 0)
                .max(Comparator.comparingDouble(Tried::rate).thenComparing(Tried::attempts))
                .ifPresent(best -> hints.add(Ground.about(
                        best.channel().name(),
                        "hint.channel",
                        Measure.count(best.reached()),
                        Measure.count(best.attempts()))));
    }

    private record Tried(ContactChannel channel, int attempts, int reached) {
        double rate() {
            return (double) reached / attempts;
        }
    }

    private int attempts(ContactChannel channel) {
        return (int) ours(channel).count();
    }

    private int reached(ContactChannel channel) {
        return (int) ours(channel).filter(Contact::isDirect).count();
    }

    private Stream<Contact> ours(ContactChannel channel) {
        return file.contacts().contacts().stream()
                .filter(contact -> contact.channel() == channel && contact.direction() == Contact.Direction.OUT);
    }
}
