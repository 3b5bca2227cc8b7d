package org.cartera.domain.diagnosis;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;

/**
 * The answers to the five questions of a case (S3-5). Nothing of it is changed: a better one is one more.
 *
 * @param answers what is blank or absent is not answered
 * @param on the business date of the day on which it was written
 */
public record Diagnosis(AccountKey account, Map<Question, String> answers, LocalDate on, String by) {

    public Diagnosis {
        Map<Question, String> told = new EnumMap<>(Question.class);
        answers.forEach((question, answer) -> {
            if (!answer.isBlank()) {
                told.put(question, answer.strip());
            }
        });
        answers = Map.copyOf(told);
    }

    public String answer(Question question) {
        return answers.getOrDefault(question, "");
    }

    /**
     * The questions that are still open.
     *
     * @param reasonAsked whether the debtor may be asked why he does not pay; where not, nobody must know the cause (T1)
     */
    public Set<Question> open(boolean reasonAsked) {
        Set<Question> open = Question.needed(reasonAsked);
        open.removeAll(answers.keySet());
        return open;
    }

    /** The five, in the order in which they are asked. */
    public enum Question {
        /** What causes the arrears. */
        CAUSE,
        /** Which documents support the debt. */
        DOCUMENTS,
        /** Which actions were taken. */
        ACTIONS,
        /** Which reactions they produced. */
        REACTIONS,
        /** Which departments intervened, or must. */
        DEPARTMENTS;

        static Set<Question> needed(boolean reasonAsked) {
            Set<Question> needed = EnumSet.allOf(Question.class);
            if (!reasonAsked) {
                needed.remove(CAUSE);
            }
            return needed;
        }
    }
}
