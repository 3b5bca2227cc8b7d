package org.cartera.store.gate;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.HoldQueue;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.store.Database;
import org.cartera.store.GroundText;
import org.cartera.store.Row;
import org.cartera.store.view.Listing;

/** The queue and the checks in PostgreSQL. */
public final class PostgresHoldQueue implements HoldQueue {
    private static final Listing<HeldOrder> HELD = new Listing<>(
            "x.*, coalesce(a.name, x.customer) as name, coalesce(a.oldest_days, 0) as days, k.id as check_id, k.grounds, k.clearing, r.id as request",
            """
            from gate_order x
            left join account a on a.organisation = x.organisation and a.customer = x.customer
            left join lateral (select id, grounds, clearing from gate_check k where k.organisation = x.organisation
                and k.customer = x.customer and k.cart_key = x.cart_key order by k.id desc limit 1) k on true
            left join lateral (select min(id) as id from gate_release r where r.organisation = x.organisation
                and r.customer = x.customer and r.state = 'REQUESTED'
                and (r.cart_key = x.cart_key or r.order_id = x.order_id or r.cart_key is null and r.order_id is null)) r
                on true
            where x.answer = 'HOLD' and x.state <> 'ENDED' and (x.order_id is not null or x.expires_at > now())
                and x.organisation = ?""",
            "lower(coalesce(a.search, '') || ' ' || x.customer || ' ' || coalesce(x.order_id, '') || ' ' || x.seller) like ?",
            Map.of(
                    "customer", "x.customer = ?",
                    "seller", "x.seller = ?",
                    "channel", "x.channel = ?",
                    "currency", "x.currency = ?",
                    "rule", "(E'\\n' || k.grounds) like (E'\\n' || ? || E'\\t%')",
                    "asked", "(r.id is not null) = cast(? as boolean)",
                    "confirmed", "(x.order_id is not null) = cast(? as boolean)"),
            Map.of(
                    "since", "x.waiting_since",
                    "amount", "x.amount",
                    "seller", "x.seller",
                    "name", "a.name",
                    "order", "x.order_id",
                    "days", "a.oldest_days"),
            "x.waiting_since, x.cart_key",
            "x.currency",
            "x.amount",
            PostgresHoldQueue::held);

    /** With the order that came of a cart which was asked about before there was one. */
    private static final String CHECKS =
            "select coalesce(k.order_id, o.order_id) as order_id, k.* from gate_check k left join gate_order o"
                    + " on o.organisation = k.organisation and o.cart_key = k.cart_key";

    private final Database database;

    public PostgresHoldQueue(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public Page<HeldOrder> orders(OrganisationId organisation, ListQuery query) {
        return HELD.page(database, organisation, query);
    }

    @Override
    public Optional<Told> check(long id) {
        return database.first(CheckRow::told, CHECKS + " where k.id = ?", id);
    }

    @Override
    public List<Told> checks(AccountKey account, int limit) {
        return database.list(
                CheckRow::told,
                CHECKS + " where k.organisation = ? and k.customer = ? order by k.id desc limit ?",
                account.organisation().value(),
                account.customer().value(),
                limit);
    }

    @Override
    public List<Told> checksOf(OrganisationId organisation, String cartKey, int limit) {
        return database.list(
                CheckRow::told,
                "select k.* from gate_order o join gate_check k on k.organisation = o.organisation"
                        + " and k.customer = o.customer and k.cart_key = o.cart_key"
                        + " where o.organisation = ? and o.cart_key = ? order by k.id desc limit ?",
                organisation.value(),
                cartKey,
                limit);
    }

    private static HeldOrder held(Row row) throws SQLException {
        String grounds = row.textOrNull("grounds");
        String clearing = row.textOrNull("clearing");
        return new HeldOrder(
                OrderRow.order(row),
                row.text("name"),
                row.number("check_id"),
                grounds == null ? List.of() : GroundText.read(grounds),
                clearing == null ? List.of() : GroundText.read(clearing),
                row.numberOrNull("request"),
                row.integer("days"));
    }
}
