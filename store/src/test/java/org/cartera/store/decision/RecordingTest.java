package org.cartera.store.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.DAY;

import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.portfolio.RunSummary;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private static final List<String> WORK = List.of(
            "select * from decision order by customer, business_date, subject, outcome",
            "select organisation, customer, since, origin, grounds, released_on from hold order by customer",
            "select key, state, total, items from intent order by key",
            "select item, stage, reopening, taken_on from stage_taken order by 1, 2",
            "select * from intent_line order by intent, line",
            "select stage, owner, due, amount, status from task order by id",
            "select * from account order by customer",
            "select * from position order by customer, currency",
            "select * from open_item order by customer, item",
            "select * from item_memory order by customer, item");
    private final Portfolio portfolio = new Portfolio();

    @BeforeEach
    void aSmallPortfolio() {
        portfolio
                .customer("C1", "Uno")
                .customer("C2", "Dos")
                .customer("C3", "Tres")
                .customer("C4", "Cuatro")
                .invoice("I1", "C1", "USD 100.00", 40)
                .invoice("I2", "C1", "USD 50.00", 2)
                .invoice("I3", "C2", "COP 70.00", 12)
                .invoice("I4", "C3", "USD 10.00", -5)
                .payment("P4", "C4", "USD 5.00", DAY.minusDays(1));
    }

    @Test
    void aRunWritesPositionsDecisionsHoldsAndCommunicationsForEveryAccount() {
        RunSummary summary = portfolio.run(DAY);

        assertThat(summary.customers()).isEqualTo(4);
        assertThat(summary.instalments()).isEqualTo(4);
        assertThat(summary.overdue()).hasToString("[COP 70.00, USD 150.00]");
        assertThat(summary.holdsPlaced()).isEqualTo(1);
        assertThat(summary.communications()).isEqualTo(3);
        assertThat(
                        rows(
                                "select customer, currency, open, overdue, credit, oldest_days, buckets from position order by 1"))
                .containsExactly(
                        "C1|USD|150.00|150.00|0.00|40|{0.00,50.00,100.00,0.00,0.00}",
                        "C2|COP|70.00|70.00|0.00|12|{0.00,70.00,0.00,0.00,0.00}",
                        "C3|USD|10.00|0.00|0.00|0|{10.00,0.00,0.00,0.00,0.00}",
                        "C4|USD|0.00|0.00|5.00|0|{}");
        assertThat(rows("select customer, origin, since, grounds from hold"))
                .containsExactly("C1|POLICY|2026-03-02|hold.days-overdue\tI1/1\tdays:40\tdays:30");
        assertThat(rows("select key, state from intent order by key"))
                .containsExactly(
                        "Company|C1|USD|call|TASK|2026-03-02|PENDING",
                        "Company|C1|USD|reminder|EMAIL|2026-03-02|PENDING",
                        "Company|C2|COP|call|TASK|2026-03-02|PENDING");
        assertThat(rows("select subject, outcome from decision order by customer, subject"))
                .containsExactly(
                        "I1/1|ASSIGN:call",
                        "I2/1|SEND:reminder",
                        "hold|PLACE",
                        "I3/1|ASSIGN:call",
                        "I4/1|WAIT:NEXT_STAGE");
    }

    @Test
    void aSecondRunOfTheSameDayChangesNothing() {
        portfolio.run(DAY);
        List<List<String>> before = everything();
        RunSummary second = portfolio.run(DAY);

        assertThat(everything()).isEqualTo(before);
        assertThat(second.communications()).isZero();
        assertThat(second.holdsPlaced()).isZero();
        assertThat(second.holdsInForce()).isEqualTo(1);
    }

    @Test
    void aPaidAccountIsReleasedAndLeavesTheListAndItsItemIsRememberedAsSettled() {
        portfolio.run(DAY);
        portfolio
                .payment("P1", "C1", "USD 150.00", DAY)
                .application("A1", "P1", "I1", "USD 100.00")
                .application("A2", "P1", "I2", "USD 50.00");
        RunSummary next = portfolio.run(DAY.plusDays(1));

        assertThat(next.holdsReleased()).isEqualTo(1);
        assertThat(next.holdsInForce()).isZero();
        assertThat(rows("select live, held, decided_on, decided_before from account where customer = 'C1'"))
                .containsExactly("f|f|2026-03-03|2026-03-02");
        assertThat(rows("select customer from position where customer = 'C1'")).isEmpty();
        assertThat(rows("select item from open_item where customer = 'C1'")).isEmpty();
        assertThat(rows("select item, closed_on from item_memory where customer = 'C1' order by 1"))
                .containsExactly("I1/1|2026-03-03", "I2/1|2026-03-03");
        assertThat(portfolio.run(DAY.plusDays(2)).customers())
                .as("a settled account is not decided again")
                .isEqualTo(3);
    }

    @Test
    void aWaitIsLoggedOnceForAsLongAsItsReasonStays() {
        portfolio.run(DAY);
        portfolio.run(DAY.plusDays(1));
        portfolio.run(DAY.plusDays(2));

        assertThat(rows("select business_date, outcome from decision where customer = 'C3'"))
                .containsExactly("2026-03-02|WAIT:NEXT_STAGE");
    }

    @Test
    void theNextRunKnowsWhatTheOneBeforeTookAndWhenItRan() {
        portfolio.run(DAY);
        var file = portfolio.file("C1", DAY.plusDays(1)).orElseThrow();

        assertThat(file.previousRun()).isEqualTo(DAY);
        assertThat(file.hold()).isNotNull();
        assertThat(file.memories().values())
                .flatExtracting(memory -> memory.taken())
                .extracting(taken -> taken.stage() + " " + taken.delivery())
                .containsExactlyInAnyOrder("call PENDING", "reminder PENDING");
        assertThat(portfolio.file("C1", DAY).orElseThrow().previousRun()).isNull();
        assertThat(file.account().customer()).isEqualTo(new CustomerId("C1"));
    }

    private List<List<String>> everything() {
        List<List<String>> all = new ArrayList<>();
        WORK.forEach(sql -> all.add(rows(sql)));
        return all;
    }

    private List<String> rows(String sql) {
        return TestDatabase.rows(portfolio.raw, sql);
    }
}
