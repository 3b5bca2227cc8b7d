package org.cartera.store.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cartera.domain.action.Channel;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.dryrun.Change;
import org.cartera.domain.dryrun.DryRunViews;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.NoCurrency;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.store.Database;
import org.cartera.store.GroundText;

/** The results of dry runs from PostgreSQL. */
public final class PostgresDryRunViews implements DryRunViews {
    private static final Listing<ActionRow> ACTIONS = new Listing<>(
            "x.*, a.name",
            "from dry_action x join dry_account a on a.dry_run = x.dry_run and a.customer = x.customer"
                    + " where x.dry_run = ?",
            "a.search like ?",
            Map.of(
                    "stage", "x.stage = ?",
                    "channel", "x.channel = ?",
                    "currency", "x.currency = ?",
                    "customer", "x.customer = ?"),
            Map.of("name", "a.name", "stage", "x.stage", "channel", "x.channel", "total", "x.total", "days", "x.days"),
            "x.days desc, x.customer, x.key",
            "x.currency",
            "x.total",
            row -> new ActionRow(
                    new CustomerId(row.text("customer")),
                    row.text("name"),
                    row.text("stage"),
                    row.constant(Channel.class, "channel"),
                    row.text("recipient"),
                    row.money("currency", "total"),
                    row.integer("items"),
                    row.integer("days"),
                    row.flag("late"),
                    GroundText.read(row.text("grounds"))));

    private static final Listing<AccountRow> ACCOUNTS = new Listing<>(
            "x.*, a.*",
            "from dry_account a join (select dry_run, customer, currency, overdue, overdue_before from dry_position"
                    + " union all select n.dry_run, n.customer, '" + NoCurrency.CODE
                    + "', 0, 0 from dry_account n where not exists"
                    + " (select 1 from dry_position p where p.dry_run = n.dry_run and p.customer = n.customer)) x"
                    + " on x.dry_run = a.dry_run and x.customer = a.customer where a.dry_run = ?",
            "a.search like ?",
            Map.of(
                    "hold", "a.hold = ?",
                    "change", "a.change = ?",
                    "currency", "x.currency = ?",
                    "customer", "a.customer = ?"),
            Map.of(
                    "name", "a.name",
                    "hold", "a.hold",
                    "change", "a.change",
                    "overdue", "x.overdue",
                    "before", "x.overdue_before",
                    "days", "a.days"),
            "a.days desc, a.customer, x.currency",
            "x.currency",
            "x.overdue",
            row -> new AccountRow(
                    new CustomerId(row.text("customer")),
                    row.text("name"),
                    row.text("hold"),
                    row.constant(Change.class, "change"),
                    row.flag("held_before"),
                    row.money("currency", "overdue"),
                    row.money("currency", "overdue_before"),
                    row.integer("days"),
                    row.integer("days_before"),
                    GroundText.read(row.text("grounds"))));

    private final Database database;

    public PostgresDryRunViews(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public Sums sums(long dryRun) {
        List<ActionSum> actions = database.list(
                row -> new ActionSum(
                        row.text("stage"),
                        row.constant(Channel.class, "channel"),
                        row.number("customers"),
                        row.number("communications"),
                        row.number("items"),
                        row.money("currency", "total")),
                """
                select stage, channel, currency, count(distinct customer) as customers, count(*) as communications,
                       sum(items) as items, sum(total) as total
                  from dry_action where dry_run = ? group by stage, channel, currency
                 order by min(days), stage, channel, currency""",
                dryRun);
        return new Sums(actions, accounts(dryRun, "hold", "FREE"), accounts(dryRun, "change", "SAME"));
    }

    /** @param column a column of dry_account */
    private List<AccountSum> accounts(long dryRun, String column, String left) {
        Map<String, Balances> now = new LinkedHashMap<>();
        Map<String, Balances> before = new LinkedHashMap<>();
        database.each(
                row -> {
                    String code = row.text("code");
                    now.merge(code, Balances.of(row.money("currency", "overdue")), Balances::plus);
                    before.merge(code, Balances.of(row.money("currency", "overdue_before")), Balances::plus);
                },
                "select a." + column + " as code, p.currency, sum(p.overdue) as overdue,"
                        + " sum(p.overdue_before) as overdue_before from dry_account a"
                        + " join dry_position p on p.dry_run = a.dry_run and p.customer = a.customer"
                        + " where a.dry_run = ? group by a." + column + ", p.currency",
                dryRun);
        List<AccountSum> sums = new ArrayList<>();
        database.each(
                row -> sums.add(new AccountSum(
                        row.text("code"),
                        row.number("n"),
                        now.getOrDefault(row.text("code"), Balances.none()),
                        before.getOrDefault(row.text("code"), Balances.none()))),
                "select " + column + " as code, count(*) as n from dry_account where dry_run = ? and " + column
                        + " <> ? group by " + column + " order by " + column,
                dryRun,
                left);
        return sums;
    }

    @Override
    public Page<ActionRow> actions(long dryRun, ListQuery query) {
        return ACTIONS.page(database, dryRun, query);
    }

    @Override
    public Page<AccountRow> accounts(long dryRun, ListQuery query) {
        return ACCOUNTS.page(database, dryRun, query);
    }
}
