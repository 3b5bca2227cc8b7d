package org.cartera.store.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cartera.store.Portfolio.DAY;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.cartera.domain.contact.ChannelWish;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.contact.ContactLog;
import org.cartera.domain.contact.ContactLog.AlreadyCorrected;
import org.cartera.domain.contact.ContactLog.Noted;
import org.cartera.domain.contact.ContactResult;
import org.cartera.domain.contact.ContactResult.Outcome;
import org.cartera.domain.contact.Explanation;
import org.cartera.domain.contact.Questionnaire;
import org.cartera.domain.contact.Questionnaire.Answer;
import org.cartera.domain.contact.Questionnaire.Question;
import org.cartera.domain.contact.Questionnaire.Reply;
import org.cartera.domain.customer.AccountKey;
import org.cartera.store.LocalPersistence;
import org.cartera.store.Portfolio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JpaContactLogTest {
    private static final AccountKey ACCOUNT = Portfolio.account("C1");
    private static final Instant NOON = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private final Portfolio portfolio = new Portfolio().customer("C1", "Uno").invoice("I1", "C1", "USD 100.00", 40);
    private final LocalPersistence persistence = new LocalPersistence(portfolio.raw);
    private final JpaContactLog log = new JpaContactLog(persistence);

    @AfterEach
    void close() {
        persistence.close();
    }

    private static Contact call(Instant at, String said) {
        return new Contact(
                "",
                ACCOUNT,
                ContactChannel.CALL,
                Contact.Direction.OUT,
                ContactKind.COLLECTION,
                at,
                Contact.Reaction.PROMISED,
                "Marta",
                said);
    }

    @Test
    void whatIsNotedStandsInTheCaseFile() {
        portfolio.read();
        log.note(call(NOON, "paga el viernes"), null, "ana");
        log.note(call(NOON.minusSeconds(200L * 86_400), "hace mucho"), null, "ana");
        log.wish(
                new ChannelWish("", ACCOUNT, ContactChannel.EMAIL, ChannelWish.Wish.OPTED_OUT, DAY, "por carta"),
                "ana");

        ContactBook all = log.of(ACCOUNT);
        ContactBook file = portfolio.file("C1", DAY).orElseThrow().contacts();

        assertThat(all.contacts()).extracting(Contact::said).containsExactly("paga el viernes", "hace mucho");
        assertThat(file.contacts()).containsExactly(all.contacts().get(0));
        assertThat(file.contacts().get(0))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(call(NOON, "paga el viernes"));
        assertThat(file.wishes()).isEqualTo(all.wishes()).hasSize(1);
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrectsOnce() {
        portfolio.read();
        String wrong = log.note(call(NOON, "paga el viernes"), null, "ana");
        log.note(call(NOON, "paga el jueves"), wrong, "ben");

        assertThat(log.of(ACCOUNT).contacts()).extracting(Contact::said).containsExactly("paga el jueves");
        assertThat(portfolio.file("C1", DAY).orElseThrow().contacts().contacts())
                .extracting(Contact::said)
                .containsExactly("paga el jueves");
        assertThatThrownBy(() -> log.note(call(NOON, "paga nunca"), wrong, "ana"))
                .isInstanceOf(AlreadyCorrected.class);
        assertThat(log.log(ACCOUNT))
                .extracting(one -> one.contact().said(), ContactLog.Noted::by, ContactLog.Noted::corrected)
                .containsExactlyInAnyOrder(
                        tuple("paga el viernes", "ana", true), tuple("paga el jueves", "ben", false));
    }

    @Test
    void theFourAnswersAreKeptWithTheirContactAndACorrectionBringsItsOwn() {
        portfolio.read();
        Questionnaire told = new Questionnaire(Map.of(
                Question.ORDER_RECEIVED, new Reply(Answer.YES, "", false),
                Question.ALL_SATISFACTORY, new Reply(Answer.NO, "dos cajas rotas", true),
                Question.TERMS_UNDERSTOOD, new Reply(Answer.NO, "", false)));
        String first = log.note(call(NOON, "casi todo bien"), told, null, "ana");
        log.note(call(NOON, "no se preguntó"), new Questionnaire(Map.of()), first, "ana");

        assertThat(log.log(ACCOUNT))
                .extracting(one -> one.contact().said(), Noted::answers)
                .containsExactlyInAnyOrder(tuple("casi todo bien", told), tuple("no se preguntó", null));
    }

    @Test
    void whatCameOfAContactStandsInTheLogAndInTheCaseFile() {
        portfolio.read();
        ContactResult result =
                new ContactResult(Outcome.COOL_OFF, new Explanation(Explanation.Kind.CALAMITY, true), DAY.plusDays(3));
        log.note(
                new Contact(
                        "",
                        ACCOUNT,
                        ContactChannel.CALL,
                        Contact.Direction.OUT,
                        ContactKind.SERVICE,
                        NOON,
                        Contact.Reaction.REFUSED,
                        "Marta",
                        "gritó",
                        result),
                null,
                "ana");

        ContactBook file = portfolio.file("C1", DAY).orElseThrow().contacts();

        assertThat(file.contacts()).extracting(Contact::result).containsExactly(result);
        assertThat(log.of(ACCOUNT).contacts()).extracting(Contact::result).containsExactly(result);
        // what he says in a service contact answers no dunning
        assertThat(file.heard()).isEmpty();
    }
}
