package org.cartera.store.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.money.NoCurrency;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.store.Database;
import org.cartera.store.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * One list: its rows, what may be searched, filtered and sorted, and what is summed. What is only shown is joined to the
 * rows of the page and not to all that are counted and sorted.
 *
 * @param columns what is selected
 * @param alias the table whose rows are listed, as the other texts call it
 * @param from tables and joins with a WHERE whose first parameter says whose rows: mostly the organisation's
 * @param shown joins that add columns to a row and neither drop nor repeat any, which search and filters do without;
 *     empty where {@code from} joins everything
 * @param search a condition with one parameter, a pattern for LIKE
 * @param filters by name a condition with one text parameter; by {@code name=value} one without, which the planner can
 *     take for a join
 * @param sorts by name an expression
 * @param sortsShown names of the sorts whose expression needs what is joined to be shown
 * @param order the list's own order, which also decides between equals
 * @param currency the amount's currency; null where rows carry no amount
 * @param amount what is summed
 */
public record Listing<T>(
        String columns,
        String alias,
        String from,
        String shown,
        String search,
        Map<String, String> filters,
        Map<String, String> sorts,
        Set<String> sortsShown,
        String order,
        @Nullable String currency,
        String amount,
        Database.RowReader<T> reader) {

    /** A list that joins everything to every row. */
    public Listing(
            String columns,
            String from,
            String search,
            Map<String, String> filters,
            Map<String, String> sorts,
            String order,
            @Nullable String currency,
            String amount,
            Database.RowReader<T> reader) {
        this(columns, "", from, "", search, filters, sorts, Set.of(), order, currency, amount, reader);
    }

    public Page<T> page(Database database, OrganisationId organisation, ListQuery query) {
        return page(database, organisation.value(), query);
    }

    /** @param of the first parameter of the WHERE: whose rows are listed */
    Page<T> page(Database database, Object of, ListQuery query) {
        List<Object> parameters = new ArrayList<>(List.of(of));
        String where = from + conditions(query, parameters);
        Object[] filtered = parameters.toArray();
        List<Money> sums = new ArrayList<>();
        long[] total = {0};
        database.each(
                row -> {
                    total[0] += row.number("n");
                    if (currency != null && !NoCurrency.is(row.currency("currency"))) {
                        sums.add(row.money("currency", "total"));
                    }
                },
                currency == null
                        ? "select count(*) as n " + where
                        : "select " + currency + " as currency, count(*) as n, sum(" + amount + ") as total " + where
                                + " group by " + currency,
                filtered);
        return new Page<>(rows(database, of, query), total[0], Balances.sum(sums));
    }

    /** The rows of one page, without counting the others. */
    List<T> rows(Database database, Object of, ListQuery query) {
        List<Object> parameters = new ArrayList<>(List.of(of));
        String where = from + conditions(query, parameters);
        parameters.add(query.size());
        parameters.add(query.first());
        String all = "(select " + alias + ".* " + where;
        String order = " order by " + sort(query);
        String cut = " limit ? offset ?";
        String sql;
        if (shown.isEmpty()) {
            sql = "select " + columns + " " + where + order + cut;
        } else if (sortsShown.contains(query.sort())) {
            sql = "select " + columns + " from " + all + ") " + alias + shown + order + cut;
        } else {
            sql = "select " + columns + " from " + all + order + cut + ") " + alias + shown + order;
        }
        return database.list(reader, sql, parameters.toArray());
    }

    private String conditions(ListQuery query, List<Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        query.filters().forEach((name, value) -> {
            String ofValue = filters.get(name + "=" + value);
            if (ofValue == null) {
                conditions.append(" and ").append(known(filters, name, "filter"));
                parameters.add(value);
            } else {
                conditions.append(" and ").append(ofValue);
            }
        });
        if (!query.search().isBlank()) {
            conditions.append(" and ").append(search);
            parameters.add(SearchText.anywhere(query.search()));
        }
        return conditions.toString();
    }

    private String sort(ListQuery query) {
        if (query.sort().isEmpty()) {
            return order;
        }
        return known(sorts, query.sort(), "sort") + (query.descending() ? " desc nulls last" : " nulls last") + ", "
                + order;
    }

    private static String known(Map<String, String> all, String name, String what) {
        String found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("Unknown " + what + " '" + name + "', expected one of " + all.keySet());
        }
        return found;
    }
}
