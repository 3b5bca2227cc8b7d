package org.cartera.store.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.money.NoCurrency;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.SalesDesk;
import org.cartera.domain.portfolio.SalesOutstanding;
import org.cartera.store.Database;
import org.cartera.store.view.Listing;
import org.jspecify.annotations.Nullable;

/** The sales desk in PostgreSQL. */
public final class PostgresSalesDesk implements SalesDesk {
    private static final Listing<OwnCustomer> CUSTOMERS = new Listing<>(
            """
            x.organisation, x.customer, coalesce(a.name, x.customer) as name, h.id is not null as held,
            coalesce(a.oldest_days, 0) as days, p.open, p.overdue, f.limit_currency, f.limit_amount, f.valid_through,
            (select count(*) from gate_order o where o.organisation = x.organisation and o.customer = x.customer
                and o.answer = 'HOLD' and o.state <> 'ENDED' and o.order_id is not null) as orders,
            (select count(*) from help_request q where q.organisation = x.organisation and q.customer = x.customer
                and q.answered_at is null) as questions""",
            """
            from customer_seller x
            left join account a on a.organisation = x.organisation and a.customer = x.customer
            left join hold h on h.organisation = x.organisation and h.customer = x.customer and h.released_on is null
            left join credit_file f on f.organisation = x.organisation and f.customer = x.customer
            left join lateral (select string_agg(q.currency || ' ' || q.overdue, ';' order by q.overdue desc) as overdue,
                string_agg(q.currency || ' ' || q.open, ';' order by q.open desc) as open, max(q.overdue) as most
                from position q where q.organisation = x.organisation and q.customer = x.customer
                and q.currency <> '%s') p on true
            where x.organisation = ?"""
                    .formatted(NoCurrency.CODE),
            "lower(coalesce(a.search, '') || ' ' || x.customer) like ?",
            Map.of(
                    "seller", "x.login = ?",
                    "held", "(h.id is not null) = cast(? as boolean)",
                    "overdue", "(coalesce(a.oldest_days, 0) > 0) = cast(? as boolean)"),
            Map.of("name", "a.name", "days", "a.oldest_days", "overdue", "p.most", "limit", "f.limit_amount"),
            "(h.id is not null) desc, coalesce(a.oldest_days, 0) desc, x.customer",
            null,
            "",
            row -> new OwnCustomer(
                    AccountKey.of(row.text("organisation"), row.text("customer")),
                    row.text("name"),
                    row.flag("held"),
                    row.integer("days"),
                    amounts(row.textOrNull("open")),
                    amounts(row.textOrNull("overdue")),
                    row.moneyOrNull("limit_currency", "limit_amount"),
                    row.dateOrNull("valid_through"),
                    row.number("orders"),
                    row.number("questions")));

    private static final Listing<Help> HELP = new Listing<>(
            "x.*, coalesce(a.name, x.customer) as name, coalesce(s.login, '') as seller",
            """
            from help_request x
            left join account a on a.organisation = x.organisation and a.customer = x.customer
            left join customer_seller s on s.organisation = x.organisation and s.customer = x.customer
            where x.organisation = ?""",
            "lower(coalesce(a.search, '') || ' ' || x.customer || ' ' || x.question) like ?",
            Map.of(
                    "open", "(x.answered_at is null) = cast(? as boolean)",
                    "seller", "s.login = ?",
                    "forSeller", "x.for_seller = cast(? as boolean)",
                    "customer", "x.customer = ?"),
            Map.of("at", "x.asked_at", "name", "a.name", "by", "x.asked_by"),
            "x.id desc",
            null,
            "",
            row -> new Help(
                    row.number("id"),
                    AccountKey.of(row.text("organisation"), row.text("customer")),
                    row.text("name"),
                    row.flag("for_seller"),
                    row.text("seller"),
                    row.text("asked_by"),
                    row.instant("asked_at"),
                    row.text("question"),
                    row.text("answer"),
                    row.text("answered_by"),
                    row.instantOrNull("answered_at")));

    private final Database database;

    public PostgresSalesDesk(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    private static Balances amounts(@Nullable String text) {
        return text == null
                ? Balances.none()
                : Balances.sum(
                        Arrays.stream(text.split(";", -1)).map(Money::parse).toList());
    }

    @Override
    public Optional<String> sellerOf(AccountKey account) {
        return database.first(
                row -> row.text("login"),
                "select login from customer_seller where organisation = ? and customer = ?",
                account.organisation().value(),
                account.customer().value());
    }

    @Override
    public void assign(AccountKey account, String login, String by) {
        if (login.isEmpty()) {
            database.update(
                    "delete from customer_seller where organisation = ? and customer = ?",
                    account.organisation().value(),
                    account.customer().value());
        } else {
            database.update(
                    "insert into customer_seller (organisation, customer, login, changed_by) values (?, ?, ?, ?)"
                            + " on conflict (organisation, customer) do update set login = excluded.login,"
                            + " changed_by = excluded.changed_by",
                    account.organisation().value(),
                    account.customer().value(),
                    login,
                    by);
        }
    }

    @Override
    public Page<OwnCustomer> customers(OrganisationId organisation, String seller, ListQuery query) {
        Map<String, String> own = new HashMap<>(query.filters());
        own.put("seller", seller);
        return CUSTOMERS.page(
                database,
                organisation,
                new ListQuery(query.search(), own, query.sort(), query.descending(), query.first(), query.size()));
    }

    @Override
    public List<SalesOutstanding> figures(OrganisationId organisation, String seller, LocalDate asOf, int days) {
        return database.list(
                row -> new SalesOutstanding(
                        row.money("currency", "open"),
                        row.money("currency", "overdue"),
                        row.money("currency", "sold"),
                        days),
                """
                with own as (select organisation, customer from customer_seller where organisation = ? and login = ?),
                owed as (
                    select p.currency, sum(p.open) as open, sum(p.overdue) as overdue
                      from own join position p on p.organisation = own.organisation and p.customer = own.customer
                     where p.currency <> ? group by p.currency),
                sales as (
                    select i.currency, sum(case when i.kind = 'CREDIT_NOTE' then -abs(i.total) else i.total end) as sold
                      from own join fact_invoice i on i.organisation = own.organisation and i.customer = own.customer
                     where i.gen_to is null and i.kind <> 'INTEREST' and i.issued > ? and i.issued <= ?
                       and i.currency <> ? group by i.currency)
                select currency, coalesce(o.open, 0) as open, coalesce(o.overdue, 0) as overdue, coalesce(s.sold, 0) as sold
                  from owed o full join sales s using (currency) order by 2 desc, 4 desc, currency""",
                organisation.value(),
                seller,
                NoCurrency.CODE,
                asOf.minusDays(days),
                asOf,
                NoCurrency.CODE);
    }

    @Override
    public Page<Help> help(OrganisationId organisation, ListQuery query) {
        return HELP.page(database, organisation, query);
    }

    @Override
    public long ask(AccountKey account, boolean forSeller, String question, String by, Instant at) {
        return database.number(
                "insert into help_request (organisation, customer, for_seller, asked_by, asked_at, question)"
                        + " values (?, ?, ?, ?, ?, ?) returning id",
                account.organisation().value(),
                account.customer().value(),
                forSeller,
                by,
                at,
                question);
    }

    @Override
    public void answer(OrganisationId organisation, long help, String answer, String by, Instant at) {
        long changed = database.update(
                "update help_request set answer = ?, answered_by = ?, answered_at = ?"
                        + " where organisation = ? and id = ? and answered_at is null",
                answer,
                by,
                at,
                organisation.value(),
                help);
        if (changed == 0) {
            throw new Desk.Conflict("Question " + help + " does not wait for an answer");
        }
    }
}
