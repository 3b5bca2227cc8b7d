package org.cartera.store.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.cartera.domain.commission.CommissionLine;
import org.cartera.domain.commission.CommissionPlan;
import org.cartera.domain.commission.Commissions;
import org.cartera.domain.commission.SettleCommissions;
import org.cartera.store.LocalTransactions;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.cartera.store.sales.PostgresSalesDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresCommissionsTest {
    private static final YearMonth FIRST = YearMonth.from(DAY).minusMonths(2);
    private static final LocalDate VALUED = FIRST.atDay(10);
    private static final CommissionPlan PLAN = new CommissionPlan(List.of(
            new CommissionPlan.Terms(DAY.minusYears(1), new BigDecimal("10"), Map.of(), BigDecimal.ZERO, true)));

    private final Portfolio portfolio = new Portfolio();
    private final Commissions book =
            new PostgresCommissions(portfolio.database, new LocalTransactions(portfolio.database));
    private final SettleCommissions settling = new SettleCommissions(book, (organisation, asOf) -> PLAN);
    private final PostgresSalesDesk desk = new PostgresSalesDesk(portfolio.database);

    @BeforeEach
    void aReceiptPaysHalfAnInvoice() {
        portfolio
                .customer("C1", "Uno")
                .customer("C2", "Dos")
                .invoice("I1", "C1", "USD 100.00", 10)
                .invoice("I2", "C2", "USD 40.00", 10)
                .payment("P1", "C1", "USD 50.00", VALUED)
                .application("A1", "P1", "I1", "USD 50.00")
                .payment("P2", "C2", "USD 40.00", VALUED)
                .application("A2", "P2", "I2", "USD 40.00")
                .read();
        desk.assign(account("C1"), "paola", "marcela");
    }

    @Test
    void aMonthIsSettledOnceWithWhatWasCollectedOfASellersCustomers() {
        assertThat(settling.running(COMPANY, "paola", DAY))
                .extracting(line -> line.commission().toString())
                .containsExactly("USD 5.00");
        assertThat(settling.running(COMPANY, "luis", DAY)).isEmpty();

        assertThat(settling.next(COMPANY, DAY)).contains(YearMonth.from(DAY).minusMonths(1));
        assertThat(settle(FIRST)).isTrue();
        assertThat(settling.next(COMPANY, DAY)).contains(FIRST.plusMonths(1));
        assertThat(settling.next(COMPANY, FIRST.plusMonths(1).atEndOfMonth()))
                .as("not over")
                .isEmpty();
        assertThat(settle(FIRST)).as("said twice").isFalse();
        assertThat(settle(FIRST.minusMonths(1)))
                .as("a month before one that is settled")
                .isFalse();

        assertThat(settled(FIRST)).containsExactly("paola USD 5.00");
        assertThat(settling.running(COMPANY, null, DAY))
                .as("nothing is left for later")
                .isEmpty();
        assertThat(book.months(COMPANY)).extracting(Commissions.Month::by).containsExactly("marcela");
        assertThatThrownBy(() -> settling.settle(COMPANY, YearMonth.from(DAY), DAY, "marcela", NOW))
                .hasMessageContaining("is not over");
    }

    @Test
    void aReceiptThatIsVoidedLaterIsTakenBackInALaterMonthFromWhoeverGotIt() {
        settle(FIRST);
        desk.assign(account("C1"), "luis", "marcela");
        portfolio.without("application A1").without("payment P1").read();

        settle(FIRST.plusMonths(1));

        assertThat(settled(FIRST)).containsExactly("paola USD 5.00");
        assertThat(settled(FIRST.plusMonths(1))).containsExactly("paola USD -5.00");
        assertThat(settling.running(COMPANY, null, DAY)).isEmpty();
    }

    @Test
    void aCustomerWhoLosesHisSellerKeepsWhatWasEarnedWithHim() {
        settle(FIRST);
        desk.assign(account("C1"), "", "marcela");

        assertThat(settling.running(COMPANY, null, DAY)).isEmpty();
    }

    @Test
    void anInvoiceThatIsWrittenOffTakesBackWhatItsReceiptsEarned() {
        settle(FIRST);
        TestDatabase.run(portfolio.raw, "update fact_invoice set status = 'WRITTEN_OFF' where key = 'I1'");

        assertThat(settling.running(COMPANY, "paola", DAY))
                .extracting(line -> line.commission().toString())
                .containsExactly("USD -5.00");
    }

    @Test
    void whatIsOwedToASellersCustomersRetainsCommission() {
        TestDatabase.run(
                portfolio.raw,
                "insert into open_item (organisation, customer, item, currency, original, open, issued, due, outcome)"
                        + " values ('Company', 'C1', 'I1/1', 'USD', 100, 50, '2026-01-01', '2026-01-31', '')");

        assertThat(book.open(COMPANY, "paola")).singleElement().satisfies(one -> {
            assertThat(one.invoice().value()).isEqualTo("I1");
            assertThat(one.amount()).hasToString("USD 50.00");
        });
        assertThat(book.open(COMPANY, "luis")).isEmpty();
    }

    private boolean settle(YearMonth month) {
        return settling.settle(COMPANY, month, DAY, "marcela", NOW);
    }

    private List<String> settled(YearMonth month) {
        return book.settled(COMPANY, null, month).stream()
                .map(PostgresCommissionsTest::text)
                .toList();
    }

    private static String text(CommissionLine line) {
        return line.seller() + " " + line.commission();
    }
}
