package org.cartera.store.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.DAY;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.diagnosis.Diagnosis;
import org.cartera.domain.diagnosis.Diagnosis.Question;
import org.cartera.domain.diagnosis.DiagnosisBook;
import org.cartera.store.LocalPersistence;
import org.cartera.store.Portfolio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JpaDiagnosisBookTest {
    private static final AccountKey ACCOUNT = Portfolio.account("C1");
    private final Portfolio portfolio = new Portfolio().customer("C1", "Uno");
    private final LocalPersistence persistence = new LocalPersistence(portfolio.raw);

    @AfterEach
    void close() {
        persistence.close();
    }

    private DiagnosisBook later(int hours) {
        return new JpaDiagnosisBook(persistence, Clock.offset(portfolio.clock, Duration.ofHours(hours)));
    }

    @Test
    void theNewestDiagnosisCountsAndNoneIsLost() {
        assertThat(later(0).newest(ACCOUNT)).isEmpty();
        later(0).write(new Diagnosis(ACCOUNT, Map.of(Question.CAUSE, "lost a big customer"), DAY, "ana"));
        Diagnosis second = new Diagnosis(
                ACCOUNT, Map.of(Question.CAUSE, "lost two", Question.DOCUMENTS, "signed order"), DAY, "ben");
        later(1).write(second);

        assertThat(later(2).newest(ACCOUNT)).contains(second);
        assertThat(later(2).newest(Portfolio.account("C2"))).isEmpty();
    }

    @Test
    void whoActsWithoutOneIsRememberedWithHisReason() {
        later(0).overridden(ACCOUNT, "diagnosis.missing", "he called himself", "ana");
        later(1).overridden(ACCOUNT, "diagnosis.incomplete", "court date tomorrow", "ben");

        assertThat(later(2).overridden(ACCOUNT))
                .extracting(DiagnosisBook.Overridden::reason, DiagnosisBook.Overridden::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("court date tomorrow", "ben"),
                        org.assertj.core.groups.Tuple.tuple("he called himself", "ana"));
    }

    @Test
    void whatADiagnosisRaisedIsRememberedUntilItIsWithdrawn() {
        later(0).raised(ACCOUNT, "D1", "ana");
        later(0).raised(ACCOUNT, "D2", "ana");
        later(0).withdrawn("D1");
        later(0).withdrawn("unknown");

        assertThat(later(0).raised(ACCOUNT)).containsExactly("D2");
        assertThat(later(0).raised(Portfolio.account("C2"))).isEmpty();
    }
}
