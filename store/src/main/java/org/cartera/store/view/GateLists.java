package org.cartera.store.view;

import java.util.Arrays;
import java.util.Map;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.money.NoCurrency;
import org.cartera.domain.portfolio.GateViews;
import org.cartera.domain.portfolio.GateViews.HeldCustomer;
import org.cartera.store.GroundText;
import org.jspecify.annotations.Nullable;

/** The lists of the gate's pages. */
final class GateLists {
    private static final String NAMED =
            " left join account a on a.organisation = x.organisation and a.customer = x.customer\n";

    /** One of the grounds, whose lines begin with the rule, applies this rule. */
    private static final String RULE = "strpos(E'\\n' || %s.grounds, E'\\n' || ? || E'\\t') > 0";

    static final Listing<HeldCustomer> CUSTOMERS = new Listing<>(
            """
            x.*, coalesce(a.name, x.customer) as name, coalesce(a.oldest_days, 0) as days, p.overdues,
            (select count(*) from gate_order o where o.organisation = x.organisation and o.customer = x.customer
                and o.answer = 'HOLD' and o.state in ('HELD', 'COMMITTED') and o.order_id is not null) as orders,
            (select max(r.valid_until) from gate_release r where r.organisation = x.organisation and r.customer = x.customer
                and r.state = 'GRANTED' and r.order_id is null and r.cart_key is null) as released_until,
            exists (select 1 from gate_release r where r.organisation = x.organisation and r.customer = x.customer
                and r.state = 'REQUESTED' and r.order_id is null and r.cart_key is null) as asked""",
            "from hold x" + NAMED
                    + """
             left join lateral (select string_agg(q.currency || ' ' || q.overdue, ';' order by q.overdue desc) as overdues,
                  max(q.overdue) as overdue from position q where q.organisation = x.organisation and q.customer = x.customer and q.overdue > 0
                   and q.currency <> '%s') p on true
             where x.organisation = ? and x.released_on is null"""
                            .formatted(NoCurrency.CODE),
            "a.search like ?",
            Map.of(
                    "origin", "x.origin = ?",
                    "since", "x.since <@ cast(? as daterange)",
                    "rule", RULE.formatted("x"),
                    "customer", "x.customer = ?"),
            Map.of(
                    "name", "a.name",
                    "overdue", "p.overdue",
                    "days", "a.oldest_days",
                    "since", "x.since",
                    "origin", "x.origin"),
            "x.since, x.customer",
            null,
            "",
            row -> new HeldCustomer(
                    AccountKey.of(row.text("organisation"), row.text("customer")),
                    row.text("name"),
                    row.date("since"),
                    row.text("origin").equals("PERSON"),
                    row.text("placed_by"),
                    amounts(row.textOrNull("overdues")),
                    row.integer("days"),
                    row.number("orders"),
                    GroundText.read(row.text("grounds")),
                    row.dateOrNull("released_until"),
                    row.flag("asked")));

    static final Listing<GateViews.Release> RELEASES = new Listing<>(
            "x.*, coalesce(a.name, x.customer) as name",
            "from gate_release x" + NAMED + "where x.organisation = ?",
            "lower(coalesce(a.search, '') || ' ' || x.customer || ' ' || coalesce(x.order_id, '') || ' ' || x.requested_by) like ?",
            Map.of("state", "x.state = ?", "customer", "x.customer = ?", "by", "x.requested_by = ?"),
            Map.of(
                    "at", "x.requested_at",
                    "name", "a.name",
                    "by", "x.requested_by",
                    "amount", "x.amount",
                    "until", "x.valid_until"),
            "x.id desc",
            null,
            "",
            row -> new GateViews.Release(RequestRow.request(row), row.text("name")));

    private GateLists() {}

    private static Balances amounts(@Nullable String text) {
        return text == null
                ? Balances.none()
                : Balances.sum(
                        Arrays.stream(text.split(";", -1)).map(Money::parse).toList());
    }
}
