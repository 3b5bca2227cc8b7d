package org.cartera.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.contact.Contact.Direction;
import org.cartera.domain.contact.Contact.Reaction;
import org.cartera.domain.contact.ContactAnswer.Allowed;
import org.cartera.domain.contact.ContactAnswer.Waits;
import org.cartera.domain.contact.ContactCap.AtMost;
import org.cartera.domain.contact.ContactCap.AtMost.Span;
import org.cartera.domain.contact.ContactCap.Calls;
import org.cartera.domain.contact.ContactCap.OnceADay;
import org.cartera.domain.contact.ContactCap.QuietAfterConversation;
import org.cartera.domain.contact.ContactCap.WeekAfterContact;
import org.cartera.domain.contact.ContactCap.WeekAfterContact.Reading;
import org.cartera.domain.contact.ContactRules.Authorisation;
import org.cartera.domain.contact.ContactRules.Holidays;
import org.cartera.domain.customer.Customer;

/** For any calendar, history and rules: nothing outside the hours, nothing beyond a cap, and no wait longer than need be. */
class ContactLawsTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    /** A question with everything that its answer depends on. */
    record Asked(ContactRules rules, ContactQuestion question, ContactBook book, Set<LocalDate> closed) {

        ContactAnswer answer(Instant at) {
            return rules.ask(
                    new ContactQuestion(question.debtor(), question.zone(), question.channel(), question.kind(), at),
                    book,
                    calendar());
        }

        BusinessCalendar calendar() {
            return new BusinessCalendar() {
                @Override
                public boolean isBusinessDay(LocalDate date) {
                    return !closed.contains(date);
                }

                @Override
                public boolean isHoliday(LocalDate date) {
                    return closed.contains(date);
                }
            };
        }

        /** The same under these caps alone, with nobody contacted before. */
        Asked with(List<ContactCap> caps) {
            ContactRules other = new ContactRules(
                    rules.profile(),
                    rules.protects(),
                    rules.window(),
                    rules.holidays(),
                    rules.authorisation(),
                    rules.visits(),
                    rules.askReason(),
                    rules.serviceCounts(),
                    caps);
            return new Asked(other, question, ContactBook.none(), closed);
        }

        /** Another question about the same debtor, after these contacts. */
        Asked at(Instant at, ContactChannel channel, List<Contact> contacts) {
            return new Asked(
                    rules,
                    new ContactQuestion(question.debtor(), question.zone(), channel, question.kind(), at),
                    new ContactBook(contacts, List.of()),
                    closed);
        }

        Instant allowed() {
            ContactAnswer answer = answer(question.at());
            return answer instanceof Waits waits ? waits.from() : question.at();
        }
    }

    @Property
    void whatIsAllowedLiesInHoursAndOnNoHoliday(@ForAll("asked") Asked asked) {
        assertInHours(asked, asked.allowed());
    }

    @Property
    void whatIsAllowedExceedsNoCap(@ForAll("asked") Asked asked) {
        ZoneId zone = asked.question().zone();
        LocalDate day = asked.allowed().atZone(zone).toLocalDate();
        List<Contact> past = asked.book().contacts().stream()
                .filter(one -> !one.at().isAfter(asked.question().at()))
                .toList();
        for (ContactCap cap : asked.rules().caps()) {
            if (cap instanceof OnceADay) {
                assertThat(past)
                        .noneMatch(one -> one.isDirect()
                                && one.at().atZone(zone).toLocalDate().equals(day));
            } else if (cap instanceof WeekAfterContact week) {
                assertThat(past)
                        .noneMatch(one -> one.isDirect()
                                && monday(one.at().atZone(zone).toLocalDate()).equals(monday(day))
                                && (week.reading() == Reading.CONTACT
                                        || one.channel() != asked.question().channel()));
            } else if (cap instanceof AtMost most) {
                assertThat(past.stream()
                                .filter(Contact::cameToHim)
                                .map(one -> one.at().atZone(zone).toLocalDate())
                                .filter(made -> within(most.span(), made, day))
                                .count())
                        .isLessThan(most.most());
            } else if (cap instanceof Calls calls && asked.question().channel() == ContactChannel.CALL) {
                assertThat(past.stream()
                                .filter(one -> one.channel() == ContactChannel.CALL && one.direction() == Direction.OUT)
                                .filter(one -> daysBefore(one, day, zone) < calls.days())
                                .count())
                        .isLessThan(calls.most());
            } else if (cap instanceof QuietAfterConversation quiet
                    && asked.question().channel() == ContactChannel.CALL) {
                assertThat(past)
                        .noneMatch(one -> one.channel() == ContactChannel.CALL
                                && one.isDirect()
                                && daysBefore(one, day, zone) < quiet.days());
            }
        }
    }

    @Property
    void theNextAllowedMomentIsAllowedAndNoneBeforeIt(@ForAll("asked") Asked asked) {
        Instant from = asked.allowed();
        assertThat(asked.answer(from)).isEqualTo(new Allowed());
        Instant asking = asked.question().at();
        for (Instant at = asking; at.isBefore(from); at = at.plus(37, ChronoUnit.MINUTES)) {
            assertThat(asked.answer(at)).as("at %s", at).isInstanceOf(Waits.class);
        }
        if (from.isAfter(asking)) {
            assertThat(asked.answer(from.minusSeconds(1))).isInstanceOf(Waits.class);
        }
    }

    /** People and the program turn to one debtor again and again, each as soon as the rules allow it. */
    @Property
    void whateverIsTriedNoDayOrWeekHasMoreContactsThanItsCap(
            @ForAll("asked") Asked asked,
            @ForAll @IntRange(min = 1, max = 3) int aDay,
            @ForAll @IntRange(min = 1, max = 5) int aWeek,
            @ForAll @Size(max = 25) List<@From("tries") Try> tries) {
        Asked capped = asked.with(List.of(new AtMost(aDay, Span.DAY), new AtMost(aWeek, Span.WEEK)));
        List<Contact> made = new ArrayList<>();
        Instant now = capped.question().at();
        for (Try one : tries) {
            now = now.plus(one.pause());
            Asked next = capped.at(now, one.channel(), made);
            if (next.answer(now) instanceof Allowed) {
                made.add(Contacts.contact(one.channel(), Direction.OUT, now, one.reaction()));
                assertInHours(next, now);
            }
        }
        ZoneId zone = capped.question().zone();
        assertThat(most(made, zone, day -> day)).isLessThanOrEqualTo(aDay);
        assertThat(most(made, zone, ContactLawsTest::monday)).isLessThanOrEqualTo(aWeek);
    }

    /** Somebody would like to contact the debtor, some time after the one before; a message of the program is one that nobody answers. */
    record Try(Duration pause, ContactChannel channel, Reaction reaction) {}

    @Provide
    Arbitrary<Try> tries() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 40).map(Duration::ofHours),
                        Arbitraries.of(ContactChannel.values()),
                        Arbitraries.of(Reaction.values()))
                .as(Try::new);
    }

    private static void assertInHours(Asked asked, Instant at) {
        if (asked.question().channel() != ContactChannel.LETTER) {
            ZonedDateTime local = at.atZone(asked.question().zone());
            ContactWindow.Hours hours = asked.rules().window().hours().get(local.getDayOfWeek());
            assertThat(hours).isNotNull();
            assertThat(local.toLocalTime())
                    .isBetween(hours.from(), hours.until().minusNanos(1));
            assertThat(asked.closed()).doesNotContain(local.toLocalDate());
        }
    }

    private static long most(List<Contact> made, ZoneId zone, UnaryOperator<LocalDate> span) {
        return made.stream()
                .filter(Contact::cameToHim)
                .collect(Collectors.groupingBy(
                        one -> span.apply(one.at().atZone(zone).toLocalDate()), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static boolean within(Span span, LocalDate made, LocalDate day) {
        return span == Span.DAY ? made.equals(day) : monday(made).equals(monday(day));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static long daysBefore(Contact contact, LocalDate day, ZoneId zone) {
        return ChronoUnit.DAYS.between(contact.at().atZone(zone).toLocalDate(), day);
    }

    @Provide
    Arbitrary<Asked> asked() {
        Arbitrary<Instant> moments =
                Arbitraries.longs().between(0, 21L * 24 * 60).map(minutes -> START.plus(minutes, ChronoUnit.MINUTES));
        // none later than the first question: the answer at a later moment would know of it
        Arbitrary<Contact> contacts = Combinators.combine(
                        Arbitraries.of(ContactChannel.values()),
                        Arbitraries.of(Direction.values()),
                        moments,
                        Arbitraries.of(Reaction.values()))
                .as(Contacts::contact);
        Arbitrary<Set<LocalDate>> closed = Arbitraries.integers()
                .between(0, 30)
                .map(days -> LocalDate.of(2026, 3, 2).plusDays(days))
                .set()
                .ofMaxSize(8);
        Arbitrary<ContactQuestion> questions = Combinators.combine(
                        Arbitraries.of(Customer.Kind.values()),
                        Arbitraries.of("America/Bogota", "America/New_York", "Europe/Madrid", "Asia/Kolkata"),
                        Arbitraries.of(ContactChannel.values()),
                        moments)
                .as((debtor, zone, channel, at) ->
                        new ContactQuestion(debtor, ZoneId.of(zone), channel, ContactKind.COLLECTION, at));
        return Combinators.combine(rules(), questions, contacts.list().ofMaxSize(12), closed)
                .as((rules, question, history, holidays) -> new Asked(
                        rules,
                        question,
                        new ContactBook(
                                history.stream()
                                        .filter(one -> !one.at().isAfter(question.at()))
                                        .toList(),
                                List.of()),
                        holidays));
    }

    private static Arbitrary<ContactRules> rules() {
        Set<Customer.Kind> all = Set.copyOf(Arrays.asList(Customer.Kind.values()));
        Arbitrary<ContactCap> caps = Arbitraries.oneOf(
                Arbitraries.just(new OnceADay()),
                Arbitraries.of(Reading.values()).map(WeekAfterContact::new),
                Combinators.combine(
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.integers().between(1, 9))
                        .as(Calls::new),
                Combinators.combine(Arbitraries.integers().between(1, 3), Arbitraries.of(Span.values()))
                        .as(AtMost::new),
                Arbitraries.integers().between(1, 9).map(QuietAfterConversation::new));
        Arbitrary<ContactWindow> windows = Arbitraries.of(
                ContactWindow.strict(),
                ContactProfiles.US.rules().window(),
                ContactProfiles.EU.rules().window());
        return Combinators.combine(windows, caps.list().ofMaxSize(4))
                .as((window, some) ->
                        new ContactRules("any", all, window, Holidays.BOTH, Authorisation.GIVEN, all, all, true, some));
    }
}
