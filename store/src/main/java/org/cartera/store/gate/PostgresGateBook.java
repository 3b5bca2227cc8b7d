package org.cartera.store.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.gate.Release;
import org.cartera.domain.portfolio.GateBook;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.receivable.OrderId;
import org.cartera.store.Database;
import org.jspecify.annotations.Nullable;

/** The gate's book in PostgreSQL. */
public final class PostgresGateBook implements GateBook {
    /** Whether the order stands in the facts of a generation, open or invoiced. */
    private static final String SHOWN =
            """
            o.order_id is not null and (
                exists (select 1 from fact_order f where f.organisation = o.organisation and f.key = o.order_id
                           and f.gen_from <= ? and (f.gen_to is null or f.gen_to > ?))
             or exists (select 1 from fact_invoice i where i.organisation = o.organisation and i.customer = o.customer
                           and i.order_id = o.order_id and i.gen_from <= ? and (i.gen_to is null or i.gen_to > ?)))""";

    private final Database database;
    private final UnitOfWork work;

    public PostgresGateBook(DataSource dataSource, UnitOfWork work) {
        this.database = new Database(dataSource);
        this.work = work;
    }

    @Override
    public void lock(AccountKey account, @Nullable String group) {
        if (group != null) {
            database.list(
                    row -> row.text("id"),
                    "select id from credit_group where organisation = ? and id = ? for update",
                    account.organisation().value(),
                    group);
        }
        String organisation = account.organisation().value();
        String customer = account.customer().value();
        String locking = "select customer from gate_account where organisation = ? and customer = ? for update";
        if (database.list(row -> row.text("customer"), locking, organisation, customer)
                .isEmpty()) {
            database.update(
                    "insert into gate_account (organisation, customer) values (?, ?) on conflict do nothing",
                    organisation,
                    customer);
            database.list(row -> row.text("customer"), locking, organisation, customer);
        }
    }

    @Override
    public Optional<FactsRead> factsOf(AccountKey account) {
        return database.first(
                row -> new FactsRead(row.number("newest"), row.instant("snapshot_at"), row.instant("begun_at")),
                """
                select (select max(number) from generation where organisation = ?) as newest, g.snapshot_at, g.begun_at
                  from (
                    (select number, snapshot_at, begun_at from generation
                      where organisation = ? and mode <> 'ONE_CUSTOMER' order by number desc limit 1)
                    union all
                    (select number, snapshot_at, begun_at from generation
                      where organisation = ? and mode = 'ONE_CUSTOMER' and customer = ? order by number desc limit 1)
                  ) g order by g.number desc limit 1""",
                account.organisation().value(),
                account.organisation().value(),
                account.organisation().value(),
                account.customer().value());
    }

    @Override
    public Optional<CorporateGroup> groupOf(AccountKey account, LocalDate date) {
        String organisation = account.organisation().value();
        return database.first(
                        row -> row.text("id"),
                        "select id from credit_group_member where organisation = ? and customer = ?"
                                + " and from_date <= ? and (through_date is null or through_date >= ?)"
                                + " order by from_date desc, id limit 1",
                        organisation,
                        account.customer().value(),
                        date,
                        date)
                .flatMap(id -> group(account.organisation(), id));
    }

    /** The members first: within one transaction a second statement must not begin before the first one's rows are read. */
    private Optional<CorporateGroup> group(OrganisationId organisation, String id) {
        List<CorporateGroup.Member> members = members(organisation.value(), id);
        return database.first(
                row -> new CorporateGroup(
                        organisation, id, row.text("name"), row.moneyOrNull("limit_currency", "limit_amount"), members),
                "select * from credit_group where organisation = ? and id = ?",
                organisation.value(),
                id);
    }

    private List<CorporateGroup.Member> members(String organisation, String id) {
        return database.list(
                row -> new CorporateGroup.Member(
                        new CustomerId(row.text("customer")),
                        new DateSpan(row.date("from_date"), row.dateOrNull("through_date"))),
                "select * from credit_group_member where organisation = ? and id = ? order by customer, from_date",
                organisation,
                id);
    }

    @Override
    public List<Claim> claims(AccountKey account, long generation) {
        return database.list(
                row -> OrderRow.claim(row, row.flag("shown")),
                "select o.*, " + SHOWN + " as shown from gate_order o where o.organisation = ? and o.customer = ?"
                        + " and o.state in ('RESERVED', 'COMMITTED') order by o.cart_key",
                generation,
                generation,
                generation,
                generation,
                account.organisation().value(),
                account.customer().value());
    }

    @Override
    public List<Release> releases(AccountKey account, LocalDate from) {
        return database.list(
                GrantedRow::release,
                "select * from gate_release where organisation = ? and customer = ? and state = 'GRANTED'"
                        + " and valid_until >= ? order by id",
                account.organisation().value(),
                account.customer().value(),
                from);
    }

    @Override
    public Optional<AtGate> find(OrganisationId organisation, String cartKey) {
        return database.first(
                OrderRow::order,
                "select * from gate_order where organisation = ? and cart_key = ?",
                organisation.value(),
                cartKey);
    }

    @Override
    public List<AtGate> ofOrder(OrganisationId organisation, OrderId order) {
        return database.list(
                OrderRow::order,
                "select * from gate_order where organisation = ? and order_id = ? order by cart_key",
                organisation.value(),
                order.value());
    }

    @Override
    public List<AtGate> waiting(AccountKey account) {
        return database.list(
                OrderRow::order,
                "select * from gate_order where organisation = ? and customer = ? and answer = 'HOLD' and state in"
                        + " ('HELD', 'COMMITTED') and order_id is not null order by waiting_since, cart_key",
                account.organisation().value(),
                account.customer().value());
    }

    @Override
    public void keep(AtGate order) {
        OrderRow.write(database, order);
    }

    @Override
    public long record(Asked asked) {
        return CheckRow.write(database, asked);
    }

    @Override
    public void liftPolicyHold(AccountKey account, LocalDate on, String policyVersion) {
        database.update(
                "update hold set released_on = ?, released_by = ?, release_reason = '', version = version + 1"
                        + " where organisation = ? and customer = ? and released_on is null and origin = 'POLICY'",
                on,
                policyVersion,
                account.organisation().value(),
                account.customer().value());
    }

    @Override
    public void note(AccountKey account) {
        database.update(
                "insert into gate_change (organisation, customer) values (?, ?)",
                account.organisation().value(),
                account.customer().value());
    }

    @Override
    public List<Noted> noted(OrganisationId organisation, long after, int limit) {
        return work.inNewTransaction(() -> {
            database.list(
                    row -> row.text("locked"),
                    "select pg_advisory_xact_lock(hashtextextended('cartera/gate-feed', 0))::text as locked");
            database.update("update gate_change set seq = nextval('gate_change_seq') where seq is null");
            return database.list(
                    row -> new Noted(
                            new AccountKey(organisation, new CustomerId(row.text("customer"))), row.number("seq")),
                    "select customer, max(seq) as seq from gate_change where organisation = ? and seq > ?"
                            + " group by customer order by 2 limit ?",
                    organisation.value(),
                    after,
                    limit);
        });
    }
}
