package org.cartera.web.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactLog.Noted;
import org.cartera.domain.contact.ContactResult;
import org.cartera.domain.contact.ContactResult.Outcome;
import org.cartera.domain.contact.Explanation;
import org.cartera.domain.contact.Questionnaire;
import org.cartera.domain.contact.Questionnaire.Answer;
import org.cartera.domain.contact.Questionnaire.Question;
import org.cartera.domain.contact.Questionnaire.Reply;
import org.cartera.web.words.Words;

/** One contact of the log. */
public record ContactLine(Noted noted, Words words) {

    static String icon(ContactChannel channel) {
        return switch (channel) {
            case EMAIL -> "mail";
            case LETTER -> "doc";
            case CALL -> "phone";
            case TEXT, WHATSAPP -> "chat";
            case VISIT -> "visit";
        };
    }

    Contact contact() {
        return noted.contact();
    }

    public String getIcon() {
        return icon(contact().channel());
    }

    /** By which way, who began it, and whom of them it reached. */
    public String getTitle() {
        String way = words.text("channel." + contact().channel()) + " · "
                + words.text("direction." + contact().direction());
        return contact().person().isEmpty() ? way : way + " · " + contact().person();
    }

    public String getSaid() {
        return contact().said();
    }

    /** What came of it besides the reaction: an outcome, what stands in the way; empty where nothing. */
    public String getCame() {
        ContactResult result = contact().result();
        List<String> told = new ArrayList<>();
        LocalDate retryOn = result.retryOn();
        if (retryOn != null) {
            told.add(words.text("came.until", words.date(retryOn)));
        } else if (result.outcome() != Outcome.NONE) {
            told.add(words.text("came." + result.outcome()));
        }
        Explanation why = result.explanation();
        if (why != null) {
            String named =
                    words.text("explained." + why.kind().branch()) + ": " + words.text("explained." + why.kind());
            told.add(why.volunteered() ? words.text("explained.volunteered", named) : named);
        }
        return String.join(" · ", told);
    }

    /** The four questions with their answers, those that were asked; empty where none was. */
    public List<String> getAnswers() {
        Questionnaire told = noted.answers();
        return told == null
                ? List.of()
                : Arrays.stream(Question.values())
                        .filter(question -> told.reply(question).answer() != Answer.NOT_ASKED
                                || !told.reply(question).comment().isEmpty())
                        .map(question -> answer(question, told.reply(question)))
                        .toList();
    }

    private String answer(Question question, Reply reply) {
        String told = words.text("questions." + question) + " " + words.text("answer." + reply.answer());
        String comment = reply.comment().isEmpty() ? told : told + " · " + reply.comment();
        return reply.followed()
                ? comment + " · "
                        + words.text(question.department().isPresent() ? "questions.raised" : "questions.wasExplained")
                : comment;
    }

    /** When, what for, and who of us noted it. */
    public String getDetail() {
        return words.moment(contact().at()) + " · "
                + words.text("contact.kind." + contact().kind()) + " · " + words.text("contacts.by", noted.by());
    }

    public String getReaction() {
        return words.text(
                isCorrected() ? "contacts.corrected" : "reaction." + contact().reaction());
    }

    /** Reached is good news, bounced needs a better address. */
    public String getTone() {
        if (isCorrected()) {
            return "";
        }
        return contact().isDirect() ? "paid" : contact().reaction() == Contact.Reaction.BOUNCED ? "late2" : "";
    }

    public boolean isCorrected() {
        return noted.corrected();
    }
}
