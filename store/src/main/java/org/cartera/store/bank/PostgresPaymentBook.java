package org.cartera.store.bank;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Fate;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.PaymentBook;
import org.cartera.domain.portfolio.PaymentOrder;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.reconciliation.Deduction;
import org.cartera.store.Database;
import org.cartera.store.Row;

/** Payments for the ERP in PostgreSQL. */
public final class PostgresPaymentBook implements PaymentBook {
    private final Database database;
    private final UnitOfWork work;
    private final Duration silence;

    /** @param silence without news for this long, whoever was asking is given up */
    public PostgresPaymentBook(DataSource dataSource, UnitOfWork work, Duration silence) {
        this.database = new Database(dataSource);
        this.work = work;
        this.silence = silence;
    }

    @Override
    public List<PaymentOrder> due(int limit, Instant now) {
        List<PaymentOrder> bare = database.list(
                PostgresPaymentBook::order,
                """
                select p.id, p.key, p.tries, m.organisation, m.customer, m.line, m.currency, l.currency as received, l.valued,
                       m.missing_reason, m.missing_currency, m.missing, m.missing_name,
                       m.unapplied + (select coalesce(sum(a.paid), 0) from bank_allocation a where a.match = m.id) as amount,
                       coalesce(l.bank_reference, l.end_to_end, '') as reference
                  from erp_payment p join bank_match m on m.id = p.match join bank_line l on l.id = m.line
                 where p.state in ('PENDING', 'RETRY') and p.due_at <= ? and not p.reverse order by p.due_at, p.id limit ?""",
                now,
                limit);
        Map<Long, Map<InvoiceId, Money>> parts = new HashMap<>();
        database.each(
                row -> parts.computeIfAbsent(row.number("id"), key -> new LinkedHashMap<>())
                        .merge(
                                InstalmentId.parse(row.text("item")).invoice(),
                                row.money("currency", "paid"),
                                Money::plus),
                "select p.id, a.item, a.currency, a.paid from erp_payment p join bank_allocation a on a.match = p.match"
                        + " where p.id = any(?::bigint[]) order by a.rank",
                bare.stream().map(one -> Long.toString(one.id())).toList());
        return bare.stream()
                .map(one -> new PaymentOrder(
                        one.id(),
                        one.key(),
                        one.account(),
                        one.amount(),
                        one.received(),
                        one.valued(),
                        one.reference(),
                        one.line(),
                        one.tries(),
                        parts.getOrDefault(one.id(), Map.of()).entrySet().stream()
                                .map(part -> new PaymentOrder.Part(part.getKey(), part.getValue()))
                                .toList(),
                        one.creditNotes()))
                .toList();
    }

    private static PaymentOrder order(Row row) throws SQLException {
        return new PaymentOrder(
                row.number("id"),
                row.text("key"),
                AccountKey.of(row.text("organisation"), row.text("customer")),
                row.money("currency", "amount"),
                Currency.getInstance(row.text("received")),
                row.date("valued"),
                row.text("reference"),
                row.number("line"),
                row.integer("tries"),
                List.of(),
                MatchRows.missing(row).map(Deduction::creditNotes).orElse(List.of()));
    }

    @Override
    public boolean take(PaymentOrder due, String node, Instant now) {
        return work.inNewTransaction(() -> database.update(
                        "update erp_payment set state = 'SENDING', node = ?, beat_at = clock_timestamp()"
                                + " where id = ? and state in ('PENDING', 'RETRY') and tries = ? and not reverse",
                        node,
                        due.id(),
                        due.tries()))
                > 0;
    }

    /** What the ERP has entered is recorded even of one who was given up meanwhile. */
    @Override
    public void report(PaymentOrder order, Fate fate, Instant now) {
        boolean entered = fate.state() == IntentState.SENT;
        work.inNewTransaction(() -> database.update(
                """
                update erp_payment set state = ?, detail = ?, payment = coalesce(?, payment),
                       due_at = coalesce(?::timestamptz, due_at), tries = tries + ?
                 where id = ? and state not in ('SENT', 'DROPPED') and (? or tries = ?)""",
                fate.state(),
                entered ? "" : fate.detail(),
                entered ? fate.detail() : null,
                fate.dueAt(),
                fate.state() == IntentState.RETRY ? 1 : 0,
                order.id(),
                entered,
                order.tries()));
    }

    @Override
    public int giveUpSilent(Instant now) {
        return (int) database.update(
                "update erp_payment set state = 'RETRY', tries = tries + 1, due_at = ?, detail = 'No news from ' || coalesce(node, '?')"
                        + " where state = 'SENDING'"
                        + " and coalesce(abs(extract(epoch from clock_timestamp() - beat_at)) > ?, true)",
                now,
                silence.toMillis() / 1000.0);
    }

    @Override
    public Map<Long, List<Entry>> entries(OrganisationId organisation, Collection<Long> lines) {
        Map<Long, List<Entry>> entries = new HashMap<>();
        database.each(
                row -> entries.computeIfAbsent(row.number("line"), key -> new ArrayList<>())
                        .add(entry(row)),
                """
                select m.line, m.customer, p.state, p.detail, p.payment, m.confirmed is not null as confirmed, p.reverse
                  from erp_payment p join bank_match m on m.id = p.match
                 where p.organisation = ? and m.line = any(?::bigint[]) order by p.id""",
                organisation.value(),
                lines.stream().map(String::valueOf).toList());
        return entries;
    }

    @Override
    public boolean settle(OrganisationId organisation, long payment, Settled how, String by, Instant at) {
        return work.inNewTransaction(() -> database.update(
                        "with settled as (update erp_payment p set "
                                + switch (how) {
                                    case ASKED_AGAIN -> "state = 'PENDING', tries = 0, detail = ''";
                                    case BY_HAND -> "state = 'DROPPED', detail = 'BY_HAND'";
                                    case REVERSED -> "state = 'DROPPED', detail = 'REVERSED', reverse = false";
                                }
                                + """
                                , due_at = ? from bank_match m where m.id = p.match and p.organisation = ? and p.id = ? and
                                """
                                + (how == Settled.REVERSED
                                        ? "p.reverse"
                                        : "p.state in ('UNCERTAIN', 'DEAD') and not p.reverse")
                                + """
                                 returning m.line, m.customer, coalesce(p.payment, '') as payment)
                                insert into bank_match_log (organisation, line, what, who, at, note)
                                select ?, line, ?, ?, ?, trim(customer || ' ' || payment) from settled""",
                        at,
                        organisation.value(),
                        payment,
                        organisation.value(),
                        how,
                        by,
                        at))
                > 0;
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                new CustomerId(row.text("customer")),
                row.constant(IntentState.class, "state"),
                row.text("detail"),
                row.textOrNull("payment"),
                row.flag("confirmed"),
                row.flag("reverse"));
    }
}
