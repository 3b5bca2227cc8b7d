package org.cartera.store.gate;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.DisputeReminder;
import org.cartera.domain.portfolio.Fate;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.StaffNotice;
import org.cartera.domain.portfolio.StaffNotice.Topic;
import org.cartera.domain.portfolio.StaffNotices;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.staff.Request;
import org.cartera.store.Database;
import org.cartera.store.Row;
import org.cartera.store.view.RequestRow;

/** Notices in PostgreSQL. */
public final class PostgresStaffNotices implements StaffNotices {
    private static final String TOLD =
            """
            select n.id as notice, n.organisation as of, n.login, n.kind, n.at, n.read_at, n.tries, n.state as mail, n.detail as heard,
                   n.concession, n.dispute, n.told_on, n.answer_by, %s, %s, r.*,
                   coalesce(a.name, r.customer, c.customer, d.customer) as name
              from staff_notice n
              left join gate_release r on r.id = n.release
              left join concession c on c.id = n.concession
              left join dispute d on d.id = n.dispute
              left join account a on a.organisation = n.organisation and a.customer = coalesce(r.customer, c.customer, d.customer)
            """
                    .formatted(PostgresConcessionBook.columns("c", "c_"), ReminderRow.COLUMNS);

    private final Database database;
    private final UnitOfWork work;
    private final Duration silence;

    /** @param silence without news for this long, whoever was sending is given up */
    public PostgresStaffNotices(DataSource dataSource, UnitOfWork work, Duration silence) {
        this.database = new Database(dataSource);
        this.work = work;
        this.silence = silence;
    }

    @Override
    public void add(String login, StaffNotice.Kind kind, Topic topic, Request about, Instant at) {
        database.update(
                "insert into staff_notice (organisation, login, kind, " + column(topic) + ", at, due_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                about.account().organisation().value(),
                login,
                kind,
                about.id(),
                at,
                at);
    }

    @Override
    public boolean remind(String login, DisputeReminder about, Instant at) {
        return database.update(
                        "insert into staff_notice (organisation, login, kind, dispute, told_on, answer_by, at, due_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        about.account().organisation().value(),
                        login,
                        StaffNotice.Kind.OVERDUE,
                        about.dispute().id(),
                        about.on(),
                        about.deadline(),
                        at,
                        at)
                > 0;
    }

    private static String column(Topic topic) {
        return switch (topic) {
            case RELEASE -> "release";
            case CONCESSION -> "concession";
            case DISPUTE -> "dispute";
        };
    }

    @Override
    public void settleAsked(Topic topic, long request, Instant at) {
        database.update(
                "update staff_notice set read_at = coalesce(read_at, ?),"
                        + " state = case when state in ('PENDING', 'RETRY') then 'DROPPED' else state end"
                        + " where " + column(topic) + " = ? and kind = 'ASKED'",
                at,
                request);
    }

    @Override
    public List<Told> of(OrganisationId organisation, String login, int limit) {
        return database.list(
                PostgresStaffNotices::told,
                TOLD + "where n.login = ? and n.organisation = ? order by n.id desc limit ?",
                login,
                organisation.value(),
                limit);
    }

    @Override
    public long unread(OrganisationId organisation, String login) {
        return database.number(
                "select count(*) from staff_notice where login = ? and organisation = ? and read_at is null",
                login,
                organisation.value());
    }

    @Override
    public void read(OrganisationId organisation, String login, long through, Instant at) {
        database.update(
                "update staff_notice set read_at = ? where login = ? and organisation = ? and id <= ? and read_at is null",
                at,
                login,
                organisation.value(),
                through);
    }

    @Override
    public List<Told> due(int limit, Instant now) {
        return database.list(
                PostgresStaffNotices::told,
                TOLD + "where n.state in ('PENDING', 'RETRY') and n.due_at <= ? order by n.due_at, n.id limit ?",
                now,
                limit);
    }

    @Override
    public boolean take(StaffNotice due, String node, Instant now) {
        return work.inNewTransaction(() -> database.update(
                        "update staff_notice set state = 'SENDING', node = ?, beat_at = clock_timestamp()"
                                + " where id = ? and state in ('PENDING', 'RETRY') and tries = ?",
                        node,
                        due.id(),
                        due.tries()))
                > 0;
    }

    @Override
    public void report(StaffNotice notice, Fate fate, Instant now) {
        work.inNewTransaction(() -> database.update(
                "update staff_notice set state = ?, detail = ?, due_at = coalesce(?::timestamptz, due_at), tries = tries + ?"
                        + " where id = ? and tries = ? and state not in ('SENT', 'DEAD', 'DROPPED')",
                fate.state(),
                fate.detail(),
                fate.dueAt(),
                fate.state() == IntentState.RETRY ? 1 : 0,
                notice.id(),
                notice.tries()));
    }

    @Override
    public int giveUpSilent(Instant now) {
        return (int) database.update(
                "update staff_notice set state = 'UNCERTAIN', detail = 'No news from ' || coalesce(node, '?')"
                        + " where state = 'SENDING'"
                        + " and coalesce(abs(extract(epoch from clock_timestamp() - beat_at)) > ?, true)",
                silence.toMillis() / 1000.0);
    }

    @Override
    public List<Stuck> stuck(OrganisationId organisation, int limit) {
        return database.list(
                row -> new Stuck(told(row), row.constant(IntentState.class, "mail"), row.text("heard")),
                TOLD + "where n.organisation = ? and n.state in ('UNCERTAIN', 'DEAD') order by n.id desc limit ?",
                organisation.value(),
                limit);
    }

    @Override
    public boolean settle(OrganisationId organisation, long notice, boolean again, String by, Instant now) {
        return work.inNewTransaction(() -> database.update(
                        "update staff_notice set state = ?, detail = ?, due_at = ?"
                                + " where organisation = ? and id = ? and state in ('UNCERTAIN', 'DEAD')",
                        again ? IntentState.PENDING : IntentState.DROPPED,
                        (again ? "Sent again by " : "Let be by ") + by,
                        now,
                        organisation.value(),
                        notice))
                > 0;
    }

    private static Told told(Row row) throws SQLException {
        Topic topic = topic(row);
        Request request =
                switch (topic) {
                    case RELEASE -> RequestRow.request(row);
                    case CONCESSION -> PostgresConcessionBook.request(row, "c_");
                    case DISPUTE -> ReminderRow.reminder(row);
                };
        return new Told(
                new StaffNotice(
                        row.number("notice"),
                        new OrganisationId(row.text("of")),
                        row.text("login"),
                        row.constant(StaffNotice.Kind.class, "kind"),
                        topic,
                        request.id(),
                        row.instant("at"),
                        row.instantOrNull("read_at"),
                        row.integer("tries")),
                request,
                row.text("name"));
    }

    private static Topic topic(Row row) throws SQLException {
        if (row.textOrNull("dispute") != null) {
            return Topic.DISPUTE;
        }
        return row.numberOrNull("concession") == null ? Topic.RELEASE : Topic.CONCESSION;
    }
}
