package org.cartera.store.casefile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.store.Keys;
import org.cartera.store.Row;
import org.cartera.store.Together;

/** Promises and pauses of several accounts, by customer; there when what it asks was run. */
final class WrittenDown {
    final Map<CustomerId, List<Promise>> promises = new HashMap<>();
    final Map<CustomerId, List<Pause>> pauses = new HashMap<>();
    private final OrganisationId organisation;

    WrittenDown(Together asking, OrganisationId organisation, Collection<String> customers) {
        this.organisation = organisation;
        Keys wanted = new Keys(customers);
        String theirs = " where organisation = ? and customer" + wanted.among();
        Object[] parameters = {organisation.value(), wanted.parameter()};
        readPromises(asking, theirs, parameters);
        asking.each(
                row -> put(pauses, pause(row)),
                "select * from pause" + theirs + " and not void order by id",
                parameters);
    }

    private void readPromises(Together asking, String theirs, Object[] parameters) {
        Map<String, Set<InstalmentId>> items = new HashMap<>();
        asking.each(
                row -> items.computeIfAbsent(row.text("promise"), key -> new HashSet<>())
                        .add(InstalmentId.parse(row.text("item"))),
                "select * from promise_item where promise in (select id from promise" + theirs + ")",
                parameters);
        asking.each(
                row -> {
                    Promise promise = promise(row, items.getOrDefault(row.text("id"), Set.of()));
                    promises.computeIfAbsent(promise.account().customer(), key -> new ArrayList<>())
                            .add(promise);
                },
                "select * from promise" + theirs + " order by made_on, id",
                parameters);
    }

    private void put(Map<CustomerId, List<Pause>> all, Pause pause) {
        all.computeIfAbsent(pause.account().customer(), key -> new ArrayList<>())
                .add(pause);
    }

    private Promise promise(Row row, Set<InstalmentId> items) throws SQLException {
        return new Promise(
                row.text("id"),
                account(row),
                row.money("currency", "amount"),
                row.date("made_on"),
                row.date("due"),
                items,
                row.text("promised_by"),
                row.dateOrNull("withdrawn_on"),
                row.dateOrNull("approved_on"));
    }

    private Pause pause(Row row) throws SQLException {
        String item = row.textOrNull("item");
        return new Pause(
                row.text("id"),
                account(row),
                item == null ? null : InstalmentId.parse(item),
                new DateSpan(row.date("from_date"), row.dateOrNull("through_date")),
                row.text("reason"));
    }

    private AccountKey account(Row row) throws SQLException {
        return new AccountKey(organisation, customer(row));
    }

    private static CustomerId customer(Row row) throws SQLException {
        return new CustomerId(row.text("customer"));
    }
}
