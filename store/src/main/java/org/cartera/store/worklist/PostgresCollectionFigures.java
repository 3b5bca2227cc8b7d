package org.cartera.store.worklist;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.money.NoCurrency;
import org.cartera.domain.portfolio.PortfolioViews.AgingPoint;
import org.cartera.domain.worklist.CollectionFigures;
import org.cartera.domain.worklist.CollectionFigures.Count;
import org.cartera.domain.worklist.CollectionFigures.PromiseMonth;
import org.cartera.domain.worklist.CollectionFigures.Promises;
import org.cartera.domain.worklist.CollectionTrend;
import org.cartera.domain.worklist.CollectionTrend.Closing;
import org.cartera.store.Database;
import org.cartera.store.Row;
import org.cartera.store.view.AgingRow;

/** The manager's figures from PostgreSQL: positions as the last run left them, facts in force, and what runs judged. */
public final class PostgresCollectionFigures implements CollectionFigures.Book {
    /** The newest complete run of each month or week; parameters: which of them, whose, from and through. */
    private static final String LAST_RUN_OF =
            """
            select distinct on (r.span) r.id, r.business_date from (
              select id, business_date, date_trunc(?, business_date) as span from run
               where organisation = ? and kind = 'ESCALATION' and status in ('COMPLETED', 'COMPLETED_WITH_ERRORS')
                 and business_date >= ? and business_date <= ?) r
             order by r.span, r.business_date desc, r.id desc""";

    private static final String JUDGED =
            """
            count(*) filter (where s.state = 'KEPT') as kept, count(*) filter (where s.state = 'PARTLY_KEPT') as partly,
            count(*) filter (where s.state = 'BROKEN') as broken""";

    private static final Comparator<Map<YearMonth, Closing>> MOST_OWED_LAST =
            Comparator.comparing(PostgresCollectionFigures::lastOwed).reversed();

    private final Database database;

    public PostgresCollectionFigures(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public List<CollectionFigures> figures(OrganisationId organisation, LocalDate asOf, int days) {
        String id = organisation.value();
        return database.list(
                row -> new CollectionFigures(
                        row.money("currency", "before"),
                        row.money("currency", "open"),
                        row.money("currency", "overdue"),
                        row.money("currency", "sold"),
                        days),
                """
                with owed as (
                    select currency, sum(open) as open, sum(overdue) as overdue from position
                     where organisation = ? and currency <> ? group by currency),
                sales as (
                    select currency, sum(sold) as sold from sales_day where organisation = ?
                       and day > ? and day <= ? and currency <> ? group by currency),
                earlier as (
                    select currency, open as before from run_aging where run = (
                        select id from run where organisation = ? and kind = 'ESCALATION' and business_date <= ?
                           and status in ('COMPLETED', 'COMPLETED_WITH_ERRORS') order by business_date desc, id desc limit 1))
                select currency, coalesce(o.open, 0) as open, coalesce(o.overdue, 0) as overdue,
                       coalesce(s.sold, 0) as sold, coalesce(e.before, 0) as before
                  from owed o full join sales s using (currency) left join earlier e using (currency)
                 where coalesce(o.open, 0) <> 0 or coalesce(s.sold, 0) <> 0
                 order by 2 desc, 4 desc, currency""",
                id,
                NoCurrency.CODE,
                id,
                asOf.minusDays(days),
                asOf,
                NoCurrency.CODE,
                id,
                asOf.minusDays(days));
    }

    @Override
    public Promises promises(OrganisationId organisation, LocalDate asOf, int days) {
        return database.first(
                        PostgresCollectionFigures::promises,
                        "select " + JUDGED + " from promise p join promise_standing s on s.promise = p.id"
                                + " where p.organisation = ? and p.due > ? and p.due <= ?",
                        organisation.value(),
                        asOf.minusDays(days),
                        asOf)
                .orElseThrow();
    }

    private static Promises promises(Row row) throws SQLException {
        return new Promises(row.number("kept"), row.number("partly"), row.number("broken"));
    }

    @Override
    public List<CollectionTrend> trends(OrganisationId organisation, LocalDate asOf, int months) {
        Map<Currency, Map<YearMonth, Closing>> known = new HashMap<>();
        database.each(
                row -> known.computeIfAbsent(row.currency("currency"), currency -> new HashMap<>())
                        .put(YearMonth.from(row.date("business_date")), closing(row)),
                """
                with closing as (%s)
                select c.id, c.business_date, a.currency, a.open, a.overdue, case when f.since < c.business_date - %d then coalesce(
                       (select sum(s.sold) from sales_day s where s.organisation = ? and s.currency = a.currency
                           and s.day > c.business_date - %d and s.day <= c.business_date), 0) end as sold
                  from closing c join run_aging a on a.run = c.id and a.currency <> ?
                  cross join (select min(day) as since from sales_day where organisation = ?) f"""
                        .formatted(LAST_RUN_OF, CollectionTrend.DAYS - 1, CollectionTrend.DAYS),
                "month",
                organisation.value(),
                YearMonth.from(asOf).minusMonths(months - 1L).atDay(1),
                asOf,
                organisation.value(),
                NoCurrency.CODE,
                organisation.value());
        return known.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(MOST_OWED_LAST))
                .map(entry -> CollectionTrend.of(entry.getKey(), YearMonth.from(asOf), months, entry.getValue()))
                .toList();
    }

    private static Closing closing(Row row) throws SQLException {
        return new Closing(
                row.number("id"),
                row.date("business_date"),
                row.money("currency", "open"),
                row.money("currency", "overdue"),
                row.moneyOrNull("currency", "sold"));
    }

    private static BigDecimal lastOwed(Map<YearMonth, Closing> months) {
        return months.entrySet().stream()
                .max(Map.Entry.comparingByKey())
                .orElseThrow()
                .getValue()
                .open()
                .amount();
    }

    @Override
    public List<PromiseMonth> promisesByMonth(OrganisationId organisation, LocalDate asOf, int months) {
        YearMonth last = YearMonth.from(asOf);
        Map<YearMonth, Promises> known = new HashMap<>();
        database.each(
                row -> known.put(YearMonth.from(row.date("month")), promises(row)),
                """
                select cast(date_trunc('month', p.due) as date) as month, %s
                  from promise p join promise_standing s on s.promise = p.id
                 where p.organisation = ? and p.due >= ? and p.due <= ? group by 1"""
                        .formatted(JUDGED),
                organisation.value(),
                last.minusMonths(months - 1L).atDay(1),
                asOf);
        return CollectionTrend.span(last, months).stream()
                .map(month -> new PromiseMonth(month, known.getOrDefault(month, new Promises(0, 0, 0))))
                .toList();
    }

    @Override
    public List<AgingPoint> agingByWeek(OrganisationId organisation, LocalDate asOf, int weeks) {
        List<AgingPoint> points = new ArrayList<>();
        database.each(
                row -> {
                    Aging aging = AgingRow.read(row);
                    if (aging != null) {
                        points.add(new AgingPoint(row.date("business_date"), aging));
                    }
                },
                """
                with closing as (%s)
                select c.business_date, a.* from closing c join run_aging a on a.run = c.id and a.currency <> ?
                 order by c.business_date, a.currency"""
                        .formatted(LAST_RUN_OF),
                "week",
                organisation.value(),
                asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(weeks - 1L),
                asOf,
                NoCurrency.CODE);
        return points;
    }

    @Override
    public List<Count> holdsByAge(OrganisationId organisation, LocalDate asOf) {
        return counts(
                """
                with held as (
                    select h.customer, case when ? - h.since <= 7 then '0-7' when ? - h.since <= 30 then '8-30'
                                            when ? - h.since <= 90 then '31-90' else '91+' end as name
                      from hold h where h.organisation = ? and h.released_on is null)
                select h.name, n.number, p.currency, sum(p.overdue) as amount
                  from held h join (select name, count(*) as number from held group by name) n on n.name = h.name
                  left join position p on p.organisation = ? and p.customer = h.customer and p.overdue > 0
                 group by h.name, n.number, p.currency
                 order by cast(substring(h.name from '^[0-9]+') as int), p.currency""",
                asOf,
                asOf,
                asOf,
                organisation.value(),
                organisation.value());
    }

    @Override
    public List<Count> causes(OrganisationId organisation, LocalDate asOf, int days) {
        return counts(
                """
                select d.department || '/' || d.cause as name, n.number, d.currency, sum(d.amount) as amount
                  from dispute d
                  join (select department, cause, count(*) as number from dispute
                         where organisation = ? and not void and from_date > ? and from_date <= ? group by 1, 2) n
                    on n.department = d.department and n.cause = d.cause
                 where d.organisation = ? and not d.void and d.from_date > ? and d.from_date <= ?
                 group by d.department, d.cause, n.number, d.currency order by n.number desc, 1, d.currency""",
                organisation.value(),
                asOf.minusDays(days),
                asOf,
                organisation.value(),
                asOf.minusDays(days),
                asOf);
    }

    /** Rows of one name beside each other are one count with an amount for each currency. */
    private List<Count> counts(String sql, Object... parameters) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        Map<String, List<Money>> amounts = new LinkedHashMap<>();
        database.each(
                row -> {
                    String name = row.text("name");
                    numbers.put(name, row.number("number"));
                    List<Money> sums = amounts.computeIfAbsent(name, key -> new ArrayList<>());
                    if (row.textOrNull("currency") != null) {
                        sums.add(row.money("currency", "amount"));
                    }
                },
                sql,
                parameters);
        return numbers.entrySet().stream()
                .map(entry ->
                        new Count(entry.getKey(), entry.getValue(), amounts.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
