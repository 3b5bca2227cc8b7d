package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import org.cartera.domain.contact.ChannelWish;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactAnswer;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactLog.Noted;
import org.cartera.domain.contact.ContactResult;
import org.cartera.domain.contact.Explanation;
import org.cartera.domain.contact.Questionnaire;
import org.cartera.domain.contact.Questionnaire.Question;
import org.cartera.domain.contact.Questionnaire.Reply;
import org.jspecify.annotations.Nullable;

/** Contacts, wishes and the rules' answer as JSON. */
final class ContactJson {

    private ContactJson() {}

    /** {@code ALLOWED}, {@code WAITS} with the moment from which it is allowed, or {@code REFUSED}. */
    static JsonObjectBuilder answer(ContactChannel channel, ContactAnswer answer) {
        boolean waits = answer instanceof ContactAnswer.Waits;
        return JSON.createObjectBuilder()
                .add("channel", channel.name())
                .add("answer", answer instanceof ContactAnswer.Allowed ? "ALLOWED" : waits ? "WAITS" : "REFUSED")
                .add(
                        "from",
                        answer instanceof ContactAnswer.Waits wait
                                ? JSON.createValue(wait.from().toString())
                                : JsonValue.NULL)
                .add("grounds", Figures.grounds(answer.grounds()));
    }

    static JsonObjectBuilder contact(Noted noted) {
        Contact contact = noted.contact();
        return JSON.createObjectBuilder()
                .add("id", contact.id())
                .add("at", contact.at().toString())
                .add("channel", contact.channel().name())
                .add("direction", contact.direction().name())
                .add("kind", contact.kind().name())
                .add("reaction", contact.reaction().name())
                .add("reached", contact.isDirect())
                .add("person", contact.person())
                .add("said", contact.said())
                .add("outcome", contact.result().outcome().name())
                .add("retryOn", retryOn(contact.result()))
                .add("explanation", explanation(contact.result()))
                .add("answers", answers(noted.answers()))
                .add("by", noted.by())
                .add("corrected", noted.corrected());
    }

    private static JsonValue retryOn(ContactResult result) {
        LocalDate day = result.retryOn();
        return day == null ? JsonValue.NULL : JSON.createValue(day.toString());
    }

    private static JsonValue explanation(ContactResult result) {
        Explanation told = result.explanation();
        return told == null
                ? JsonValue.NULL
                : JSON.createObjectBuilder()
                        .add("branch", told.kind().branch().name())
                        .add("kind", told.kind().name())
                        .add("volunteered", told.volunteered())
                        .build();
    }

    private static JsonValue answers(@Nullable Questionnaire told) {
        if (told == null) {
            return JsonValue.NULL;
        }
        JsonObjectBuilder answers = JSON.createObjectBuilder();
        for (Question question : Question.values()) {
            Reply reply = told.reply(question);
            answers.add(
                    question.name(),
                    JSON.createObjectBuilder()
                            .add("answer", reply.answer().name())
                            .add("comment", reply.comment())
                            .add("followed", reply.followed()));
        }
        return answers.add("version", told.version()).build();
    }

    static JsonObjectBuilder wish(ChannelWish wish) {
        return JSON.createObjectBuilder()
                .add("id", wish.id())
                .add("channel", wish.channel().name())
                .add("wish", wish.wish().name())
                .add("on", wish.on().toString())
                .add("note", wish.note());
    }
}
