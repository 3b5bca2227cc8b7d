package org.cartera.store.comparison;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.comparison.Difference;
import org.cartera.domain.comparison.Topic;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.store.Database;
import org.cartera.store.Row;

/** Differences with who answers for them. */
final class DifferenceRows {
    private final Database database;

    DifferenceRows(Database database) {
        this.database = database;
    }

    List<Difference> of(long list) {
        return database.list(
                DifferenceRows::difference, "select * from difference where list = ? order by due, id", list);
    }

    List<Difference> open(OrganisationId organisation) {
        return database.list(
                DifferenceRows::difference,
                "select * from difference where organisation = ? and closed_by = '' order by due, id",
                organisation.value());
    }

    Optional<Difference> one(OrganisationId organisation, long id) {
        return database.first(
                DifferenceRows::difference,
                "select * from difference where organisation = ? and id = ?",
                organisation.value(),
                id);
    }

    void save(Difference one) {
        database.update(
                """
                insert into difference (list, organisation, customer, key, topic, currency, amount, owner, department, due, opened,
                    outcome, closed_by, comment, disputes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (list, key) do update set topic = excluded.topic, currency = excluded.currency,
                    amount = excluded.amount, owner = excluded.owner, department = excluded.department, due = excluded.due,
                    outcome = excluded.outcome, closed_by = excluded.closed_by, comment = excluded.comment,
                    disputes = excluded.disputes""",
                one.list(),
                one.account().organisation().value(),
                one.account().customer().value(),
                one.key(),
                one.topic(),
                one.amount().currency().getCurrencyCode(),
                one.amount().amount(),
                one.owner(),
                one.department(),
                one.due(),
                one.opened(),
                one.outcome(),
                one.closedBy(),
                one.comment(),
                one.disputes());
    }

    private static Difference difference(Row row) throws SQLException {
        return new Difference(
                row.number("id"),
                row.number("list"),
                AccountKey.of(row.text("organisation"), row.text("customer")),
                row.text("key"),
                row.constant(Topic.class, "topic"),
                row.money("currency", "amount"),
                row.text("owner"),
                row.text("department"),
                row.date("due"),
                row.date("opened"),
                row.text("outcome"),
                row.text("closed_by"),
                row.text("comment"),
                row.texts("disputes"));
    }
}
