package org.cartera.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.contact.ChannelWish;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.Contact.Reaction;
import org.cartera.domain.contact.ContactAnswer;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.contact.ContactLog.Noted;
import org.cartera.domain.contact.ContactResult.Outcome;
import org.cartera.domain.contact.Explanation;
import org.cartera.domain.contact.Questionnaire;
import org.cartera.domain.contact.Questionnaire.Answer;
import org.cartera.domain.contact.Questionnaire.Question;
import org.cartera.domain.contact.Questionnaire.Reply;
import org.cartera.domain.customer.AccountKey;
import org.cartera.web.fake.FakeBooks;
import org.cartera.web.words.Words;
import org.junit.jupiter.api.Test;

/** Contacts, wishes and the rules' answer, as people read them. */
class ContactWordsTest {
    private static final AccountKey ACCOUNT = AccountKey.of("Company", "ACME");
    private static final Words ENGLISH = new Words(Locale.US, FakeBooks.ORGANISATION.zone());
    private static final Words SPANISH = new Words(Locale.forLanguageTag("es-CO"), FakeBooks.ORGANISATION.zone());

    private static Contact call(Contact.Reaction reaction, String person) {
        return new Contact(
                "1",
                ACCOUNT,
                ContactChannel.CALL,
                Contact.Direction.OUT,
                ContactKind.COLLECTION,
                Instant.parse("2026-03-16T15:30:00Z"),
                reaction,
                person,
                "pays on Friday");
    }

    @Test
    void aChannelThatWaitsSaysFromWhenAndWhy() {
        ChannelAnswer answer = new ChannelAnswer(
                ContactChannel.CALL,
                new ContactAnswer.Waits(
                        Instant.parse("2026-03-17T12:00:00Z"),
                        List.of(
                                Ground.of(
                                        "contact.same-day",
                                        Measure.date(LocalDate.parse("2026-03-16")),
                                        Measure.text("CALL")),
                                Ground.of(
                                        "contact.hours",
                                        Measure.text("2026-03-17 00:00"),
                                        Measure.text("2026-03-17 07:00")))),
                SPANISH);
        assertThat(answer.isAllowed()).isFalse();
        assertThat(answer.getText()).startsWith("Desde 17/03");
        assertThat(answer.getWhy()).first().asString().contains("contacto directo (Llamada)");
        assertThat(answer.getWhy().get(1)).contains("07:00").doesNotContain("2026-03-17");
    }

    @Test
    void aChannelThatIsNotWantedSaysSinceWhen() {
        ChannelAnswer answer = new ChannelAnswer(
                ContactChannel.EMAIL,
                new ContactAnswer.Refused(List.of(Ground.about(
                        "EMAIL",
                        "contact.opted-out",
                        Measure.text("EMAIL"),
                        Measure.date(LocalDate.parse("2026-03-10"))))),
                ENGLISH);
        assertThat(answer.getText()).isEqualTo("No");
        assertThat(answer.getTone()).isEqualTo("late4");
        assertThat(answer.getWhy()).containsExactly("The customer has not wanted E-mail since 10 Mar 2026.");
    }

    @Test
    void aContactTellsWayPersonWordsAndWhoNotedIt() {
        ContactLine line =
                new ContactLine(new Noted(call(Contact.Reaction.PROMISED, "Marta"), null, "ana", false), ENGLISH);
        assertThat(line.getTitle()).isEqualTo("Call · We to them · Marta");
        assertThat(line.getReaction()).isEqualTo("Reached: promised");
        assertThat(line.getDetail()).contains("10:30", "Collection", "noted by ana");
        assertThat(line.getTone()).isEqualTo("paid");
    }

    @Test
    void aCorrectedContactStaysAndCountsForNothing() {
        ContactLine line = new ContactLine(new Noted(call(Contact.Reaction.PROMISED, ""), null, "ana", true), SPANISH);
        assertThat(line.getTitle()).isEqualTo("Llamada · Nosotros a ellos");
        assertThat(line.getReaction()).isEqualTo("Corregido");
        assertThat(line.getTone()).isEmpty();
    }

    @Test
    void aWishIsToldWithItsDayAndHowWeKnow() {
        WishLine line = new WishLine(
                new ChannelWish(
                        "1",
                        ACCOUNT,
                        ContactChannel.EMAIL,
                        ChannelWish.Wish.OPTED_OUT,
                        LocalDate.parse("2026-03-10"),
                        "by letter"),
                true,
                ENGLISH);
        assertThat(line.getTitle()).isEqualTo("E-mail · no longer wanted");
        assertThat(line.getDetail()).isEqualTo("since 10 Mar 2026 · by letter");
        assertThat(line.getTone()).isEqualTo("late2");
    }

    @Test
    void whatWasBegunIsKeptAndAnOutcomeTellsWhetherTheyWereReached() {
        ContactDraft draft = new ContactDraft();
        assertThat(draft.isUntouched()).isTrue();
        assertThat(draft.isReached()).isFalse();
        draft.setSaid("pays on Friday");
        assertThat(draft.isUntouched()).isFalse();
        draft.setReaction(Contact.Reaction.OBJECTED);
        assertThat(draft.isReached()).isTrue();
        Contact contact =
                ContactDraft.of(call(Contact.Reaction.NONE, " Marta ")).contact(ACCOUNT, Instant.EPOCH, true);
        assertThat(contact.person()).isEqualTo("Marta");
        assertThat(contact.reaction()).isEqualTo(Contact.Reaction.NONE);
    }

    @Test
    void theAnswersOfAServiceCallAreToldWithWhatTheyBegan() {
        Questionnaire told = new Questionnaire(Map.of(
                Question.ORDER_RECEIVED, new Reply(Answer.YES, "", false),
                Question.INVOICE_AT_HAND, new Reply(Answer.NO, "never came", true),
                Question.TERMS_UNDERSTOOD, new Reply(Answer.NO, "", true)));
        ContactLine line = new ContactLine(new Noted(call(Reaction.REPLIED, ""), told, "ana", false), ENGLISH);
        assertThat(line.getAnswers())
                .containsExactly(
                        "Order received? Yes",
                        "Invoice at hand? No · never came · a dispute was opened",
                        "Payment terms understood? No · they were explained");
        assertThat(line.getCame()).isEmpty();
    }

    @Test
    void whatCameOfAContactIsToldWithWhatStandsInTheWay() {
        ContactDraft draft = ContactDraft.of(call(Reaction.OBJECTED, ""));
        draft.setOutcome(Outcome.COOL_OFF);
        draft.setRetryOn(LocalDate.parse("2026-03-20"));
        draft.setExplanation(Explanation.Kind.LIQUIDITY);
        ContactLine line =
                new ContactLine(new Noted(draft.contact(ACCOUNT, Instant.EPOCH, false), null, "ana", false), SPANISH);
        assertThat(line.getCame())
                .isEqualTo(
                        "Se salió de tono: intentar desde el 20/03/2026 · Situación: liquidez (lo contó por su cuenta)");
    }
}
