package org.cartera.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.account;

import java.util.List;
import java.util.Locale;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.Trail;
import org.cartera.store.Database;
import org.cartera.store.Portfolio;
import org.junit.jupiter.api.Test;

class PostgresTrailTest {
    private final Portfolio portfolio = new Portfolio()
            .customer("C1", "Acme")
            .invoice("I1", "C1", "USD 100.00", 2)
            .invoice("I2", "C1", "USD 50.00", 3)
            .payment("P1", "C1", "USD 40.00", DAY.minusDays(1))
            .application("A1", "P1", "I1", "USD 40.00");
    private final PostgresTrail trail = new PostgresTrail(portfolio.database);

    @Test
    void aLettersReferenceLeadsBackToTheRowsOfTheErpThatItComesFrom() {
        portfolio.run(DAY);
        Outgoing letter = portfolio.outbox.next(COMPANY, 1, NOW).get(0);
        long intent = Reference.intentIn(" " + letter.reference().text().toLowerCase(Locale.ROOT))
                .orElseThrow();

        Trail.Steps steps = trail.follow(intent).orElseThrow();

        assertThat(steps.reference()).isEqualTo(letter.reference());
        assertThat(steps.account()).isEqualTo(account("C1"));
        assertThat(steps.generation())
                .isEqualTo(portfolio.log.generationOf(steps.run()).orElseThrow());
        assertThat(steps.readAt()).isEqualTo(NOW);
        assertThat(steps.policyVersion()).isEqualTo("test-1");
        assertThat(steps.items())
                .extracting(item -> item.item() + " " + item.outcome())
                .containsExactlyInAnyOrder("I1/1 SEND:reminder", "I2/1 SEND:reminder");
        assertThat(steps.items()).allSatisfy(item -> assertThat(item.grounds()).isNotEmpty());
        assertThat(rowsOf(steps, "I1/1")).containsExactly("INVOICE I1", "APPLICATION A1", "PAYMENT P1");
        assertThat(rowsOf(steps, "I2/1")).containsExactly("INVOICE I2");
    }

    @Test
    void itShowsTheRowsAsTheRunSawThemAndNotAsTheyAreNow() {
        portfolio.run(DAY);
        Outgoing letter = portfolio.outbox.next(COMPANY, 1, NOW).get(0);
        long then = trail.follow(letter.intent()).orElseThrow().generation();

        portfolio.payment("P2", "C1", "USD 60.00", DAY).application("A2", "P2", "I1", "USD 60.00");
        portfolio.invoice("I1", "C1", "USD 110.00", 2);
        long now = portfolio.read().number();

        Trail.Steps steps = trail.follow(letter.intent()).orElseThrow();
        assertThat(now).isGreaterThan(then);
        assertThat(steps.generation()).isEqualTo(then);
        assertThat(rowsOf(steps, "I1/1")).containsExactly("INVOICE I1", "APPLICATION A1", "PAYMENT P1");
        assertThat(steps.items().get(0).rows())
                .allSatisfy(row -> assertThat(row.since()).isEqualTo(then));
    }

    @Test
    void whatRetentionRemovedIsMissingAndTheRestIsStillTold() {
        portfolio.run(DAY);
        Outgoing letter = portfolio.outbox.next(COMPANY, 1, NOW).get(0);
        Database database = new Database(portfolio.database);
        database.update("delete from decision");
        database.update("update intent set run = 0");

        Trail.Steps steps = trail.follow(letter.intent()).orElseThrow();

        assertThat(steps.generation()).isNull();
        assertThat(steps.policyVersion()).isNull();
        assertThat(steps.items()).hasSize(2).allSatisfy(item -> {
            assertThat(item.outcome()).isEmpty();
            assertThat(item.rows()).isEmpty();
        });
        assertThat(trail.follow(4_711)).isEmpty();
    }

    private static List<String> rowsOf(Trail.Steps steps, String item) {
        return steps.items().stream()
                .filter(one -> one.item().toString().equals(item))
                .flatMap(one -> one.rows().stream())
                .map(row -> row.kind() + " " + row.key())
                .toList();
    }
}
