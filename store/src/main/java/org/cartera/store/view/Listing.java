package org.cartera.store.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.store.Database;
import org.cartera.store.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * One list: its rows, what may be searched, filtered and sorted, and what is summed.
 *
 * @param columns what is selected
 * @param from tables and joins with a WHERE whose first parameter says whose rows: mostly the organisation's
 * @param search a condition with one parameter, a pattern for LIKE
 * @param filters by name a condition with one text parameter
 * @param sorts by name an expression
 * @param order the list's own order, which also decides between equals
 * @param currency the amount's currency; null where rows carry no amount
 * @param amount what is summed
 */
public record Listing<T>(
        String columns,
        String from,
        String search,
        Map<String, String> filters,
        Map<String, String> sorts,
        String order,
        @Nullable String currency,
        String amount,
        Database.RowReader<T> reader) {

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
                    if (currency != null && !"XXX".equals(row.text("currency"))) {
                        sums.add(row.money("currency", "total"));
                    }
                },
                currency == null
                        ? "select count(*) as n " + where
                        : "select " + currency + " as currency, count(*) as n, sum(" + amount + ") as total " + where
                                + " group by " + currency,
                filtered);
        parameters.add(query.size());
        parameters.add(query.first());
        List<T> rows = database.list(
                reader,
                "select " + columns + " " + where + " order by " + sort(query) + " limit ? offset ?",
                parameters.toArray());
        return new Page<>(rows, total[0], Balances.sum(sums));
    }

    private String conditions(ListQuery query, List<Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        query.filters().forEach((name, value) -> {
            conditions.append(" and ").append(known(filters, name, "filter"));
            parameters.add(value);
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
