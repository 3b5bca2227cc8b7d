package org.cartera.store.worklist;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.worklist.Portfolios;
import org.cartera.domain.worklist.Portfolios.Portfolio;
import org.cartera.domain.worklist.Signal;
import org.cartera.domain.worklist.WorkCase;
import org.cartera.store.Database;
import org.cartera.store.Row;

/**
 * What is known of the accounts that have a signal: what they owe, who looks after them, when anybody spoke with them. A few are looked up
 * by a list of them; where there are many, the organisation's are read through, which takes less than to look for each.
 */
final class CasesOf {
    private static final int FEW = 2_000;

    private final Database database;
    private final String organisation;
    private final Map<String, List<Signal>> signals;

    CasesOf(Database database, String organisation, Map<String, List<Signal>> signals) {
        this.database = database;
        this.organisation = organisation;
        this.signals = signals;
    }

    /**
     * @param on the day on which somebody may stand in for somebody
     * @param portfolios decide who looks after whom where nobody was named by hand
     */
    List<WorkCase> read(LocalDate on, Portfolios portfolios) {
        Map<String, List<Money>> overdue = new HashMap<>();
        each(
                row -> overdue.computeIfAbsent(row.text("customer"), customer -> new ArrayList<>())
                        .add(row.money("currency", "overdue")),
                "select customer, currency, overdue from position where overdue > 0 and $theirs order by customer, currency");
        Map<String, Integer> orders = new HashMap<>();
        database.each(
                row -> orders.put(row.text("customer"), row.integer("n")),
                "select customer, count(*) as n from gate_order where organisation = ? and state = 'HELD' group by customer",
                organisation);
        Map<String, LocalDate> contacts = new HashMap<>();
        each(
                row -> contacts.put(row.text("customer"), row.date("last")),
                "select customer, cast(max(at) as date) as last from contact_log where $theirs group by customer");
        Map<String, String> standIns = new HashMap<>();
        database.each(
                row -> standIns.put(row.text("login"), row.text("stand_in")),
                """
                select distinct on (login) login, stand_in from absence
                 where organisation = ? and ? between from_date and through_date order by login, id desc""",
                organisation,
                on);
        Map<String, String> collectors = new HashMap<>();
        each(
                row -> collectors.put(row.text("customer"), row.text("login")),
                "select customer, login from customer_collector where $theirs");
        Map<String, Portfolio> belonging = belonging(portfolios);
        List<WorkCase> cases = new ArrayList<>();
        each(
                row -> {
                    String customer = row.text("customer");
                    Portfolio portfolio = belonging.get(customer);
                    String collector =
                            collectors.getOrDefault(customer, portfolio == null ? "" : portfolio.collector());
                    cases.add(new WorkCase(
                            AccountKey.of(organisation, customer),
                            row.text("name"),
                            portfolio == null ? "" : portfolio.name(),
                            collector,
                            standIns.getOrDefault(collector, ""),
                            Balances.sum(overdue.getOrDefault(customer, List.of())),
                            row.integer("oldest_days"),
                            orders.getOrDefault(customer, 0),
                            contacts.get(customer),
                            signals.getOrDefault(customer, List.of())));
                },
                "select customer, name, oldest_days from account where $theirs");
        return cases;
    }

    /** What portfolios look at; the row has {@code customer}, {@code kind}, {@code country} and {@code classifications}. */
    static Customer customer(Row row) throws SQLException {
        return new Customer(
                new CustomerId(row.text("customer")),
                "",
                row.constant(Customer.Kind.class, "kind"),
                true,
                null,
                null,
                null,
                row.textOrNull("country"),
                null,
                Set.copyOf(row.texts("classifications")));
    }

    private Map<String, Portfolio> belonging(Portfolios portfolios) {
        Map<String, Portfolio> belonging = new HashMap<>();
        if (!portfolios.all().isEmpty()) {
            each(
                    row -> {
                        Customer customer = customer(row);
                        portfolios
                                .of(customer)
                                .ifPresent(one -> belonging.put(customer.id().value(), one));
                    },
                    "select * from (select organisation, key as customer, kind, country, classifications from fact_customer"
                            + " where gen_to is null) c where $theirs");
        }
        return belonging;
    }

    /** {@code $theirs} in the statement are the rows of the accounts; others are left out. */
    private void each(Database.RowTaker taker, String sql) {
        if (signals.size() <= FEW) {
            database.each(
                    taker,
                    sql.replace("$theirs", "organisation = ? and customer = any(?)"),
                    organisation,
                    signals.keySet());
        } else {
            database.each(
                    row -> {
                        if (signals.containsKey(row.text("customer"))) {
                            taker.take(row);
                        }
                    },
                    sql.replace("$theirs", "organisation = ?"),
                    organisation);
        }
    }
}
