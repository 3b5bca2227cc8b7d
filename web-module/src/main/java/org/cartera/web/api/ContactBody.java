package org.cartera.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.contact.ContactResult;
import org.cartera.domain.contact.ContactResult.Outcome;
import org.cartera.domain.contact.Explanation;
import org.cartera.domain.contact.Questionnaire;
import org.cartera.domain.contact.Questionnaire.Answer;
import org.cartera.domain.contact.Questionnaire.Question;
import org.cartera.domain.contact.Questionnaire.Reply;
import org.cartera.domain.customer.AccountKey;
import org.jspecify.annotations.Nullable;

/** Reads a contact that is to be noted, with what came of it and the answers of a service call. */
final class ContactBody {
    static final Set<String> FIELDS = Set.of(
            "organisation",
            "channel",
            "direction",
            "kind",
            "at",
            "reaction",
            "person",
            "said",
            "corrects",
            "outcome",
            "retryOn",
            "explanation",
            "volunteered",
            "answers");
    private static final Set<String> QUESTIONS =
            Arrays.stream(Question.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final int NAME = 120;
    private static final int COMMENT = 400;
    private static final int WORDS = 2_000;

    private ContactBody() {}

    /** @param on the organisation's day of it */
    static Contact contact(Body body, AccountKey account, Instant at, LocalDate on) {
        ContactChannel channel = choice(body, "channel", ContactChannel.class);
        Contact.Reaction reaction = choice(body, "reaction", Contact.Reaction.class);
        return new Contact(
                "new",
                account,
                channel,
                body.choice("direction", Contact.Direction.class, Contact.Direction.OUT),
                body.choice("kind", ContactKind.class, ContactKind.COLLECTION),
                at,
                reaction,
                body.text("person", NAME).orElse(""),
                body.text("said", WORDS).orElse(""),
                result(body, reaction, on));
    }

    private static ContactResult result(Body body, Contact.Reaction reaction, LocalDate on) {
        Outcome outcome = body.choice("outcome", Outcome.class, Outcome.NONE);
        if (!outcome.fits(reaction)) {
            throw Problem.bad("outcome", outcome + " cannot come of a contact that ended " + reaction);
        }
        LocalDate retryOn = body.date("retryOn").orElse(null);
        if ((outcome == Outcome.COOL_OFF) != (retryOn != null)) {
            throw Problem.bad("retryOn", "The day to try again belongs to the outcome COOL_OFF and to no other");
        }
        if (retryOn != null && !retryOn.isAfter(on)) {
            throw Problem.bad("retryOn", "The day to try again comes after the contact, which was on " + on);
        }
        Explanation told = body.text("explanation").isEmpty()
                ? null
                : new Explanation(
                        choice(body, "explanation", Explanation.Kind.class),
                        body.flag("volunteered").orElse(false));
        return new ContactResult(outcome, told, retryOn);
    }

    /** Null where the four questions were not asked. */
    static @Nullable Questionnaire answers(Body body, Contact contact) {
        Body told = body.part("answers").orElse(null);
        if (told == null) {
            return null;
        }
        if (contact.kind() != ContactKind.SERVICE) {
            throw Problem.bad("answers", "Only a contact of kind SERVICE asks the four questions");
        }
        told.only(QUESTIONS);
        Map<Question, Reply> replies = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            told.part(question.name()).ifPresent(one -> {
                one.only(Set.of("answer", "comment"));
                replies.put(
                        question,
                        new Reply(
                                choice(one, "answer", Answer.class),
                                one.text("comment", COMMENT).orElse(""),
                                false));
            });
        }
        return new Questionnaire(replies);
    }

    static <E extends Enum<E>> E choice(Body body, String field, Class<E> type) {
        body.need(field);
        return body.choice(field, type, type.getEnumConstants()[0]);
    }
}
