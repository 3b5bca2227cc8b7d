package org.cartera.store.mailbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.mailbox.MailBook;
import org.cartera.domain.mailbox.ReceivedMail;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.store.Database;
import org.cartera.store.Row;

/** Mails that came in, in PostgreSQL. */
public final class PostgresMailBook implements MailBook {
    private static final String WORK = "m.settled_at is null and m.kind in ('REPLY', 'UNMATCHED', 'REFUSED')";

    /** The intent with the address that it last left for. */
    private static final String OURS =
            """
            select i.id, i.run, i.organisation, i.customer,
                   coalesce((select a.detail from intent_event a where a.intent = i.id and a.state = 'SENDING'
                              order by a.id desc limit 1), '') as address
              from intent i where i.channel = 'EMAIL' and i.id =
            """;

    private final Database database;
    private final UnitOfWork work;

    public PostgresMailBook(DataSource dataSource, UnitOfWork work) {
        this.database = new Database(dataSource);
        this.work = work;
    }

    @Override
    public long position(String mailbox, long validity) {
        return database.number(
                "select coalesce(max(uid), 0) from mailbox_position where mailbox = ? and validity = ?",
                mailbox,
                validity);
    }

    @Override
    public boolean keep(Taken taken) {
        ReceivedMail mail = taken.mail();
        OurMessage about = taken.about();
        database.update(
                """
                insert into mailbox_position as p (mailbox, validity, uid) values (?, ?, ?)
                on conflict (mailbox, validity) do update set uid = greatest(p.uid, excluded.uid)""",
                mail.place().mailbox(),
                mail.place().validity(),
                mail.place().uid());
        return database.update(
                        """
                        insert into mail_in (organisation, mailbox, validity, uid, message_id, at, sent_from, subject, kind, reason,
                               intent, customer, body)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        taken.organisation().value(),
                        mail.place().mailbox(),
                        mail.place().validity(),
                        mail.place().uid(),
                        mail.messageId(),
                        mail.at(),
                        mail.from(),
                        mail.subject(),
                        taken.kind(),
                        taken.reason(),
                        about == null ? null : about.intent(),
                        about == null ? "" : about.account().customer().value(),
                        mail.text())
                > 0;
    }

    @Override
    public Optional<OurMessage> sentAs(List<String> messageIds) {
        return messageIds.stream()
                .flatMap(id -> database
                        .first(
                                PostgresMailBook::ours,
                                OURS
                                        + " (select e.intent from intent_event e where e.state = 'SENT' and e.detail like '<%' and e.detail = ? limit 1)",
                                id)
                        .stream())
                .findFirst();
    }

    @Override
    public Optional<OurMessage> referred(String reference) {
        return Reference.intentIn(reference)
                .flatMap(intent -> database.first(PostgresMailBook::ours, OURS + " ?", intent))
                .filter(found -> found.reference().text().equalsIgnoreCase(reference));
    }

    @Override
    public boolean isAddressOf(AccountKey account, String address) {
        return database.number(
                        "select count(*) from fact_contact_point where organisation = ? and customer = ? and gen_to is null"
                                + " and kind = 'EMAIL' and lower(value) = lower(?)",
                        account.organisation().value(),
                        account.customer().value(),
                        address)
                > 0;
    }

    @Override
    public boolean cameBack(long intent, String reason, Instant at) {
        return work.inTransaction(() -> database.update(
                        """
                        with changed as (
                            update intent set state = 'DEAD', taken = taken + 1, changed_at = ?, detail = ?
                             where id = ? and state in ('SENT', 'UNCERTAIN') returning id, taken)
                        insert into intent_event (intent, taken, at, state, by_whom, detail)
                        select id, taken, ?, 'BOUNCED', 'mailbox', ? from changed""",
                        at,
                        "BOUNCED " + reason,
                        intent,
                        at,
                        reason))
                > 0;
    }

    @Override
    public List<Listed> list(OrganisationId organisation, boolean open, int limit) {
        return database.list(
                PostgresMailBook::listed,
                """
                select m.*, coalesce(a.name, m.customer) as name, i.run
                  from mail_in m left join account a on a.organisation = m.organisation and a.customer = m.customer
                  left join intent i on i.id = m.intent
                 where m.organisation = ?"""
                        + (open ? " and " + WORK : "") + " order by m.id desc limit ?",
                organisation.value(),
                limit);
    }

    @Override
    public long open(OrganisationId organisation) {
        return database.number(
                "select count(*) from mail_in m where m.organisation = ? and " + WORK, organisation.value());
    }

    @Override
    public boolean settle(OrganisationId organisation, long mail, String by, Instant at) {
        return work.inTransaction(() -> database.update(
                        "update mail_in m set settled_at = ?, settled_by = ? where organisation = ? and id = ? and "
                                + WORK,
                        at,
                        by,
                        organisation.value(),
                        mail))
                > 0;
    }

    private static OurMessage ours(Row row) throws SQLException {
        return new OurMessage(
                row.number("id"),
                AccountKey.of(row.text("organisation"), row.text("customer")),
                Reference.ofMessage(row.number("run"), row.number("id")),
                row.text("address"));
    }

    private static Listed listed(Row row) throws SQLException {
        Long intent = row.numberOrNull("intent");
        Long run = row.numberOrNull("run");
        return new Listed(
                row.number("id"),
                row.instant("at"),
                row.text("sent_from"),
                row.text("subject"),
                row.constant(Kind.class, "kind"),
                row.text("reason"),
                row.text("customer"),
                row.text("name"),
                intent == null || run == null
                        ? ""
                        : Reference.ofMessage(run, intent).text(),
                row.text("body"),
                row.text("settled_by"));
    }
}
