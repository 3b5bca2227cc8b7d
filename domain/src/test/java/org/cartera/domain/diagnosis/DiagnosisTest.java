package org.cartera.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.diagnosis.Diagnosis.Question;
import org.junit.jupiter.api.Test;

/** When the five questions are answered; who may act when is told by the stories of T5. */
class DiagnosisTest {
    private static Diagnosis told(Map<Question, String> answers) {
        return new Diagnosis(AccountKey.of("Company", "ACME"), answers, LocalDate.of(2026, 3, 5), "ana");
    }

    @Test
    void aBlankAnswerIsNone() {
        Diagnosis blank = told(Map.of(Question.CAUSE, "  ", Question.ACTIONS, " two letters "));
        assertThat(blank.open(true)).hasSize(4).doesNotContain(Question.ACTIONS);
        assertThat(blank.answer(Question.ACTIONS)).isEqualTo("two letters");
        assertThat(blank.answer(Question.CAUSE)).isEmpty();
    }

    @Test
    void theCauseMayStayOpenWhereNobodyMayAskForIt() {
        Diagnosis withoutCause = told(Map.of(
                Question.DOCUMENTS, "order",
                Question.ACTIONS, "call",
                Question.REACTIONS, "none",
                Question.DEPARTMENTS, "sales"));
        assertThat(withoutCause.open(false)).isEmpty();
        assertThat(withoutCause.open(true)).containsExactly(Question.CAUSE);
    }
}
