package org.cartera.store.view;

import java.util.Map;
import java.util.Set;
import org.cartera.domain.action.Channel;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PortfolioViews.CommunicationRow;
import org.cartera.domain.portfolio.PortfolioViews.CustomerRow;
import org.cartera.domain.portfolio.PortfolioViews.RejectedRow;
import org.cartera.domain.portfolio.PortfolioViews.TaskRow;
import org.cartera.store.casefile.FactRow;

/** The lists of the pages. */
final class Lists {
    private static final String NAMED =
            " left join account a on a.organisation = x.organisation and a.customer = x.customer";

    private static final String HELD =
            """
            exists (select 1 from hold o where o.organisation = p.organisation and o.customer = p.customer
             and o.released_on is null)""";
    private static final String INCOMPLETE =
            """
            exists (select 1 from account o where o.organisation = p.organisation and o.customer = p.customer
             and o.incomplete)""";

    static final Listing<CustomerRow> CUSTOMERS = new Listing<>(
            """
            p.customer, a.name, p.currency, p.open, p.overdue, p.credit, p.oldest_days, h.id is not null as held,
            a.incomplete, a.next_action, a.next_action_on""",
            "p",
            "from position p where p.organisation = ?",
            """
             join account a on a.organisation = p.organisation and a.customer = p.customer
            left join hold h on h.organisation = p.organisation and h.customer = p.customer and h.released_on is null""",
            found("p"),
            Map.of(
                    "held=true",
                    HELD,
                    "held=false",
                    "not " + HELD,
                    "overdue=true",
                    "p.overdue > 0",
                    "overdue=false",
                    "p.overdue <= 0",
                    "incomplete=true",
                    INCOMPLETE,
                    "incomplete=false",
                    "not " + INCOMPLETE,
                    "currency",
                    "p.currency = ?"),
            Map.of(
                    "name", "a.name",
                    "id", "p.customer",
                    "open", "p.open",
                    "overdue", "p.overdue",
                    "days", "p.oldest_days",
                    "held", "(h.id is not null)"),
            Set.of("name", "held"),
            "p.overdue desc, p.customer, p.currency",
            "p.currency",
            "p.open",
            row -> new CustomerRow(
                    new CustomerId(row.text("customer")),
                    row.text("name"),
                    row.money("currency", "open"),
                    row.money("currency", "overdue"),
                    row.money("currency", "credit"),
                    row.integer("oldest_days"),
                    row.flag("held"),
                    row.flag("incomplete"),
                    row.text("next_action"),
                    row.dateOrNull("next_action_on")));

    static final Listing<TaskRow> TASKS = new Listing<>(
            "x.*, coalesce(a.name, x.customer) as name",
            "x",
            "from task x where x.organisation = ?",
            NAMED,
            found("x"),
            Map.of(
                    "status", "x.status = ?",
                    "stage", "x.stage = ?",
                    "owner", "x.owner = ?",
                    "customer", "x.customer = ?"),
            Map.of("due", "x.due", "name", "a.name", "amount", "x.amount", "stage", "x.stage"),
            Set.of("name"),
            "x.due, x.id",
            "x.currency",
            "x.amount",
            row -> new TaskRow(
                    row.number("id"),
                    AccountKey.of(row.text("organisation"), row.text("customer")),
                    row.text("name"),
                    row.text("stage"),
                    row.text("template"),
                    row.text("owner"),
                    row.date("due"),
                    row.money("currency", "amount"),
                    row.integer("oldest_days"),
                    row.flag("late"),
                    row.text("status").equals("DONE"),
                    row.text("outcome"),
                    row.instantOrNull("done_at"),
                    row.text("done_by")));

    static final Listing<RejectedRow> REJECTED = new Listing<>(
            "x.*, coalesce(c.name, '') as name, g.completed_at",
            "x",
            "from fact_rejected x where x.gen_to is null and x.organisation = ?",
            """
             join generation g on g.number = x.gen_from
            left join fact_customer c on c.organisation = x.organisation and c.key = x.customer and c.gen_to is null""",
            """
            lower(x.erp_key || ' ' || coalesce(x.customer, '') || ' ' || coalesce((select n.name from fact_customer n
             where n.organisation = x.organisation and n.key = x.customer and n.gen_to is null), '')) like ?""",
            Map.of("reason", "x.reason = ?", "kind", "x.kind = ?"),
            Map.of("kind", "x.kind", "key", "x.erp_key", "customer", "x.customer", "reason", "x.reason"),
            Set.of(),
            "x.kind, x.erp_key, x.reason",
            null,
            "",
            row -> new RejectedRow(
                    FactRow.rejected(row, new OrganisationId(row.text("organisation"))),
                    row.text("name"),
                    row.number("gen_from"),
                    row.instant("completed_at")));

    static final Listing<CommunicationRow> COMMUNICATIONS = new Listing<>(
            "x.*, coalesce(a.name, x.customer) as name",
            "from intent x" + NAMED + " where x.organisation = ?",
            "(coalesce(a.search, '') || ' r' || x.run || '-m' || x.id) like ?",
            Map.of(
                    "channel", "x.channel = ?",
                    "status", "x.state = ?",
                    "person", "(x.state in ('UNCERTAIN', 'DEAD')) = cast(? as boolean)",
                    "customer", "x.customer = ?",
                    "stage", "x.stage = ?",
                    "run", "x.run = cast(? as bigint)"),
            Map.of(
                    "date", "x.business_date",
                    "name", "a.name",
                    "total", "x.total",
                    "stage", "x.stage",
                    "status", "x.state"),
            "x.id desc",
            "x.currency",
            "x.total",
            row -> new CommunicationRow(
                    row.number("id"),
                    row.number("run"),
                    row.text("key"),
                    AccountKey.of(row.text("organisation"), row.text("customer")),
                    row.text("name"),
                    row.date("business_date"),
                    row.text("stage"),
                    row.constant(Channel.class, "channel"),
                    row.money("currency", "total"),
                    row.integer("items"),
                    row.flag("late"),
                    row.text("state"),
                    row.text("detail"),
                    row.instant("changed_at")));

    private Lists() {}

    /** Whether the row's account is among those that a search finds. */
    private static String found(String alias) {
        return "(%1$s.organisation, %1$s.customer) in (select o.organisation, o.customer from account o where o.search like ?)"
                .formatted(alias);
    }
}
