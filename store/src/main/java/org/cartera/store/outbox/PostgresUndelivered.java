package org.cartera.store.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.Undelivered;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.store.Database;

/** What waits for a person, in PostgreSQL. A decision takes the intent's next number, so whoever was sending comes too late. */
public final class PostgresUndelivered implements Undelivered {
    private final Database database;
    private final UnitOfWork work;

    public PostgresUndelivered(DataSource dataSource, UnitOfWork work) {
        this.database = new Database(dataSource);
        this.work = work;
    }

    @Override
    public long count(OrganisationId organisation) {
        return database.number(
                "select count(*) from intent where organisation = ? and state in ('UNCERTAIN', 'DEAD')",
                organisation.value());
    }

    @Override
    public Optional<Evidence> evidence(long intent) {
        List<Event> history = database.list(
                row -> new Event(row.instant("at"), row.text("state"), row.text("by_whom"), row.text("detail")),
                "select * from intent_event where intent = ? order by id",
                intent);
        return database.first(
                row -> new Evidence(
                        intent,
                        new OrganisationId(row.text("organisation")),
                        row.constant(IntentState.class, "state"),
                        row.text("detail"),
                        history),
                "select * from intent where id = ?",
                intent);
    }

    @Override
    public void sendAgain(long intent, LocalDate on, String note, String by, Instant now) {
        decide(intent, IntentState.PENDING, "SEND_AGAIN", on, note, by, now);
    }

    @Override
    public void markAsSent(long intent, LocalDate on, String note, String by, Instant now) {
        decide(intent, IntentState.SENT, "MARKED_SENT", on, note, by, now);
    }

    @Override
    public void prove(long intent, LocalDate on, String note, String by, Instant now) {
        if (note.isBlank()) {
            throw new IllegalArgumentException("The proof of communication " + intent + " needs a note");
        }
        long changed = work.inTransaction(() -> database.update(
                """
                with changed as (
                    update intent set proven_on = ? where id = ? and state = 'SENT' returning id, taken)
                insert into intent_event (intent, taken, at, state, by_whom, detail)
                select id, taken, ?, 'PROVEN', ?, ? from changed""",
                on,
                intent,
                now,
                by,
                note));
        if (changed == 0) {
            throw noLonger(intent);
        }
    }

    private NoLonger noLonger(long intent) {
        return new NoLonger(
                intent,
                evidence(intent)
                        .map(Evidence::state)
                        .orElseThrow(() -> new IllegalArgumentException("There is no communication " + intent)));
    }

    private void decide(
            long intent, IntentState becomes, String event, LocalDate on, String note, String by, Instant now) {
        if (note.isBlank()) {
            throw new IllegalArgumentException("A decision about communication " + intent + " needs a note");
        }
        long changed = work.inTransaction(() -> database.update(
                """
                with changed as (
                    update intent set state = ?, taken = taken + 1, tries = 0, due_at = ?, changed_at = ?, settled_on = ?,
                           detail = ?
                     where id = ? and state in ('UNCERTAIN', 'DEAD')
                    returning id, taken)
                insert into intent_event (intent, taken, at, state, by_whom, detail)
                select id, taken, ?, ?, ?, ? from changed""",
                becomes,
                now,
                now,
                on,
                event + " " + by + ": " + note,
                intent,
                now,
                event,
                by,
                note));
        if (changed == 0) {
            throw noLonger(intent);
        }
    }
}
