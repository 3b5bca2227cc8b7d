package org.cartera.store.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;

import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.PortfolioViews.CommunicationRow;
import org.cartera.domain.portfolio.PortfolioViews.CustomerRow;
import org.cartera.domain.portfolio.PortfolioViews.CustomerView;
import org.cartera.domain.portfolio.PortfolioViews.DecisionRow;
import org.cartera.domain.portfolio.PortfolioViews.Overview;
import org.cartera.domain.portfolio.PortfolioViews.TaskRow;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Rejected;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresPortfolioViewsTest {
    private final Portfolio portfolio = new Portfolio();
    private final PostgresPortfolioViews views = new PostgresPortfolioViews(
            portfolio.database, portfolio.facts, portfolio.files, () -> (organisation, asOf) -> Portfolio.policies());

    @BeforeEach
    void threeCustomers() {
        portfolio
                .customer("C1", "Ñandú Ltda")
                .customer("C2", "Árbol S.A.")
                .customer("C3", "zebra")
                .invoice("I1", "C1", "USD 100.00", 40)
                .invoice("I2", "C1", "COP 5000.00", 1)
                .invoice("I3", "C2", "USD 30.00", 12)
                .invoice("I4", "C3", "USD 7.00", -3)
                .order("O1", "C3", "USD 3.00")
                .rejected(new Rejected(
                        FactKind.INVOICE, "I9", Portfolio.account("C3"), Rejected.Reason.BAD_TERMS, List.of("net")));
    }

    @Test
    void beforeTheFirstRunThereIsNothingToSeeAndACustomerIsDecidedAsOfTheRead() {
        assertThat(views.overview(COMPANY).businessDate()).isNull();
        assertThat(views.customers(COMPANY, ListQuery.top(10)).total()).isZero();
        assertThat(views.customer(Portfolio.account("C1"))).isEmpty();
        portfolio.read();
        assertThat(views.customer(Portfolio.account("C1"))
                        .orElseThrow()
                        .decision()
                        .asOf())
                .isEqualTo(DAY);
    }

    @Test
    void customersAreSearchedWithoutAccentsByNameIdAndDocument() {
        portfolio.run(DAY);
        assertThat(ids(search("nandu"))).containsExactly("C1", "C1");
        assertThat(ids(search("ARBOL s.a"))).containsExactly("C2");
        assertThat(ids(search("c3"))).containsExactly("C3");
        assertThat(ids(search("po-i3"))).containsExactly("C2");
        assertThat(ids(search("100%"))).isEmpty();
    }

    @Test
    void customersAreFilteredSortedAndPagedWithTheSumOfAllThatMatch() {
        portfolio.run(DAY);
        Page<CustomerRow> usd =
                views.customers(COMPANY, new ListQuery("", Map.of("currency", "USD"), "open", true, 1, 1));
        assertThat(ids(usd)).containsExactly("C2");
        assertThat(usd.total()).isEqualTo(3);
        assertThat(usd.sum()).hasToString("[USD 137.00]");
        assertThat(ids(filter("held", "true"))).containsExactly("C1", "C1");
        assertThat(ids(filter("overdue", "false"))).containsExactly("C3");
        assertThat(ids(filter("incomplete", "true"))).containsExactly("C3");
        for (String sort : List.of("name", "id", "open", "overdue", "days", "held")) {
            assertThat(views.customers(COMPANY, new ListQuery("", Map.of(), sort, true, 0, 9))
                            .rows())
                    .hasSize(4);
        }
        assertThatThrownBy(
                        () -> views.customers(COMPANY, new ListQuery("", Map.of(), "1; drop table run", false, 0, 9)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> filter("color", "red")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHomePageSumsPerCurrencyAndShowsHowItWasBefore() {
        portfolio.run(DAY.minusDays(1));
        portfolio.run(DAY);
        Overview home = views.overview(COMPANY);

        assertThat(home.businessDate()).isEqualTo(DAY);
        assertThat(home.open()).hasToString("[COP 5000.00, USD 137.00]");
        assertThat(home.overdue()).hasToString("[COP 5000.00, USD 130.00]");
        assertThat(home.exposure()).hasToString("[COP 5000.00, USD 140.00]");
        assertThat(home.aging())
                .extracting(aging -> aging.amounts().toString())
                .containsExactly(
                        "[COP 0.00, COP 5000.00, COP 0.00, COP 0.00, COP 0.00]",
                        "[USD 7.00, USD 30.00, USD 100.00, USD 0.00, USD 0.00]");
        assertThat(home.aging())
                .allSatisfy(aging -> assertThat(home.open().amounts()).contains(aging.total()));
        assertThat(home.customers()).isEqualTo(3);
        assertThat(home.overdueCustomers()).isEqualTo(2);
        assertThat(home.holds()).isEqualTo(1);
        assertThat(home.heldOverdue()).hasToString("[COP 5000.00, USD 100.00]");
        assertThat(home.rejected()).isEqualTo(1);
        assertThat(home.topHolds()).extracting(CustomerRow::id).isNotEmpty();
        assertThat(home.history()).extracting(point -> point.businessDate()).containsOnly(DAY.minusDays(1));
        assertThat(views.organisations()).extracting(Organisation::name).containsExactly("Company");
    }

    @Test
    void aHoldThatWasLiftedAfterTheRunOfItsDayStandsBeforeWhatTheRunDecidedAndBearsNoRun() {
        portfolio.run(DAY);
        TestDatabase.run(
                portfolio.raw,
                "insert into decision (organisation, customer, business_date, subject, outcome, generation, policy_version, grounds)"
                        + " values ('Company', 'C1', '" + DAY + "', 'hold', 'RELEASE', 1, 'test', '')");
        DecisionRow newest = views.customer(Portfolio.account("C1"))
                .orElseThrow()
                .decisions()
                .get(0);

        assertThat(newest.outcome()).isEqualTo("RELEASE");
        assertThat(newest.run()).isNull();
    }

    @Test
    void oneCustomerShowsHisDecisionsTasksAndCommunications() {
        portfolio.run(DAY);
        CustomerView view = views.customer(Portfolio.account("C1")).orElseThrow();

        assertThat(view.holdSince()).isEqualTo(DAY);
        assertThat(view.decisions().get(0).subject()).isEqualTo("hold");
        assertThat(view.decisions())
                .extracting(DecisionRow::outcome)
                .containsExactlyInAnyOrder("PLACE", "ASSIGN:call", "SEND:reminder");
        assertThat(view.decisions().get(0).grounds().get(0).rule()).isEqualTo("hold.days-overdue");
        assertThat(view.tasks()).extracting(TaskRow::stage).containsExactly("call");
        assertThat(view.communications())
                .extracting(CommunicationRow::customerName)
                .containsOnly("Ñandú Ltda");
        assertThat(views.tasks(COMPANY, new ListQuery("arbol", Map.of("status", "OPEN"), "amount", true, 0, 5))
                        .rows())
                .extracting(TaskRow::stage)
                .containsExactly("call");
        assertThat(views.communications(COMPANY, new ListQuery("", Map.of("channel", "EMAIL"), "", false, 0, 5))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void rejectedRowsSayWhatIsWrongAndSinceWhen() {
        portfolio.run(DAY);
        var rows = views.rejected(COMPANY, new ListQuery("ZEBRA", Map.of("kind", "INVOICE"), "reason", false, 0, 5));

        assertThat(rows.total()).isEqualTo(1);
        assertThat(rows.rows().get(0).rejected().values()).containsExactly("net");
        assertThat(rows.rows().get(0).since()).isEqualTo(Portfolio.NOW);
    }

    private Page<CustomerRow> search(String text) {
        return views.customers(COMPANY, new ListQuery(text, Map.of(), "id", false, 0, 9));
    }

    private Page<CustomerRow> filter(String name, String value) {
        return views.customers(COMPANY, new ListQuery("", Map.of(name, value), "id", false, 0, 9));
    }

    private static List<String> ids(Page<CustomerRow> page) {
        return page.rows().stream().map(row -> row.id().value()).toList();
    }
}
