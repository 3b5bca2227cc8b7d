package org.cartera.store.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PromiseMessages;
import org.cartera.domain.portfolio.PromiseOutbox;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.cartera.store.Row;

/** Messages about promises, in PostgreSQL. */
public final class PostgresPromiseOutbox implements PromiseOutbox {
    private static final String MISSING =
            """
            select p.id, p.customer, p.currency, p.amount from promise p
             where p.organisation = ? and p.withdrawn_on is null and p.due >= ?
               and not exists (select 1 from intent i where i.promise = p.id and i.stage = ?)""";

    private final Database database;
    private final UnitOfWork work;

    public PostgresPromiseOutbox(DataSource dataSource, UnitOfWork work) {
        this.database = new Database(dataSource);
        this.work = work;
    }

    @Override
    public List<Message> unconfirmed(OrganisationId organisation, LocalDate since, LocalDate today) {
        return missing(
                PromiseMessages.CONFIRMATION,
                organisation,
                "(p.made_on >= ? or p.approved_on >= ?) order by p.id",
                today,
                since,
                since);
    }

    @Override
    public List<Message> unreminded(OrganisationId organisation, int days, LocalDate today) {
        return missing(
                PromiseMessages.REMINDER,
                organisation,
                "p.due <= ? and p.made_on < p.due - ? order by p.id",
                today,
                today.plusDays(days),
                days);
    }

    private List<Message> missing(
            StageId stage, OrganisationId organisation, String which, LocalDate today, Object... parameters) {
        Object[] all = new Object[3 + parameters.length];
        all[0] = organisation.value();
        all[1] = today;
        all[2] = stage.value();
        System.arraycopy(parameters, 0, all, 3, parameters.length);
        return database.list(row -> message(row, stage, organisation), MISSING + " and " + which, all);
    }

    private static Message message(Row row, StageId stage, OrganisationId organisation) throws SQLException {
        return new Message(
                stage,
                AccountKey.of(organisation.value(), row.text("customer")),
                row.text("id"),
                row.money("currency", "amount"));
    }

    /** The run is the last one: it brought what the messages were written from. */
    @Override
    public void write(OrganisationId organisation, List<Message> messages, LocalDate today, Instant now) {
        Batch rows = new Batch(
                "customer text",
                "key text",
                "stage text",
                "template text",
                "currency text",
                "total numeric",
                "promise text");
        messages.forEach(one -> rows.add(
                one.account().customer(),
                "promise/" + one.promise() + "/" + one.stage(),
                one.stage(),
                one.stage().value(),
                one.amount().currency(),
                one.amount().amount(),
                one.promise()));
        work.inTransaction(() -> database.update(
                "insert into intent (organisation, business_date, run, channel, owner, items, late, state, detail, tries,"
                        + " due_at, changed_at, " + rows.names() + ")"
                        + " select ?, ?, (select coalesce(max(id), 0) from run where organisation = ?), 'EMAIL', 'COLLECTOR',"
                        + " 0, false, 'PENDING', '', 0, ?, ?, s.* from " + rows.source()
                        + " on conflict (key) do nothing",
                rows.parameters(organisation.value(), today, organisation.value(), now, now)));
    }
}
