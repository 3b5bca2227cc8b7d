package org.cartera.store.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.money.NoCurrency;
import org.cartera.domain.worklist.CollectionFigures;
import org.cartera.domain.worklist.CollectionFigures.Count;
import org.cartera.domain.worklist.CollectionFigures.Promises;
import org.cartera.store.Database;

/** The manager's figures from PostgreSQL: positions as the last run left them, facts in force, and what runs judged. */
public final class PostgresCollectionFigures implements CollectionFigures.Book {
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
                    select currency, sum(case when kind = 'CREDIT_NOTE' then -abs(total) else total end) as sold
                      from fact_invoice where organisation = ? and gen_to is null and kind <> 'INTEREST'
                       and issued > ? and issued <= ? and currency <> ? group by currency),
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
                        row -> new Promises(row.number("kept"), row.number("partly"), row.number("broken")),
                        """
                        select count(*) filter (where s.state = 'KEPT') as kept,
                               count(*) filter (where s.state = 'PARTLY_KEPT') as partly,
                               count(*) filter (where s.state = 'BROKEN') as broken
                          from promise p join promise_standing s on s.promise = p.id
                         where p.organisation = ? and p.due > ? and p.due <= ?""",
                        organisation.value(),
                        asOf.minusDays(days),
                        asOf)
                .orElseThrow();
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
