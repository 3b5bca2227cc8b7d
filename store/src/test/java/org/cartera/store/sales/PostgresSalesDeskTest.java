package org.cartera.store.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.account;

import java.util.List;
import java.util.Map;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.SalesDesk;
import org.cartera.domain.portfolio.SalesOutstanding;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.Test;

class PostgresSalesDeskTest {
    private final Portfolio portfolio = new Portfolio();
    private final SalesDesk desk = new PostgresSalesDesk(portfolio.database);

    @Test
    void aSellerSeesTheCustomersThatWereGivenToHimAndNobodyElses() {
        desk.assign(account("C1"), "paola", "marcela");
        desk.assign(account("C2"), "paola", "marcela");
        desk.assign(account("C3"), "luis", "marcela");
        desk.assign(account("C2"), "luis", "marcela");
        assertThat(desk.customers(COMPANY, "paola", ListQuery.top(5)).rows())
                .extracting(one -> one.account().customer().value())
                .containsExactly("C1");
        for (String sort : List.of("name", "days", "overdue", "limit")) {
            assertThat(desk.customers(COMPANY, "luis", new ListQuery("", Map.of("held", "false"), sort, true, 0, 5))
                            .rows())
                    .as(sort)
                    .hasSize(2);
        }
        desk.assign(account("C1"), "", "marcela");
        assertThat(desk.sellerOf(account("C1"))).isEmpty();
        assertThat(desk.sellerOf(account("C2"))).contains("luis");
    }

    @Test
    void howLongHisCustomersTakeToPayIsToldFromTheirSalesAndNobodyElses() {
        portfolio
                .customer("C1", "Uno")
                .customer("C2", "Dos")
                .invoice("I1", "C1", "USD 600.00", 10)
                .invoice("I2", "C1", "USD 300.00", 59)
                .invoice("I3", "C1", "USD 700.00", 60)
                .invoice("I4", "C2", "USD 9000.00", 10)
                .read();
        desk.assign(account("C1"), "paola", "marcela");
        assertThat(desk.figures(COMPANY, "luis", DAY, 90)).isEmpty();
        TestDatabase.run(
                portfolio.raw,
                "insert into position (organisation, customer, currency, open, overdue, credit, ordered, oldest_days, bounds,"
                        + " buckets) values ('Company', 'C1', 'USD', 450, 150, 0, 0, 10, '', '{}')");

        assertThat(desk.figures(COMPANY, "paola", DAY, 90))
                .as("issued 30 days before they are due: 90 days ago is too long ago, 89 is not")
                .containsExactly(new SalesOutstanding(
                        Money.of("USD", "450"), Money.of("USD", "150"), Money.of("USD", "900"), 90));
    }

    @Test
    void aQuestionIsAnsweredOnceAndTheSecondAnswerIsToldSo() {
        desk.assign(account("C1"), "paola", "marcela");
        long asked = desk.ask(account("C1"), true, "Who signs there now?", "camilo", NOW);
        ListQuery waiting =
                new ListQuery("", Map.of("open", "true", "seller", "paola", "forSeller", "true"), "", false, 0, 5);
        assertThat(desk.help(COMPANY, waiting).rows()).singleElement().satisfies(help -> {
            assertThat(help.question()).isEqualTo("Who signs there now?");
            assertThat(help.answeredAt()).isNull();
        });
        assertThat(desk.customers(COMPANY, "paola", ListQuery.top(5))
                        .rows()
                        .get(0)
                        .questions())
                .isEqualTo(1);

        desk.answer(COMPANY, asked, "The new treasurer", "paola", NOW);
        assertThat(desk.help(COMPANY, waiting).rows()).isEmpty();
        assertThatThrownBy(() -> desk.answer(COMPANY, asked, "Somebody", "luis", NOW))
                .isInstanceOf(Desk.Conflict.class);
        assertThat(desk.help(COMPANY, new ListQuery("signs", Map.of(), "at", true, 0, 5))
                        .rows())
                .singleElement()
                .satisfies(help -> assertThat(help.answer()).isEqualTo("The new treasurer"));
    }
}
