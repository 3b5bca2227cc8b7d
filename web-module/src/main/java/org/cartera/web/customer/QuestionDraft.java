package org.cartera.web.customer;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.cartera.domain.contact.Questionnaire;
import org.cartera.domain.contact.Questionnaire.Answer;
import org.cartera.domain.contact.Questionnaire.Question;
import org.cartera.domain.contact.Questionnaire.Reply;
import org.jspecify.annotations.Nullable;

/** One of the four questions with what somebody types about it. What follows a no is offered, and may be left. */
public final class QuestionDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Question question;
    private Answer answer;
    private String comment;
    private boolean followed;

    private QuestionDraft(Question question, Reply reply) {
        this.question = question;
        this.answer = reply.answer();
        this.comment = reply.comment();
        this.followed = reply.answer() != Answer.NO || reply.followed();
    }

    static List<QuestionDraft> of(Questionnaire told) {
        return Arrays.stream(Question.values())
                .map(question -> new QuestionDraft(question, told.reply(question)))
                .toList();
    }

    /** @param possible whether what follows can be begun at all */
    Reply reply(boolean possible) {
        return new Reply(answer, comment, possible && followed && isDenied());
    }

    Question question() {
        return question;
    }

    /** Its place among the four, from 0. */
    public int getIndex() {
        return question.ordinal();
    }

    public String getName() {
        return question.name();
    }

    public boolean isDenied() {
        return answer == Answer.NO;
    }

    public Answer[] getAnswers() {
        return Answer.values();
    }

    public Answer getAnswer() {
        return answer;
    }

    public void setAnswer(Answer answer) {
        this.answer = answer;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment == null ? "" : comment;
    }

    public boolean isFollowed() {
        return followed;
    }

    public void setFollowed(boolean followed) {
        this.followed = followed;
    }
}
