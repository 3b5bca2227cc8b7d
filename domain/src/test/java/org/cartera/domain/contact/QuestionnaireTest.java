package org.cartera.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.cartera.domain.contact.ContactResult.Outcome;
import org.cartera.domain.contact.Questionnaire.Answer;
import org.cartera.domain.contact.Questionnaire.Question;
import org.cartera.domain.contact.Questionnaire.Reply;
import org.junit.jupiter.api.Test;

/** The four questions of a service call. */
class QuestionnaireTest {

    private static Questionnaire answered(Answer received, Answer satisfactory, Answer invoice, Answer terms) {
        Map<Question, Reply> replies = new EnumMap<>(Question.class);
        replies.put(Question.ORDER_RECEIVED, new Reply(received, "", false));
        replies.put(Question.ALL_SATISFACTORY, new Reply(satisfactory, "", false));
        replies.put(Question.INVOICE_AT_HAND, new Reply(invoice, "", false));
        replies.put(Question.TERMS_UNDERSTOOD, new Reply(terms, "", false));
        return new Questionnaire(replies);
    }

    @Test
    void whoSaysYesToAllFourIsExpectedToPayOnTime() {
        Questionnaire fine = answered(Answer.YES, Answer.YES, Answer.YES, Answer.YES);
        assertThat(fine.outcome()).contains(Outcome.OK_EXPECTED_ON_TIME);
        assertThat(fine.problems()).isEmpty();
        assertThat(fine.version()).isEqualTo(Questionnaire.VERSION);
    }

    @Test
    void oneQuestionThatWasNotAskedLeavesItOpen() {
        assertThat(answered(Answer.YES, Answer.YES, Answer.YES, Answer.NOT_ASKED)
                        .outcome())
                .isEmpty();
        assertThat(answered(Answer.YES, Answer.YES, Answer.NO, Answer.YES).outcome())
                .isEmpty();
    }

    @Test
    void everyNoIsAProblemWithTheDepartmentThatSolvesIt() {
        Questionnaire bad = answered(Answer.NO, Answer.NO, Answer.NO, Answer.NO);
        assertThat(bad.problems()).containsExactly(Question.values());
        assertThat(bad.problems())
                .extracting(problem -> problem.department().orElse("whoever calls"))
                .containsExactly("LOGISTICS", "QUALITY", "BILLING", "whoever calls");
    }

    @Test
    void nothingAskedAndNothingToldIsEmpty() {
        assertThat(new Questionnaire(Map.of()).isEmpty()).isTrue();
        assertThat(new Questionnaire(Map.of(Question.ORDER_RECEIVED, new Reply(Answer.NOT_ASKED, "no time", false)))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void onlyANoHasSomethingToFollow() {
        assertThatThrownBy(() -> new Reply(Answer.YES, "", true)).hasMessageContaining("not YES");
    }
}
