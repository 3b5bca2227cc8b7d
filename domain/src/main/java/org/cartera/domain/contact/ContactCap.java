package org.cartera.domain.contact;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;

/** A limit on how often a debtor is contacted, across people and machines. Days and weeks are those of his zone. */
public sealed interface ContactCap {

    /**
     * What keeps a contact from taking place at a moment; empty: nothing of this cap.
     *
     * @param past contacts that count, none of them later than the question
     */
    Optional<Held> holds(ContactQuestion question, List<Contact> past, Instant at);

    /** @param until the first moment at which this cap may allow it; later than the moment asked about */
    record Held(Instant until, Ground ground) {}

    /** After a direct contact none other on the same day (Colombia, Ley 2300 of 2023, article 3). */
    record OnceADay() implements ContactCap {
        @Override
        public Optional<Held> holds(ContactQuestion question, List<Contact> past, Instant at) {
            LocalDate day = question.dayOf(at);
            return newest(past.stream().filter(one -> one.isDirect() && on(question, one, day)))
                    .map(one -> new Held(
                            question.startOf(day.plusDays(1)),
                            Ground.of("contact.same-day", Measure.date(day), Measure.text(name(one.channel())))));
        }
    }

    /**
     * What a direct contact leaves of its week, Monday through Sunday (Ley 2300, article 3). The law can be read in two ways.
     *
     * @param reading {@code CHANNEL}: only the channel of that contact; {@code CONTACT}, the stricter: none at all
     */
    record WeekAfterContact(Reading reading) implements ContactCap {
        public enum Reading {
            CHANNEL,
            CONTACT
        }

        @Override
        public Optional<Held> holds(ContactQuestion question, List<Contact> past, Instant at) {
            LocalDate monday = question.dayOf(at).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return newest(past.stream()
                            .filter(Contact::isDirect)
                            .filter(one -> !question.dayOf(one.at()).isBefore(monday))
                            .filter(one -> reading == Reading.CONTACT || one.channel() != question.channel()))
                    .map(one -> new Held(
                            question.startOf(monday.plusWeeks(1)),
                            Ground.of(
                                    "contact.same-week",
                                    Measure.date(question.dayOf(one.at())),
                                    Measure.text(name(one.channel())))));
        }
    }

    /**
     * At most so many contacts of ours on a day, or from Monday through Sunday, by whatever channel, whoever made them: one of
     * our people, or this program. What got to nobody, as a call that was not answered or a mail that came back, uses up
     * nothing. The laws count what was answered; this is the company's own restraint (S2-13, T3).
     *
     * @param most one or more
     */
    record AtMost(int most, Span span) implements ContactCap {
        public AtMost {
            positive(most);
        }

        public enum Span {
            DAY,
            WEEK;

            LocalDate first(LocalDate day) {
                return this == DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            }

            LocalDate next(LocalDate day) {
                return this == DAY ? day.plusDays(1) : first(day).plusWeeks(1);
            }
        }

        @Override
        public Optional<Held> holds(ContactQuestion question, List<Contact> past, Instant at) {
            LocalDate day = question.dayOf(at);
            long made = past.stream()
                    .filter(Contact::cameToHim)
                    .map(one -> span.first(question.dayOf(one.at())))
                    .filter(span.first(day)::equals)
                    .count();
            return made < most
                    ? Optional.empty()
                    : Optional.of(new Held(
                            question.startOf(span.next(day)),
                            Ground.of(
                                    span == Span.DAY ? "contact.most-a-day" : "contact.most-a-week",
                                    Measure.count((int) made),
                                    Measure.count(most))));
        }
    }

    /**
     * At most so many calls in so many consecutive days, answered or not (United States, Regulation F, 12 CFR 1006.14).
     *
     * @param most one or more
     * @param days one or more, today the last of them
     */
    record Calls(int most, int days) implements ContactCap {
        public Calls {
            positive(most, days);
        }

        @Override
        public Optional<Held> holds(ContactQuestion question, List<Contact> past, Instant at) {
            if (question.channel() != ContactChannel.CALL) {
                return Optional.empty();
            }
            LocalDate day = question.dayOf(at);
            List<LocalDate> calls = past.stream()
                    .filter(one -> one.channel() == ContactChannel.CALL && one.direction() == Contact.Direction.OUT)
                    .map(one -> question.dayOf(one.at()))
                    .filter(made -> !made.isAfter(day) && ChronoUnit.DAYS.between(made, day) < days)
                    .sorted()
                    .toList();
            if (calls.size() < most) {
                return Optional.empty();
            }
            LocalDate lastInTheWay = calls.get(calls.size() - most);
            return Optional.of(new Held(
                    question.startOf(lastInTheWay.plusDays(days)),
                    Ground.of("contact.calls", Measure.count(calls.size()), Measure.days(days))));
        }
    }

    /**
     * No call for some days after a conversation by telephone, whoever began it; its own day is the first (Regulation F).
     *
     * @param days one or more
     */
    record QuietAfterConversation(int days) implements ContactCap {
        public QuietAfterConversation {
            positive(days);
        }

        @Override
        public Optional<Held> holds(ContactQuestion question, List<Contact> past, Instant at) {
            if (question.channel() != ContactChannel.CALL) {
                return Optional.empty();
            }
            return newest(past.stream().filter(one -> one.channel() == ContactChannel.CALL && one.isDirect()))
                    .map(one -> question.dayOf(one.at()))
                    .filter(spoke -> question.dayOf(at).isBefore(spoke.plusDays(days)))
                    .map(spoke -> new Held(
                            question.startOf(spoke.plusDays(days)),
                            Ground.of("contact.conversation", Measure.date(spoke), Measure.days(days))));
        }
    }

    private static Optional<Contact> newest(Stream<Contact> contacts) {
        return contacts.reduce((a, b) -> b.at().isBefore(a.at()) ? a : b);
    }

    private static boolean on(ContactQuestion question, Contact contact, LocalDate day) {
        return question.dayOf(contact.at()).equals(day);
    }

    static String name(ContactChannel channel) {
        return channel.name();
    }

    private static void positive(int... numbers) {
        for (int number : numbers) {
            if (number < 1) {
                throw new IllegalArgumentException("A cap on contacts counts from 1, not " + number);
            }
        }
    }
}
