package org.cartera.store.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Carrier;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Fate;
import org.cartera.domain.portfolio.FencedOff;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.Outbox;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.store.Database;
import org.jspecify.annotations.Nullable;

/** The outbox in PostgreSQL. */
public final class PostgresOutbox implements Outbox {
    private static final String DUE = " where organisation = ? and state in ('PENDING', 'RETRY') and due_at <= ?";

    private final Database database;
    private final UnitOfWork work;
    private final OutgoingRows rows;
    private final Duration silence;

    /** @param silence without a sign of life for this long, whoever was sending is given up for dead */
    public PostgresOutbox(DataSource dataSource, UnitOfWork work, Duration silence) {
        this.database = new Database(dataSource);
        this.work = work;
        this.rows = new OutgoingRows(database);
        this.silence = silence;
    }

    @Override
    public List<Outgoing> next(OrganisationId organisation, int limit, Instant now) {
        return rows.read(database.list(
                row -> row.number("id"),
                "select id from intent" + DUE + " order by due_at, id limit ?",
                organisation.value(),
                now,
                limit));
    }

    @Override
    public long due(OrganisationId organisation, Instant now) {
        return database.number("select count(*) from intent" + DUE, organisation.value(), now);
    }

    @Override
    public Optional<Outgoing> take(
            Outgoing due,
            String address,
            Composer.Message message,
            Set<InstalmentId> leftOut,
            Carrier by,
            Instant now) {
        return work.inNewTransaction(() -> {
            checkFence(by);
            long taken = changed(
                    "state = 'SENDING', taken = taken + 1, node = ?, changed_at = ?, beat_at = clock_timestamp()",
                    "taken = ? and state in ('PENDING', 'RETRY')",
                    by.node(),
                    now,
                    due.intent(),
                    due.taken(),
                    now,
                    by.node(),
                    address);
            if (taken == 0) {
                return Optional.<Outgoing>empty();
            }
            keep(due.intent(), message);
            if (!leftOut.isEmpty()) {
                giveStagesBack(due.intent(), leftOut);
            }
            return Optional.of(due.next());
        });
    }

    @Override
    public void settle(Outgoing due, Fate fate, Carrier by, Instant now) {
        work.inNewTransaction(() -> {
            checkFence(by);
            return become(due, fate, "state in ('PENDING', 'RETRY')", by, now);
        });
    }

    @Override
    public void report(Outgoing taken, Fate fate, Carrier by, Instant now) {
        work.inNewTransaction(() -> {
            long changed = become(taken, fate, "state in ('SENDING', 'UNCERTAIN')", by, now);
            return changed > 0
                    ? changed
                    : database.update(
                            "insert into intent_event (intent, taken, at, state, by_whom, detail)"
                                    + " values (?, ?, ?, 'TOO_LATE', ?, ?)",
                            taken.intent(),
                            taken.taken(),
                            now,
                            by.node(),
                            fate.state() + " " + fate.detail());
        });
    }

    @Override
    public void beat(Collection<Outgoing> taken) {
        database.update(
                "update intent set beat_at = clock_timestamp() where state = 'SENDING' and id = any(?::bigint[])"
                        + " and id || ':' || taken = any(?)",
                taken.stream().map(one -> Long.toString(one.intent())).toList(),
                taken.stream().map(one -> one.intent() + ":" + one.taken()).toList());
    }

    /** A sign of life that lies ahead is none: the clock was set back since. */
    @Override
    public int giveUpSilent(Instant now) {
        return (int) database.update(
                """
                with silent as (
                    update intent set state = 'UNCERTAIN', changed_at = ?,
                           detail = 'No sign of life from ' || coalesce(node, '?') || ' while it was sending'
                     where state = 'SENDING'
                       and coalesce(abs(extract(epoch from clock_timestamp() - beat_at)) > ?, true)
                    returning id, taken, node, detail)
                insert into intent_event (intent, taken, at, state, by_whom, detail)
                select id, taken, ?, 'UNCERTAIN', coalesce(node, '?'), detail from silent""",
                now,
                silence.toMillis() / 1000.0,
                now);
    }

    @Override
    public Optional<Outgoing> one(long intent) {
        return rows.read(List.of(intent)).stream().findFirst();
    }

    /** A message left when it was taken to be sent; its row tells when its fate was last known, which is not earlier. */
    @Override
    public List<SentMessage> sentTo(AccountKey account, Instant since) {
        return database.list(
                row -> new SentMessage(
                        row.number("id"),
                        new StageId(row.text("stage")),
                        row.constant(Channel.class, "channel"),
                        row.flag("statement"),
                        row.instant("left_at")),
                """
                select i.id, i.stage, i.channel, i.statement is not null as statement,
                       coalesce((select max(e.at) from intent_event e where e.intent = i.id and e.state = 'SENDING'), i.changed_at)
                         as left_at
                  from intent i
                 where i.organisation = ? and i.customer = ? and i.channel <> 'TASK'
                   and i.state in ('SENDING', 'SENT', 'UNCERTAIN') and i.changed_at >= ?""",
                account.organisation().value(),
                account.customer().value(),
                since);
    }

    private long become(Outgoing outgoing, Fate fate, String from, Carrier by, Instant now) {
        long changed = changed(
                "state = ?, detail = ?, due_at = coalesce(?::timestamptz, due_at), changed_at = ?, tries = tries + ?",
                "taken = ? and " + from,
                fate.state(),
                fate.detail(),
                fate.dueAt(),
                now,
                fate.state() == IntentState.RETRY ? 1 : 0,
                outgoing.intent(),
                outgoing.taken(),
                now,
                by.node(),
                fate.detail());
        if (changed > 0 && fate.state() == IntentState.DROPPED) {
            drop(outgoing.intent(), fate.detail());
        }
        return changed;
    }

    /** Changes one intent and keeps the change. Parameters: those of the change, the intent, those of the condition, when, by whom, what is kept. */
    private long changed(String change, String condition, @Nullable Object... parameters) {
        return database.update(
                "with changed as (update intent set " + change + " where id = ? and " + condition
                        + " returning id, taken, state)"
                        + " insert into intent_event (intent, taken, state, at, by_whom, detail)"
                        + " select id, taken, state, ?, ?, ? from changed",
                parameters);
    }

    /** Its stage was never taken, and its task leaves the list. */
    private void drop(long intent, String reason) {
        database.update(
                "update task set status = 'DROPPED', outcome = ?, version = version + 1 where id = ?"
                        + " and status = 'OPEN'",
                reason,
                intent);
        database.update("delete from stage_taken where intent = ?", intent);
    }

    private void giveStagesBack(long intent, Set<InstalmentId> items) {
        database.update(
                "delete from stage_taken where intent = ? and item = any(?)",
                intent,
                items.stream().map(InstalmentId::toString).toList());
    }

    private void keep(long intent, Composer.Message message) {
        database.update(
                "insert into message (intent, subject, html, plain) values (?, ?, ?, ?) on conflict (intent) do update"
                        + " set subject = excluded.subject, html = excluded.html, plain = excluded.plain",
                intent,
                message.subject(),
                message.html(),
                message.plain());
    }

    private void checkFence(Carrier by) {
        RunTicket run = by.run();
        if (run != null
                && database.number(
                                "select count(*) from run where id = ? and owner = ? and epoch = ?",
                                run.run(),
                                run.owner(),
                                run.epoch())
                        == 0) {
            throw new FencedOff(run);
        }
    }
}
