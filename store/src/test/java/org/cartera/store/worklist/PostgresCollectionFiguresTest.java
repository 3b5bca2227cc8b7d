package org.cartera.store.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.account;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.PortfolioViews.AgingPoint;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.worklist.CollectionFigures;
import org.cartera.domain.worklist.CollectionFigures.Count;
import org.cartera.domain.worklist.CollectionFigures.PromiseMonth;
import org.cartera.domain.worklist.CollectionFigures.Promises;
import org.cartera.domain.worklist.CollectionTrend;
import org.cartera.store.LocalPersistence;
import org.cartera.store.Portfolio;
import org.cartera.store.desk.JpaDesk;
import org.junit.jupiter.api.Test;

/** The manager's figures over two nights that are 30 days apart. */
class PostgresCollectionFiguresTest {
    private final Portfolio portfolio = new Portfolio()
            .customer("C1", "Uno")
            .customer("C2", "Dos")
            .invoice("I1", "C1", "USD 100.00", 12)
            .invoice("I2", "C2", "USD 40.00", 40)
            .invoice("I3", "C1", "USD 10.00", -5);
    private final PostgresCollectionFigures figures = new PostgresCollectionFigures(portfolio.database);

    @Test
    void whatWasOwedThenWhatIsOwedNowAndWhatWasSoldMakeTheFigures() {
        portfolio.run(DAY.minusDays(30));
        portfolio.run(DAY);

        assertThat(figures.figures(COMPANY, DAY, 30))
                .containsExactly(new CollectionFigures(usd("140.00"), usd("150.00"), usd("140.00"), usd("10.00"), 30));
        assertThat(figures.figures(COMPANY, DAY, 90).get(0).effectiveness()).isEmpty();
        assertThat(figures.figures(COMPANY, DAY, 30).get(0).effectiveness()).contains(new BigDecimal("0.0"));
        assertThat(figures.holdsByAge(COMPANY, DAY.plusDays(8)))
                .containsExactly(new Count("8-30", 1, List.of(usd("40.00"))));
    }

    @Test
    void eachMonthShowsItsLastRunAndThoseWithoutARunAreUnknown() {
        portfolio.invoice("I0", "C2", "USD 500.00", 100).run(DAY.minusMonths(2));
        portfolio.run(DAY.minusMonths(2).plusDays(2));
        portfolio.run(DAY);

        CollectionTrend trend = figures.trends(COMPANY, DAY, 4).get(0);

        assertThat(trend.months())
                .extracting(month ->
                        month.closing() == null ? null : month.closing().on())
                .containsExactly(null, DAY.minusMonths(2).plusDays(2), null, DAY);
        // issued 130, 70, 42 and 25 days before: the 90 days before DAY hold all but the oldest
        assertThat(trend.months().get(3).closing().sold()).isEqualTo(usd("150.00"));
        assertThat(trend.months().get(3).outstanding().orElseThrow().daysOutstanding())
                .contains(new BigDecimal("390.0"));
        // the 90 days before the older one reach back before the first invoice that the ERP knows
        assertThat(trend.months().get(1).closing().sold()).isNull();
        assertThat(trend.months().get(1).outstanding()).isEmpty();
        assertThat(figures.agingByWeek(COMPANY, DAY, 10))
                .extracting(AgingPoint::businessDate)
                .containsExactly(DAY.minusMonths(2).plusDays(2), DAY);
    }

    @Test
    void whatWasSoldIsKeptAnewWhenFactsHaveChangedAndStandsWhereNoneHave() {
        portfolio.run(DAY.minusDays(1));
        portfolio.run(DAY);
        assertThat(figures.figures(COMPANY, DAY, 90).get(0).sold()).isEqualTo(usd("150.00"));

        portfolio.invoice("I4", "C1", "USD 7.00", -20).run(DAY);

        assertThat(figures.figures(COMPANY, DAY, 90).get(0).sold()).isEqualTo(usd("157.00"));
    }

    @Test
    void promisesAreCountedAsTheRunJudgedThemAndDisputesByDepartmentAndCause() {
        portfolio.run(DAY.minusDays(5));
        try (LocalPersistence persistence = new LocalPersistence(portfolio.raw)) {
            JpaDesk desk = new JpaDesk(persistence, portfolio.clock);
            desk.promise(
                    new Promise(
                            "",
                            account("C1"),
                            usd("60.00"),
                            DAY.minusDays(4),
                            DAY.minusDays(3),
                            Set.of(),
                            "Marta",
                            null),
                    "ana");
            desk.dispute(
                    new Dispute(
                            "",
                            account("C2"),
                            InstalmentId.parse("I2/1"),
                            usd("4.00"),
                            new DateSpan(DAY.minusDays(1), null),
                            "LOGISTICS",
                            "roto",
                            Dispute.Cause.INTERNAL),
                    "ana");
        }
        portfolio.run(DAY);

        assertThat(figures.promises(COMPANY, DAY, 30)).isEqualTo(new Promises(0, 0, 1));
        assertThat(figures.promisesByMonth(COMPANY, DAY, 2))
                .containsExactly(
                        new PromiseMonth(YearMonth.of(2026, 2), new Promises(0, 0, 1)),
                        new PromiseMonth(YearMonth.of(2026, 3), new Promises(0, 0, 0)));
        assertThat(figures.promises(COMPANY, DAY, 3)).isEqualTo(new Promises(0, 0, 0));
        assertThat(figures.causes(COMPANY, DAY, 30))
                .containsExactly(new Count("LOGISTICS/INTERNAL", 1, List.of(usd("4.00"))));
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
