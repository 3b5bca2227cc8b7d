package org.cartera.domain.contact;

import static org.cartera.domain.contact.ContactAnswer.Allowed;
import static org.cartera.domain.contact.ContactAnswer.Refused;
import static org.cartera.domain.contact.ContactAnswer.Waits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.contact.ChannelWish.Wish;
import org.cartera.domain.contact.ContactCap.Held;
import org.cartera.domain.customer.Customer;
import org.jspecify.annotations.Nullable;

/**
 * When and how a debtor may be contacted, by a person or a machine. What a debtor asked of a channel is kept whoever he is;
 * everything else holds for the kinds of debtors that are protected, but for one habit of ours: whoever fell out with us is
 * left alone until the day that was noted (S4-6). A contact that is not allowed now waits for the first
 * moment at which all rules allow it.
 *
 * @param profile the law or habit it was made from; shown, never decisive
 * @param protects the kinds of debtors for whom it holds
 * @param window hours in the debtor's zone; a letter knows none
 * @param holidays whose holidays are closed
 * @param authorisation what makes a channel one that may be used
 * @param visits the kinds of debtors who may be visited
 * @param askReason the kinds of debtors who may be asked why they do not pay (T1)
 * @param serviceCounts whether service contacts count for the caps and are held by them, or only obey the hours (T8)
 * @param caps all of them hold
 */
public record ContactRules(
        String profile,
        Set<Customer.Kind> protects,
        ContactWindow window,
        Holidays holidays,
        Authorisation authorisation,
        Set<Customer.Kind> visits,
        Set<Customer.Kind> askReason,
        boolean serviceCounts,
        List<ContactCap> caps) {

    public ContactRules {
        protects = Set.copyOf(protects);
        visits = Set.copyOf(visits);
        askReason = Set.copyOf(askReason);
        caps = List.copyOf(caps);
    }

    public enum Authorisation {
        /** An address that the debtor gave us may be used, until he names channels: then those only. */
        GIVEN,
        /** Only channels that the debtor has named. */
        RECORDED
    }

    /** Whose holidays are closed. Of a debtor of whom no country is known they are the organisation's. */
    public enum Holidays {
        NOBODYS,
        /** Those of the organisation's calendar, the company's own days off among them. */
        ORGANISATION,
        /** The public ones of the debtor's country. */
        DEBTOR,
        BOTH;

        /** Open on every day that is no such holiday. */
        BusinessCalendar closing(BusinessCalendar ours, @Nullable String country) {
            BusinessCalendar theirs = country == null ? ours : ours.in(country);
            return switch (this) {
                case NOBODYS -> BusinessCalendar.EVERY_DAY;
                case ORGANISATION -> noHoliday(ours, ours);
                case DEBTOR -> noHoliday(theirs, theirs);
                case BOTH -> noHoliday(ours, theirs);
            };
        }

        private static BusinessCalendar noHoliday(BusinessCalendar one, BusinessCalendar other) {
            return new BusinessCalendar() {
                @Override
                public boolean isBusinessDay(LocalDate date) {
                    return !isHoliday(date);
                }

                @Override
                public boolean isHoliday(LocalDate date) {
                    return one.isHoliday(date) || other.isHoliday(date);
                }
            };
        }
    }

    /** Whether a contact may take place, and if not, why and from when. */
    public ContactAnswer ask(ContactQuestion question, ContactBook book, BusinessCalendar calendar) {
        List<Ground> never = refusals(question.debtor(), question.channel(), book, question.day());
        if (!never.isEmpty()) {
            return new Refused(never);
        }
        List<Ground> grounds = new ArrayList<>();
        Instant at = question.at();
        Optional<Held> held = held(question, book, at, calendar);
        while (held.isPresent()) {
            add(grounds, held.get().ground());
            at = held.get().until();
            held = held(question, book, at, calendar);
        }
        return grounds.isEmpty() ? new Allowed() : new Waits(at, grounds);
    }

    /** Whether what left by itself counts for one of the caps. */
    public boolean countsMessages() {
        return caps.stream().anyMatch(ContactCap.AtMost.class::isInstance);
    }

    /** Whether a channel may be used at all on a date, at whatever hour. */
    public boolean mayUse(Customer.Kind debtor, ContactChannel channel, ContactBook book, LocalDate on) {
        return refusals(debtor, channel, book, on).isEmpty();
    }

    /** Whether a debtor may be asked why he does not pay; what he tells by himself may always be noted (T1). */
    public boolean mayAskReason(Customer.Kind debtor) {
        return !protects.contains(debtor) || askReason.contains(debtor);
    }

    /** Whether what a debtor says stands in the way may be noted: where he may not be asked, only what he volunteered (T1). */
    public boolean mayNote(Customer.Kind debtor, ContactResult result) {
        Explanation told = result.explanation();
        return told == null || told.volunteered() || mayAskReason(debtor);
    }

    private List<Ground> refusals(Customer.Kind debtor, ContactChannel channel, ContactBook book, LocalDate on) {
        Optional<ChannelWish> wish = book.wish(channel, on);
        if (wish.filter(one -> one.wish() == Wish.OPTED_OUT).isPresent()) {
            return List.of(
                    ground("contact.opted-out", channel, Measure.date(wish.get().on())));
        }
        if (!protects.contains(debtor)) {
            return List.of();
        }
        if (channel == ContactChannel.VISIT && !visits.contains(debtor)) {
            return List.of(ground("contact.no-visits", channel, Measure.text(debtor.name())));
        }
        boolean mustBeNamed = authorisation == Authorisation.RECORDED || book.hasAuthorised(on);
        return mustBeNamed && wish.isEmpty()
                ? List.of(ground("contact.not-authorised", channel, Measure.unknown()))
                : List.of();
    }

    private List<Contact> counting(ContactQuestion question, ContactBook book) {
        if (!serviceCounts && question.kind() == ContactKind.SERVICE) {
            return List.of();
        }
        return book.contacts().stream()
                .filter(one -> serviceCounts || one.kind() == ContactKind.COLLECTION)
                .filter(one -> !one.at().isAfter(question.at()))
                .toList();
    }

    private Optional<Held> held(ContactQuestion question, ContactBook book, Instant at, BusinessCalendar calendar) {
        Optional<Held> calming = calming(question, book, at);
        if (calming.isPresent() || !protects.contains(question.debtor())) {
            return calming;
        }
        List<Contact> past = counting(question, book);
        for (ContactCap cap : caps) {
            Optional<Held> held = cap.holds(question, past, at);
            if (held.isPresent()) {
                return held;
            }
        }
        return question.channel().knowsHours() ? closed(question, at, calendar) : Optional.empty();
    }

    /**
     * After a talk that got unbalanced nobody calls or visits before the day that was noted, unless they have talked again
     * since. What is written goes on.
     */
    private static Optional<Held> calming(ContactQuestion question, ContactBook book, Instant at) {
        if (!question.channel().isSpoken()) {
            return Optional.empty();
        }
        return book.newestDirect(question.at()).flatMap(talk -> {
            LocalDate retryOn = talk.result().retryOn();
            return retryOn == null || !question.dayOf(at).isBefore(retryOn)
                    ? Optional.empty()
                    : Optional.of(new Held(
                            question.startOf(retryOn),
                            Ground.of(
                                    "contact.cool-off",
                                    Measure.date(question.dayOf(talk.at())),
                                    Measure.date(retryOn))));
        });
    }

    private Optional<Held> closed(ContactQuestion question, Instant at, BusinessCalendar calendar) {
        BusinessCalendar closing = holidays.closing(calendar, question.country());
        Instant opening = window.nextOpening(at, question.zone(), closing);
        return opening.isAfter(at)
                ? Optional.of(new Held(
                        opening,
                        Ground.of(
                                "contact.hours",
                                Measure.text(local(question, at)),
                                Measure.text(local(question, opening)))))
                : Optional.empty();
    }

    private static String local(ContactQuestion question, Instant at) {
        return at.atZone(question.zone())
                .toLocalDateTime()
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }

    private static Ground ground(String rule, ContactChannel channel, Measure threshold) {
        return Ground.about(ContactCap.name(channel), rule, Measure.text(ContactCap.name(channel)), threshold);
    }

    /** One of a rule is enough: a second night outside the hours tells nothing new. */
    private static void add(List<Ground> grounds, Ground ground) {
        if (grounds.stream().noneMatch(one -> one.rule().equals(ground.rule()))) {
            grounds.add(ground);
        }
    }
}
