package org.cartera.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.contact.Contacts.BOGOTA;
import static org.cartera.domain.contact.Contacts.COLOMBIA;
import static org.cartera.domain.contact.Contacts.at;
import static org.cartera.domain.contact.Contacts.book;
import static org.cartera.domain.contact.Contacts.in;
import static org.cartera.domain.contact.Contacts.out;
import static org.cartera.domain.contact.Contacts.wish;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.contact.ChannelWish.Wish;
import org.cartera.domain.contact.Contact.Reaction;
import org.cartera.domain.contact.ContactAnswer.Allowed;
import org.cartera.domain.contact.ContactAnswer.Refused;
import org.cartera.domain.contact.ContactAnswer.Waits;
import org.cartera.domain.contact.ContactCap.AtMost;
import org.cartera.domain.contact.ContactCap.AtMost.Span;
import org.cartera.domain.contact.ContactCap.OnceADay;
import org.cartera.domain.contact.ContactCap.WeekAfterContact;
import org.cartera.domain.customer.Customer.Kind;
import org.junit.jupiter.api.Test;

/** March 2026: the 16th is a Monday, the 23rd a Colombian holiday. */
class ContactRulesTest {
    private static final ContactRules CO = ContactProfiles.CO.rules();
    private static final ContactRules US = ContactProfiles.US.rules();

    private static ContactAnswer ask(ContactRules rules, ContactChannel channel, String at, ContactBook book) {
        return ask(rules, Kind.COMPANY, channel, ContactKind.COLLECTION, at, book);
    }

    private static ContactAnswer ask(
            ContactRules rules, Kind debtor, ContactChannel channel, ContactKind kind, String at, ContactBook book) {
        return rules.ask(new ContactQuestion(debtor, BOGOTA, channel, kind, at(at)), book, COLOMBIA);
    }

    private static void waits(ContactAnswer answer, String until, String... rules) {
        assertThat(answer).isInstanceOfSatisfying(Waits.class, waits -> {
            assertThat(waits.from()).isEqualTo(at(until));
            assertThat(waits.grounds()).extracting(Ground::rule).containsExactly(rules);
        });
    }

    @Test
    void aCallIsAllowedInHoursAndAnEarlyOneWaitsForSeven() {
        assertThat(ask(CO, ContactChannel.CALL, "2026-03-16T07:00", book())).isEqualTo(new Allowed());
        waits(ask(CO, ContactChannel.CALL, "2026-03-16T06:59", book()), "2026-03-16T07:00", "contact.hours");
    }

    @Test
    void aLetterKnowsNoHours() {
        assertThat(ask(CO, ContactChannel.LETTER, "2026-03-15T03:00", book())).isEqualTo(new Allowed());
    }

    @Test
    void aDayWithADirectContactHasNoOther() {
        ContactRules daily = with(new OnceADay());
        ContactBook spoken = book(out(ContactChannel.CALL, "2026-03-17T09:00", Reaction.REPLIED));
        waits(
                ask(daily, ContactChannel.CALL, "2026-03-17T15:00", spoken),
                "2026-03-18T07:00",
                "contact.same-day",
                "contact.hours");
        assertThat(ask(daily, ContactChannel.CALL, "2026-03-18T07:00", spoken)).isEqualTo(new Allowed());
    }

    @Test
    void whatReachedNobodyIsNoDirectContact() {
        ContactBook missed = book(
                out(ContactChannel.CALL, "2026-03-17T09:00", Reaction.NONE),
                out(ContactChannel.EMAIL, "2026-03-17T10:00", Reaction.READ),
                out(ContactChannel.TEXT, "2026-03-17T11:00", Reaction.BOUNCED));
        assertThat(ask(CO, ContactChannel.CALL, "2026-03-17T15:00", missed)).isEqualTo(new Allowed());
    }

    @Test
    void ofACapOnAllThatWeDoWhatGotToHimCountsByWhateverChannel() {
        ContactRules daily = with(new AtMost(2, Span.DAY));
        Contact mail = out(ContactChannel.EMAIL, "2026-03-17T08:00", Reaction.NONE);
        Contact call = out(ContactChannel.CALL, "2026-03-17T09:00", Reaction.REPLIED);
        assertThat(ask(daily, ContactChannel.CALL, "2026-03-17T10:00", book(mail)))
                .isEqualTo(new Allowed());
        waits(
                ask(daily, ContactChannel.LETTER, "2026-03-17T10:00", book(mail, call)),
                "2026-03-18T00:00",
                "contact.most-a-day");
        ContactRules weekly = with(new AtMost(2, Span.WEEK));
        waits(
                ask(weekly, ContactChannel.CALL, "2026-03-19T10:00", book(mail, call)),
                "2026-03-24T07:00",
                "contact.most-a-week",
                "contact.hours");
    }

    @Test
    void whatGotToNobodyAndWhatHeDidHimselfUsesUpNothing() {
        ContactRules daily = with(new AtMost(1, Span.DAY));
        ContactBook nothing = book(
                out(ContactChannel.CALL, "2026-03-17T08:00", Reaction.NONE),
                out(ContactChannel.EMAIL, "2026-03-17T08:10", Reaction.BOUNCED),
                out(ContactChannel.VISIT, "2026-03-17T08:20", Reaction.WRONG_PERSON),
                in(ContactChannel.EMAIL, "2026-03-17T08:30", Reaction.REPLIED));
        assertThat(ask(daily, ContactChannel.CALL, "2026-03-17T10:00", nothing)).isEqualTo(new Allowed());
    }

    @Test
    void theStricterReadingLeavesNothingOfTheWeekAndTheOtherThatChannel() {
        ContactBook spoken = book(out(ContactChannel.CALL, "2026-03-09T09:00", Reaction.PROMISED));
        waits(
                ask(CO, ContactChannel.CALL, "2026-03-10T10:00", spoken),
                "2026-03-16T07:00",
                "contact.same-week",
                "contact.hours");
        ContactRules channel = with(new WeekAfterContact(WeekAfterContact.Reading.CHANNEL));
        assertThat(ask(channel, ContactChannel.CALL, "2026-03-10T10:00", spoken))
                .isEqualTo(new Allowed());
        waits(ask(channel, ContactChannel.LETTER, "2026-03-10T10:00", spoken), "2026-03-16T00:00", "contact.same-week");
    }

    @Test
    void aWeekThatEndsBeforeAHolidayWaitsForTheDayAfterIt() {
        ContactBook spoken = book(out(ContactChannel.CALL, "2026-03-18T09:00", Reaction.REPLIED));
        waits(
                ask(CO, ContactChannel.EMAIL, "2026-03-20T10:00", spoken),
                "2026-03-24T07:00",
                "contact.same-week",
                "contact.hours");
    }

    @Test
    void aDebtorWhoTurnsToUsHasHadADirectContactToo() {
        ContactBook called = book(in(ContactChannel.CALL, "2026-03-17T09:00", Reaction.REPLIED));
        assertThat(ask(CO, ContactChannel.EMAIL, "2026-03-17T10:00", called)).isInstanceOf(Waits.class);
    }

    @Test
    void aServiceContactMayBeLeftOutOfTheCapsButKeepsTheHours() {
        ContactRules lenient = new ContactRules(
                "CO",
                CO.protects(),
                CO.window(),
                CO.holidays(),
                CO.authorisation(),
                CO.visits(),
                CO.askReason(),
                false,
                CO.caps());
        ContactBook served = book(new Contact(
                "K1",
                Contacts.ACCOUNT,
                ContactChannel.CALL,
                Contact.Direction.OUT,
                ContactKind.SERVICE,
                at("2026-03-17T09:00"),
                Reaction.REPLIED,
                "",
                ""));
        ContactBook asked = book(out(ContactChannel.CALL, "2026-03-17T09:00", Reaction.REPLIED));
        assertThat(ask(lenient, ContactChannel.CALL, "2026-03-17T15:00", served))
                .isEqualTo(new Allowed());
        assertThat(ask(lenient, Kind.COMPANY, ContactChannel.CALL, ContactKind.SERVICE, "2026-03-17T15:00", asked))
                .isEqualTo(new Allowed());
        assertThat(ask(lenient, Kind.COMPANY, ContactChannel.CALL, ContactKind.SERVICE, "2026-03-17T20:00", asked))
                .isInstanceOf(Waits.class);
        assertThat(ask(CO, ContactChannel.CALL, "2026-03-17T15:00", served)).isInstanceOf(Waits.class);
    }

    @Test
    void theEighthCallInSevenDaysWaitsUntilTheFirstIsASeventhDayBack() {
        ContactBook seven = book(
                out(ContactChannel.CALL, "2026-03-10T09:00", Reaction.NONE),
                out(ContactChannel.CALL, "2026-03-11T09:00", Reaction.NONE),
                out(ContactChannel.CALL, "2026-03-12T09:00", Reaction.NONE),
                out(ContactChannel.CALL, "2026-03-13T09:00", Reaction.NONE),
                out(ContactChannel.CALL, "2026-03-14T09:00", Reaction.NONE),
                out(ContactChannel.CALL, "2026-03-15T09:00", Reaction.NONE),
                out(ContactChannel.CALL, "2026-03-16T09:00", Reaction.NONE));
        waits(
                ask(US, ContactChannel.CALL, "2026-03-16T10:00", seven),
                "2026-03-17T08:00",
                "contact.calls",
                "contact.hours");
        assertThat(ask(US, ContactChannel.EMAIL, "2026-03-16T10:00", seven)).isEqualTo(new Allowed());
    }

    @Test
    void theDayOfAConversationIsTheFirstOfSevenQuietOnes() {
        ContactBook spoken = book(in(ContactChannel.CALL, "2026-03-10T20:00", Reaction.OBJECTED));
        waits(
                ask(US, ContactChannel.CALL, "2026-03-16T10:00", spoken),
                "2026-03-17T08:00",
                "contact.conversation",
                "contact.hours");
        assertThat(ask(US, ContactChannel.CALL, "2026-03-17T08:00", spoken)).isEqualTo(new Allowed());
    }

    @Test
    void whoOptedOutIsNotReachedThatWayUnderAnyRules() {
        ContactBook out = book(wish(ContactChannel.EMAIL, Wish.OPTED_OUT, "2026-03-16"));
        for (ContactProfiles profile : ContactProfiles.values()) {
            assertThat(ask(profile.rules(), ContactChannel.EMAIL, "2026-03-16T10:00", out))
                    .isInstanceOf(Refused.class);
            assertThat(ask(profile.rules(), ContactChannel.LETTER, "2026-03-16T10:00", out))
                    .isEqualTo(new Allowed());
        }
    }

    @Test
    void theNewestWishCountsAndOfTwoOnADayTheOneToStayAway() {
        ContactBook again = book(
                wish(ContactChannel.EMAIL, Wish.OPTED_OUT, "2026-03-10"),
                wish(ContactChannel.EMAIL, Wish.AUTHORISED, "2026-03-11"));
        assertThat(ask(CO, ContactChannel.EMAIL, "2026-03-16T10:00", again)).isEqualTo(new Allowed());
        ContactBook both = book(
                wish(ContactChannel.EMAIL, Wish.OPTED_OUT, "2026-03-11"),
                wish(ContactChannel.EMAIL, Wish.AUTHORISED, "2026-03-11"));
        assertThat(ask(CO, ContactChannel.EMAIL, "2026-03-16T10:00", both)).isInstanceOf(Refused.class);
    }

    @Test
    void onceChannelsAreNamedTheOthersAreNotUsed() {
        ContactBook named = book(wish(ContactChannel.EMAIL, Wish.AUTHORISED, "2026-03-11"));
        assertThat(ask(CO, ContactChannel.EMAIL, "2026-03-16T10:00", named)).isEqualTo(new Allowed());
        assertThat(ask(CO, ContactChannel.CALL, "2026-03-16T10:00", named))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.grounds())
                        .extracting(Ground::rule)
                        .containsExactly("contact.not-authorised"));
        assertThat(ask(CO, ContactChannel.CALL, "2026-03-10T10:00", named)).isEqualTo(new Allowed());
    }

    @Test
    void whatIsTakenBackCountsNoLongerFromALaterDay() {
        ContactBook out = book(
                wish(ContactChannel.EMAIL, Wish.OPTED_OUT, "2026-03-10"),
                wish(ContactChannel.EMAIL, Wish.TAKEN_BACK, "2026-03-12"));
        assertThat(ask(CO, ContactChannel.EMAIL, "2026-03-11T10:00", out)).isInstanceOf(Refused.class);
        assertThat(ask(CO, ContactChannel.EMAIL, "2026-03-12T10:00", out)).isEqualTo(new Allowed());
        assertThat(out.inForce(LocalDate.parse("2026-03-11")))
                .containsExactly(out.wishes().get(0));
        assertThat(out.inForce(LocalDate.parse("2026-03-12"))).isEmpty();

        ContactBook sameDay = book(
                wish(ContactChannel.EMAIL, Wish.TAKEN_BACK, "2026-03-10"),
                wish(ContactChannel.EMAIL, Wish.OPTED_OUT, "2026-03-10"));
        assertThat(ask(CO, ContactChannel.EMAIL, "2026-03-16T10:00", sameDay)).isInstanceOf(Refused.class);
    }

    @Test
    void theOtherChannelsAreFreeAgainOnceNoNamedOneIsLeft() {
        ContactBook named = book(
                wish(ContactChannel.EMAIL, Wish.AUTHORISED, "2026-03-10"),
                wish(ContactChannel.EMAIL, Wish.TAKEN_BACK, "2026-03-12"));
        assertThat(ask(CO, ContactChannel.CALL, "2026-03-11T10:00", named)).isInstanceOf(Refused.class);
        assertThat(ask(CO, ContactChannel.CALL, "2026-03-12T10:00", named)).isEqualTo(new Allowed());
        ContactBook two = book(
                wish(ContactChannel.EMAIL, Wish.AUTHORISED, "2026-03-10"),
                wish(ContactChannel.TEXT, Wish.AUTHORISED, "2026-03-10"),
                wish(ContactChannel.EMAIL, Wish.TAKEN_BACK, "2026-03-12"));
        assertThat(ask(CO, ContactChannel.CALL, "2026-03-12T10:00", two)).isInstanceOf(Refused.class);
    }

    @Test
    void aPersonIsNotVisitedInColombiaAndACompanyIs() {
        assertThat(ask(CO, Kind.PERSON, ContactChannel.VISIT, ContactKind.COLLECTION, "2026-03-16T10:00", book()))
                .isInstanceOf(Refused.class);
        assertThat(ask(CO, Kind.COMPANY, ContactChannel.VISIT, ContactKind.COLLECTION, "2026-03-16T10:00", book()))
                .isEqualTo(new Allowed());
    }

    @Test
    void theReasonForNotPayingIsAskedOfNobodyInColombia() {
        assertThat(CO.mayAskReason(Kind.PERSON)).isFalse();
        assertThat(CO.mayAskReason(Kind.COMPANY)).isFalse();
        assertThat(US.mayAskReason(Kind.PERSON)).isTrue();
    }

    @Test
    void whomTheRulesDoNotProtectIsReachedAtAnyHour() {
        ContactRules persons = new ContactRules(
                "CO",
                Set.of(Kind.PERSON),
                CO.window(),
                CO.holidays(),
                CO.authorisation(),
                Set.of(),
                Set.of(),
                true,
                CO.caps());
        assertThat(ask(persons, ContactChannel.CALL, "2026-03-15T23:00", book()))
                .isEqualTo(new Allowed());
        assertThat(persons.mayAskReason(Kind.COMPANY)).isTrue();
    }

    private static ContactRules with(ContactCap cap) {
        return new ContactRules(
                "CO",
                CO.protects(),
                CO.window(),
                CO.holidays(),
                CO.authorisation(),
                CO.visits(),
                CO.askReason(),
                true,
                List.of(cap));
    }

    private static Contact unbalanced(String at, String retryOn) {
        return new Contact(
                "K-" + at,
                Contacts.ACCOUNT,
                ContactChannel.CALL,
                Contact.Direction.OUT,
                ContactKind.COLLECTION,
                at(at),
                Reaction.OBJECTED,
                "Ana",
                "shouted",
                new ContactResult(ContactResult.Outcome.COOL_OFF, null, LocalDate.parse(retryOn)));
    }

    @Test
    void afterAnUnbalancedTalkNobodyCallsBeforeTheNotedDayWhoeverTheDebtorIs() {
        ContactRules none = ContactProfiles.NONE.rules();
        ContactBook book = book(unbalanced("2026-03-10T09:00", "2026-03-13"));
        waits(ask(none, ContactChannel.CALL, "2026-03-10T09:30", book), "2026-03-13T00:00", "contact.cool-off");
        waits(ask(none, ContactChannel.VISIT, "2026-03-12T23:59", book), "2026-03-13T00:00", "contact.cool-off");
        assertThat(ask(none, ContactChannel.CALL, "2026-03-13T00:00", book)).isEqualTo(new Allowed());
        assertThat(ask(none, ContactChannel.EMAIL, "2026-03-10T09:30", book)).isEqualTo(new Allowed());
    }

    @Test
    void whoHasTalkedWithUsSinceIsNoLongerLeftAlone() {
        ContactRules none = ContactProfiles.NONE.rules();
        Contact quarrel = unbalanced("2026-03-10T09:00", "2026-03-13");
        Contact missed = out(ContactChannel.CALL, "2026-03-10T10:00", Reaction.NONE);
        Contact calledBack = in(ContactChannel.CALL, "2026-03-10T11:00", Reaction.REPLIED);
        assertThat(ask(none, ContactChannel.CALL, "2026-03-10T12:00", book(quarrel, missed)))
                .isInstanceOf(Waits.class);
        assertThat(ask(none, ContactChannel.CALL, "2026-03-10T12:00", book(quarrel, calledBack)))
                .isEqualTo(new Allowed());
    }

    @Test
    void theNotedDayAndTheLawBothHold() {
        ContactBook book = book(unbalanced("2026-03-10T09:00", "2026-03-17"));
        waits(
                ask(CO, ContactChannel.CALL, "2026-03-10T10:00", book),
                "2026-03-17T07:00",
                "contact.cool-off",
                "contact.hours");
        ContactBook early = book(unbalanced("2026-03-10T09:00", "2026-03-11"));
        waits(
                ask(CO, ContactChannel.CALL, "2026-03-10T10:00", early),
                "2026-03-16T07:00",
                "contact.cool-off",
                "contact.same-week",
                "contact.hours");
    }

    @Test
    void whoMayNotBeAskedIsNotedWithWhatHeVolunteersOnly() {
        ContactResult asked = ContactResult.nothing().because(new Explanation(Explanation.Kind.LIQUIDITY, false));
        ContactResult volunteered = ContactResult.nothing().because(new Explanation(Explanation.Kind.LIQUIDITY, true));
        assertThat(CO.mayNote(Kind.PERSON, asked)).isFalse();
        assertThat(CO.mayNote(Kind.PERSON, volunteered)).isTrue();
        assertThat(US.mayNote(Kind.PERSON, asked)).isTrue();
        assertThat(CO.mayNote(Kind.PERSON, ContactResult.nothing())).isTrue();
    }

    @Test
    void anOutcomeNeedsAReactionThatItCanComeOf() {
        assertThat(ContactResult.Outcome.VOICEMAIL.fits(Reaction.REPLIED)).isFalse();
        assertThat(ContactResult.Outcome.VOICEMAIL.fits(Reaction.NONE)).isTrue();
        assertThat(ContactResult.Outcome.COOL_OFF.fits(Reaction.NONE)).isFalse();
        assertThatThrownBy(() -> new ContactResult(ContactResult.Outcome.VOICEMAIL, null, LocalDate.EPOCH))
                .hasMessageContaining("COOL_OFF");
        assertThatThrownBy(() -> new ContactResult(ContactResult.Outcome.COOL_OFF, null, null))
                .hasMessageContaining("COOL_OFF");
    }
}
