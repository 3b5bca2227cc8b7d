package org.cartera.store.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.worklist.Signal;
import org.cartera.domain.worklist.WorkCase;
import org.cartera.store.Database;

/** What is known of the accounts that have a signal: what they owe, who looks after them, when anybody spoke with them. */
final class CasesOf {
    private final Database database;
    private final String organisation;
    private final Map<String, List<Signal>> signals;

    CasesOf(Database database, String organisation, Map<String, List<Signal>> signals) {
        this.database = database;
        this.organisation = organisation;
        this.signals = signals;
    }

    /** @param on the day on which somebody may stand in for somebody */
    List<WorkCase> read(LocalDate on) {
        Map<String, List<Money>> overdue = new HashMap<>();
        database.each(
                row -> overdue.computeIfAbsent(row.text("customer"), customer -> new ArrayList<>())
                        .add(row.money("currency", "overdue")),
                "select customer, currency, overdue from position where organisation = ? and overdue > 0"
                        + " and customer = any(?) order by customer, currency",
                organisation,
                signals.keySet());
        Map<String, Integer> orders = new HashMap<>();
        database.each(
                row -> orders.put(row.text("customer"), row.integer("n")),
                "select customer, count(*) as n from gate_order where organisation = ? and state = 'HELD' group by customer",
                organisation);
        Map<String, LocalDate> contacts = new HashMap<>();
        database.each(
                row -> contacts.put(row.text("customer"), row.date("last")),
                "select customer, cast(max(at) as date) as last from contact_log where organisation = ? and customer = any(?)"
                        + " group by customer",
                organisation,
                signals.keySet());
        return database.list(
                row -> {
                    String customer = row.text("customer");
                    return new WorkCase(
                            AccountKey.of(organisation, customer),
                            row.text("name"),
                            row.text("login"),
                            row.text("stand_in"),
                            Balances.sum(overdue.getOrDefault(customer, List.of())),
                            row.integer("oldest_days"),
                            orders.getOrDefault(customer, 0),
                            contacts.get(customer),
                            signals.getOrDefault(customer, List.of()));
                },
                """
                select a.customer, a.name, a.oldest_days, coalesce(c.login, '') as login, coalesce(w.stand_in, '') as stand_in
                  from account a
                  left join customer_collector c on c.organisation = a.organisation and c.customer = a.customer
                  left join (select distinct on (login) login, stand_in from absence
                              where organisation = ? and ? between from_date and through_date order by login, id desc) w
                         on w.login = c.login
                 where a.organisation = ? and a.customer = any(?)""",
                organisation,
                on,
                organisation,
                signals.keySet());
    }
}
