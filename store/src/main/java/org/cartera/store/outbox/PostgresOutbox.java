package org.cartera.store.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Outbox;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.store.Database;
import org.cartera.store.Row;

/** The outbox in PostgreSQL. */
public final class PostgresOutbox implements Outbox {
    private final Database database;
    private final UnitOfWork work;

    public PostgresOutbox(DataSource dataSource, UnitOfWork work) {
        this.database = new Database(dataSource);
        this.work = work;
    }

    @Override
    public List<Outgoing> claim(OrganisationId organisation, String node, int limit, Instant now) {
        List<Long> claimed = work.inNewTransaction(() -> database.list(
                row -> row.number("id"),
                """
                update intent set state = 'SENDING', node = ?, changed_at = ?
                 where id in (select id from intent where organisation = ? and state in ('PENDING', 'RETRY')
                                 and due_at <= ? order by due_at, id limit ? for update skip locked)
                returning id""",
                node,
                now,
                organisation.value(),
                now,
                limit));
        return read(claimed);
    }

    @Override
    public long due(OrganisationId organisation, Instant now) {
        return database.number(
                "select count(*) from intent where organisation = ? and state in ('PENDING', 'RETRY') and due_at <= ?",
                organisation.value(),
                now);
    }

    @Override
    public void composed(long intent, Composer.Message message) {
        database.update(
                "insert into message (intent, subject, html, plain) values (?, ?, ?, ?) on conflict (intent) do update"
                        + " set subject = excluded.subject, html = excluded.html, plain = excluded.plain",
                intent,
                message.subject(),
                message.html(),
                message.plain());
    }

    @Override
    public void sent(long intent, String evidence, Instant now) {
        move(intent, "SENT", evidence, now);
    }

    @Override
    public void waitUntil(long intent, Instant until, String reason) {
        expect(
                intent,
                database.update(
                        "update intent set state = 'PENDING', detail = ?, due_at = ?, node = null"
                                + " where id = ? and state = 'SENDING'",
                        reason,
                        until,
                        intent));
    }

    @Override
    public void retry(long intent, Instant at, String reason) {
        expect(
                intent,
                database.update(
                        "update intent set state = 'RETRY', tries = tries + 1, detail = ?, due_at = ?, node = null"
                                + " where id = ? and state = 'SENDING'",
                        reason,
                        at,
                        intent));
    }

    @Override
    public void dead(long intent, String reason, Instant now) {
        move(intent, "DEAD", reason, now);
    }

    @Override
    public void dropped(long intent, String reason, Instant now) {
        work.inTransaction(() -> {
            move(intent, "DROPPED", reason, now);
            database.update(
                    "update task set status = 'DROPPED', outcome = ?, version = version + 1 where id = ?"
                            + " and status = 'OPEN'",
                    reason,
                    intent);
            return database.update("delete from stage_taken where intent = ?", intent);
        });
    }

    @Override
    public void leftOut(long intent, Set<InstalmentId> items) {
        List<String> ids = items.stream().map(InstalmentId::toString).toList();
        work.inTransaction(
                () -> database.update("delete from stage_taken where intent = ? and item = any(?)", intent, ids));
    }

    @Override
    public int markUncertain(String node, Instant olderThan) {
        return (int) database.update(
                "update intent set state = 'UNCERTAIN', detail = 'Left while sending' where state = 'SENDING'"
                        + " and node = ? and changed_at < ?",
                node,
                olderThan);
    }

    @Override
    public Optional<Outgoing> one(long intent) {
        return read(List.of(intent)).stream().findFirst();
    }

    /** From SENDING only: what was given up as uncertain meanwhile stays so, and the late worker fails loudly. */
    private void move(long intent, String state, String detail, Instant now) {
        expect(
                intent,
                database.update(
                        "update intent set state = ?, detail = ?, changed_at = ? where id = ? and state = 'SENDING'",
                        state,
                        detail,
                        now,
                        intent));
    }

    private static void expect(long intent, long changed) {
        if (changed == 0) {
            throw new IllegalStateException("Intent " + intent + " is not being sent");
        }
    }

    private List<Outgoing> read(List<Long> intents) {
        if (intents.isEmpty()) {
            return List.of();
        }
        List<String> ids = intents.stream().map(String::valueOf).toList();
        Map<Long, List<Outgoing.Line>> lines = new HashMap<>();
        database.each(
                row -> lines.computeIfAbsent(row.number("intent"), key -> new ArrayList<>())
                        .add(line(row)),
                "select l.*, i.currency from intent_line l join intent i on i.id = l.intent"
                        + " where l.intent = any(?::bigint[]) order by l.intent, l.line",
                ids);
        return database.list(
                row -> outgoing(row, lines.getOrDefault(row.number("id"), List.of())),
                "select * from intent where id = any(?::bigint[]) order by due_at, id",
                ids);
    }

    private static Outgoing.Line line(Row row) throws SQLException {
        return new Outgoing.Line(
                InstalmentId.parse(row.text("item")),
                row.text("reference"),
                row.date("issued"),
                row.date("due"),
                row.integer("days"),
                row.money("currency", "open"),
                row.money("currency", "asked"));
    }

    private static Outgoing outgoing(Row row, List<Outgoing.Line> lines) throws SQLException {
        Money total = row.money("currency", "total");
        return new Outgoing(
                row.number("id"),
                row.text("key"),
                AccountKey.of(row.text("organisation"), row.text("customer")),
                new StageId(row.text("stage")),
                row.constant(Channel.class, "channel"),
                row.text("template"),
                row.date("business_date"),
                total,
                row.integer("tries"),
                lines);
    }
}
