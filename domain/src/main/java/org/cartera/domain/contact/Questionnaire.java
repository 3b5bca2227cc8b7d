package org.cartera.domain.contact;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.contact.ContactResult.Outcome;

/**
 * What a customer answered to the four questions of a service call, ten days before the money is due (S0-4). It is kept with
 * its contact and never changed; a correction is another contact with answers of its own.
 *
 * @param version which questions were asked: those of {@link #VERSION} are the four of today
 * @param replies one for each question; what is absent was not asked
 */
public record Questionnaire(int version, Map<Question, Reply> replies) {
    /** Counted up whenever a question is worded so that old answers mean something else. */
    public static final int VERSION = 1;

    private static final Reply NOT_ASKED = new Reply(Answer.NOT_ASKED, "", false);

    public Questionnaire {
        Map<Question, Reply> all = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            all.put(question, replies.getOrDefault(question, NOT_ASKED));
        }
        replies = Map.copyOf(all);
    }

    public Questionnaire(Map<Question, Reply> replies) {
        this(VERSION, replies);
    }

    public Reply reply(Question question) {
        return replies.getOrDefault(question, NOT_ASKED);
    }

    /** Nothing was asked and nothing told: there is nothing to keep. */
    public boolean isEmpty() {
        return replies.values().stream().allMatch(NOT_ASKED::equals);
    }

    /** What is not well, in the order of the questions. */
    public List<Question> problems() {
        return List.of(Question.values()).stream()
                .filter(question -> reply(question).answer() == Answer.NO)
                .toList();
    }

    /** Who says yes to all four will probably pay on time (S0-6); empty where anything was denied or not asked. */
    public Optional<Outcome> outcome() {
        return replies.values().stream().allMatch(reply -> reply.answer() == Answer.YES)
                ? Optional.of(Outcome.OK_EXPECTED_ON_TIME)
                : Optional.empty();
    }

    /** The four, in the order in which they are asked. */
    public enum Question {
        ORDER_RECEIVED("LOGISTICS"),
        ALL_SATISFACTORY("QUALITY"),
        INVOICE_AT_HAND("BILLING"),
        /** Whoever calls explains the terms himself. */
        TERMS_UNDERSTOOD("");

        private final String department;

        Question(String department) {
            this.department = department;
        }

        /** Who of us solves it where the answer is no (S0-5); empty: whoever calls. */
        public Optional<String> department() {
            return department.isEmpty() ? Optional.empty() : Optional.of(department);
        }
    }

    public enum Answer {
        YES,
        NO,
        NOT_ASKED
    }

    /**
     * @param comment in his words or ours; empty where none
     * @param followed what follows a no was begun with the contact: a dispute for the department, or the terms were explained
     */
    public record Reply(Answer answer, String comment, boolean followed) {
        public Reply {
            comment = comment.strip();
            if (followed && answer != Answer.NO) {
                throw new IllegalArgumentException(
                        "Only what is answered with no has anything to follow, not " + answer);
            }
        }
    }
}
