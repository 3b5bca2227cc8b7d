package org.cartera.store.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.worklist.LateDisputes;
import org.cartera.domain.worklist.PaymentHabits;
import org.cartera.domain.worklist.PaymentHabits.Paid;
import org.cartera.domain.worklist.Portfolios;
import org.cartera.domain.worklist.Portfolios.Portfolio;
import org.cartera.domain.worklist.Signal;
import org.cartera.domain.worklist.Signal.Cause;
import org.cartera.domain.worklist.WorkBook;
import org.cartera.domain.worklist.WorkCase;
import org.cartera.domain.worklist.WorkPolicy;
import org.cartera.store.Batch;
import org.cartera.store.Database;

/** What waits for people, from PostgreSQL. */
public final class PostgresWorkBook implements WorkBook {
    /** A promise that was broken longer ago is history: the debt itself is on the list by its stages. */
    private static final int BROKEN_FOR = 30;

    private final Database database;
    private final UnitOfWork work;
    private final LateDisputes late;
    private final Rules rules;

    public PostgresWorkBook(DataSource dataSource, UnitOfWork work, LateDisputes late, Rules rules) {
        this.late = late;
        this.rules = rules;
        this.database = new Database(dataSource);
        this.work = work;
    }

    @Override
    public List<WorkCase> cases(OrganisationId organisation, LocalDate asOf, WorkPolicy policy) {
        Map<String, List<Signal>> signals = new HashMap<>();
        String id = organisation.value();
        take(
                signals,
                """
                select customer, case when owner = 'CREDIT_MANAGER' then 'TASK_TO_APPROVE'
                            when oldest_days <= 0 then 'SERVICE_CALL_DUE' else 'CALL_DUE' end as cause,
                       stage as about, due as on_date, currency, amount
                  from task where organisation = ? and status = 'OPEN'""",
                id);
        take(
                signals,
                """
                select customer, case coalesce(s.state, 'RUNNING') when 'BROKEN' then 'PROMISE_BROKEN'
                            when 'PARTLY_KEPT' then 'PROMISE_PARTLY_KEPT' when 'TO_APPROVE' then 'PROMISE_TO_APPROVE'
                            else 'PROMISE_DUE' end as cause,
                       '' as about, p.due as on_date, p.currency, p.amount
                  from promise p left join promise_standing s on s.promise = p.id
                 where p.organisation = ? and p.withdrawn_on is null
                   and (s.state = 'TO_APPROVE'
                        or p.due between ? and ? and coalesce(s.state, 'RUNNING') in ('RUNNING', 'BROKEN', 'PARTLY_KEPT')
                           and exists (select 1 from position o where o.organisation = p.organisation
                                and o.customer = p.customer and o.currency = p.currency and o.overdue > 0)
                           and not exists (select 1 from promise l where l.organisation = p.organisation
                                and l.customer = p.customer and l.currency = p.currency and l.due > p.due
                                and l.withdrawn_on is null))""",
                id,
                asOf.minusDays(BROKEN_FOR),
                asOf);
        disputes(signals, organisation, asOf);
        take(
                signals,
                """
                select customer, 'MAIL_UNDELIVERED' as cause, stage as about, business_date as on_date, currency, total as amount
                  from intent where organisation = ? and state in ('UNCERTAIN', 'DEAD')""",
                id);
        take(
                signals,
                """
                select customer, 'CONTACT_BOUNCED' as cause, channel as about, cast(at as date) as on_date,
                       null as currency, null as amount
                  from (select distinct on (customer, channel) customer, channel, at, reaction from contact_log c
                         where organisation = ? and not exists (select 1 from contact_log n where n.corrects = c.id)
                         order by customer, channel, at desc) newest where reaction = 'BOUNCED'""",
                id);
        take(
                signals,
                """
                select customer, 'REPLY_TO_READ' as cause, '' as about, cast(at as date) as on_date,
                       null as currency, null as amount
                  from mail_in where organisation = ? and kind = 'REPLY' and settled_at is null""",
                id);
        uncovered(signals, id, asOf, policy, CoolingOff.over(signals, database, id, asOf));
        return new CasesOf(database, id, signals).read(asOf, policy.portfolios());
    }

    /** What its department should have answered is told by that day, anything else by the day on which it was raised. */
    private void disputes(Map<String, List<Signal>> signals, OrganisationId organisation, LocalDate asOf) {
        Map<String, LocalDate> deadlines = new HashMap<>();
        late.on(organisation, asOf)
                .forEach(one -> deadlines.put(one.waiting().dispute().id(), one.deadline()));
        database.each(
                row -> {
                    LocalDate deadline = deadlines.get(row.text("id"));
                    signals.computeIfAbsent(row.text("customer"), customer -> new ArrayList<>())
                            .add(new Signal(
                                    deadline == null ? Cause.DISPUTE_OPEN : Cause.DISPUTE_LATE,
                                    row.text("department"),
                                    deadline == null ? row.date("from_date") : deadline,
                                    row.money("currency", "amount")));
                },
                """
                select id, customer, department, from_date, currency, amount
                  from dispute where organisation = ? and not void and from_date <= ?
                   and (through_date is null or through_date >= ?)""",
                organisation.value(),
                asOf,
                asOf);
    }

    private void take(Map<String, List<Signal>> signals, String sql, Object... parameters) {
        database.each(
                row -> signals.computeIfAbsent(row.text("customer"), customer -> new ArrayList<>())
                        .add(new Signal(
                                row.constant(Cause.class, "cause"),
                                row.text("about"),
                                row.date("on_date"),
                                row.textOrNull("currency") == null ? null : row.moneyOrNull("currency", "amount"))),
                sql,
                parameters);
    }

    private void uncovered(
            Map<String, List<Signal>> signals,
            String organisation,
            LocalDate asOf,
            WorkPolicy policy,
            CoolingOff cooling) {
        database.each(
                row -> {
                    String customer = row.text("customer");
                    String next = row.text("next_action");
                    if (!signals.containsKey(customer)
                            && !cooling.isResting(customer)
                            && !policy.covers(next, row.dateOrNull("next_action_on"), asOf)) {
                        signals.put(
                                customer,
                                List.of(new Signal(Cause.NO_NEXT_ACTION, next, row.date("decided_on"), null)));
                    }
                },
                """
                select customer, next_action, next_action_on, decided_on from account a
                 where organisation = ? and live and (next_action_on is null or next_action_on > ?)
                   and exists (select 1 from position p where p.organisation = a.organisation and p.customer = a.customer
                        and p.open > 0)""",
                organisation,
                asOf);
    }

    @Override
    public long debtors(OrganisationId organisation) {
        return database.number(
                "select count(*) from (select distinct customer from position where organisation = ? and open > 0) d",
                organisation.value());
    }

    @Override
    public PaymentHabits habits(AccountKey account, LocalDate from, LocalDate through) {
        return new PaymentHabits(database.list(
                row -> new Paid(
                        row.date("due"), row.date("effective"), row.money("currency", "amount"), row.text("method")),
                """
                select coalesce(i.due, cast(substring(i.instalments from '\\d{4}-\\d\\d-\\d\\d') as date)) as due, p.effective, a.currency, a.amount,
                       coalesce(p.method, '') as method
                  from fact_invoice i
                  join fact_application a on a.organisation = i.organisation and a.invoice = i.key and a.gen_to is null
                  join fact_payment p on p.organisation = a.organisation and p.key = a.payment and p.gen_to is null
                       and p.direction = 'RECEIPT' and p.state = 'EFFECTIVE' and p.effective between ? and ?
                 where i.organisation = ? and i.customer = ? and i.gen_to is null and i.kind = 'INVOICE'
                   and coalesce(i.due, cast(substring(i.instalments from '\\d{4}-\\d\\d-\\d\\d') as date)) is not null
                 order by p.effective, i.key""",
                from,
                through,
                account.organisation().value(),
                account.customer().value()));
    }

    @Override
    public Set<String> collectors(AccountKey account, LocalDate on) {
        String organisation = account.organisation().value();
        String collector = database.first(
                        row -> row.text("login"),
                        "select login from customer_collector where organisation = ? and customer = ?",
                        organisation,
                        account.customer().value())
                .or(() -> ofPortfolio(account, on))
                .orElse("");
        Set<String> logins = new TreeSet<>(database.list(
                row -> row.text("stand_in"),
                "select stand_in from absence where organisation = ? and login = ? and ? between from_date and through_date",
                organisation,
                collector,
                on));
        logins.add(collector);
        logins.remove("");
        return logins;
    }

    private Optional<String> ofPortfolio(AccountKey account, LocalDate on) {
        Portfolios portfolios = rules.inForce(account.organisation(), on).portfolios();
        return database.first(
                        CasesOf::customer,
                        "select key as customer, kind, country, classifications from fact_customer"
                                + " where organisation = ? and key = ? and gen_to is null",
                        account.organisation().value(),
                        account.customer().value())
                .flatMap(portfolios::of)
                .map(Portfolio::collector);
    }

    @Override
    public void assign(Set<AccountKey> accounts, String login, String by) {
        Batch rows = new Batch("organisation text", "customer text");
        accounts.forEach(account ->
                rows.add(account.organisation().value(), account.customer().value()));
        if (login.isEmpty()) {
            work.inTransaction(() -> database.update(
                    "delete from customer_collector c using " + rows.source()
                            + " where c.organisation = s.organisation and c.customer = s.customer",
                    rows.parameters()));
        } else {
            work.inTransaction(() -> database.update(
                    "insert into customer_collector (organisation, customer, login, changed_by)"
                            + " select s.organisation, s.customer, ?, ? from " + rows.source()
                            + " on conflict (organisation, customer) do update set login = excluded.login,"
                            + " changed_by = excluded.changed_by",
                    rows.parameters(login, by)));
        }
    }
}
