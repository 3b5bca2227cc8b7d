package org.cartera.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;

import java.util.Set;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.casefile.StageTaken.Delivery;
import org.cartera.domain.portfolio.Carrier;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Fate;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.Undelivered;
import org.cartera.domain.portfolio.Undelivered.Event;
import org.cartera.store.Portfolio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresUndeliveredTest {
    private static final Carrier NODE = Carrier.betweenRuns("a");

    private final Portfolio portfolio = new Portfolio();
    private final PostgresOutbox outbox = portfolio.outbox;
    private final PostgresUndelivered undelivered = new PostgresUndelivered(portfolio.database, portfolio.work);
    private Outgoing taken;

    @BeforeEach
    void aMailIsRefused() {
        portfolio.customer("C1", "Customer 1").invoice("I1", "C1", "USD 1.00", 2);
        portfolio.run(DAY);
        taken = take();
        outbox.report(taken, Fate.dead("550 5.1.1 user unknown"), NODE, NOW);
    }

    @Test
    void thePersonSeesWhoTriedWhenAndWhatTheMailServerAnswered() {
        assertThat(undelivered.count(COMPANY)).isEqualTo(1);
        Undelivered.Evidence evidence = undelivered.evidence(taken.intent()).orElseThrow();
        assertThat(evidence.state()).isEqualTo(IntentState.DEAD);
        assertThat(evidence.history())
                .containsExactly(
                        new Event(NOW, "SENDING", "a", "c@example.test"),
                        new Event(NOW, "DEAD", "a", "550 5.1.1 user unknown"));
        assertThat(undelivered.evidence(-1)).isEmpty();
    }

    @Test
    void whatIsSentAgainIsDueAtOnceWithAllItsTries() {
        undelivered.sendAgain(taken.intent(), DAY.plusDays(1), "address mended", "ana", NOW.plusSeconds(5));

        assertThat(undelivered.count(COMPANY)).isZero();
        assertThat(outbox.next(COMPANY, 5, NOW.plusSeconds(5))).singleElement().satisfies(due -> assertThat(due.tries())
                .isZero());
        assertThat(undelivered.evidence(taken.intent()).orElseThrow().history())
                .last()
                .isEqualTo(new Event(NOW.plusSeconds(5), "SEND_AGAIN", "ana", "address mended"));
        assertThat(stage().delivery()).isEqualTo(Delivery.PENDING);
    }

    @Test
    void whatAPersonVouchesForCountsAsDeliveredFromThatDay() {
        assertThat(stage().delivery()).isEqualTo(Delivery.FAILED);

        undelivered.markAsSent(taken.intent(), DAY.plusDays(1), "told by phone", "ana", NOW);

        assertThat(outbox.next(COMPANY, 5, NOW)).isEmpty();
        assertThat(stage().delivery()).isEqualTo(Delivery.DONE);
        assertThat(stage().knownFrom()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void whatIsDeliveredCanBeProvenWithItsDayAndWhatIsNotCannot() {
        assertThatThrownBy(() -> undelivered.prove(taken.intent(), DAY, "receipt 12", "ana", NOW))
                .isInstanceOf(Undelivered.NoLonger.class);
        undelivered.markAsSent(taken.intent(), DAY, "by hand", "ana", NOW);

        undelivered.prove(taken.intent(), DAY.plusDays(2), "receipt 12", "ben", NOW.plusSeconds(1));

        assertThat(stage().provenOn()).isEqualTo(DAY.plusDays(2));
        assertThat(undelivered.evidence(taken.intent()).orElseThrow().history())
                .last()
                .isEqualTo(new Event(NOW.plusSeconds(1), "PROVEN", "ben", "receipt 12"));
        assertThatThrownBy(() -> undelivered.prove(taken.intent(), DAY, " ", "ana", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofTwoPeopleTheSecondIsToldThatItWasDecided() {
        undelivered.markAsSent(taken.intent(), DAY, "told by phone", "ana", NOW);

        assertThatThrownBy(() -> undelivered.sendAgain(taken.intent(), DAY, "again", "luis", NOW))
                .isInstanceOf(Undelivered.NoLonger.class)
                .hasMessageContaining("SENT");
    }

    @Test
    void aDecisionWithoutANoteIsNone() {
        assertThatThrownBy(() -> undelivered.sendAgain(taken.intent(), DAY, " ", "ana", NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(undelivered.count(COMPANY)).isEqualTo(1);
    }

    @Test
    void aSenderWhoWakesUpAfterTheDecisionChangesNothing() {
        undelivered.sendAgain(taken.intent(), DAY, "again", "ana", NOW);
        outbox.report(taken, Fate.sent("<late@host>"), NODE, NOW);

        assertThat(outbox.next(COMPANY, 5, NOW)).hasSize(1);
        assertThat(undelivered.evidence(taken.intent()).orElseThrow().history())
                .last()
                .isEqualTo(new Event(NOW, "TOO_LATE", "a", "SENT <late@host>"));
    }

    private Outgoing take() {
        Outgoing due = outbox.next(COMPANY, 1, NOW).get(0);
        return outbox.take(
                        due,
                        "c@example.test",
                        new Composer.Message("Aviso", "<p>Hola</p>", "Hola"),
                        Set.of(),
                        NODE,
                        NOW)
                .orElseThrow();
    }

    private StageTaken stage() {
        return portfolio
                .file("C1", DAY.plusDays(1))
                .orElseThrow()
                .memories()
                .values()
                .iterator()
                .next()
                .taken()
                .get(0);
    }
}
