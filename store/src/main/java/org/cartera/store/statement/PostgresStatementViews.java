package org.cartera.store.statement;

import java.util.Map;
import javax.sql.DataSource;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.statement.Produced;
import org.cartera.domain.statement.StatementViews;
import org.cartera.store.Database;
import org.cartera.store.GroundText;
import org.cartera.store.view.Listing;

/** Statements as lists, from PostgreSQL. */
public final class PostgresStatementViews implements StatementViews {
    private static final Listing<Archived> ARCHIVED = new Listing<>(
            "x.*, coalesce(c.name, x.customer) as name, i.id as intent, i.state",
            """
            from statement x
            left join account a on a.organisation = x.organisation and a.customer = x.customer
            left join fact_customer c on c.organisation = x.organisation and c.key = x.customer and c.gen_to is null
            left join intent i on i.statement = x.id where x.organisation = ?""",
            "(coalesce(a.search, lower(c.name), '') || ' ' || lower(x.customer || ' ' || x.number)) like ?",
            Map.of(
                    "currency", "x.currency = ?",
                    "through", "x.through_date = cast(? as date)",
                    "language", "x.language = ?",
                    "customer", "x.customer = ?",
                    "delivery", "i.state = ?",
                    "run",
                            "exists (select 1 from statement_run r where r.run = cast(? as bigint) and r.statement = x.id)",
                    "newest=true",
                            "not exists (select 1 from statement n where n.organisation = x.organisation"
                                    + " and n.customer = x.customer and n.number = x.number"
                                    + " and n.language = x.language and n.version > x.version)"),
            Map.of(
                    "name", "c.name",
                    "number", "x.number",
                    "through", "x.through_date",
                    "closing", "x.closing",
                    "at", "x.id"),
            "x.id desc",
            "x.currency",
            "x.closing",
            row -> new Archived(
                    PostgresStatementArchive.kept(row),
                    row.text("name"),
                    row.numberOrNull("intent"),
                    row.textOrNull("state") == null ? null : row.constant(IntentState.class, "state")));

    private static final Listing<Unsent> UNSENT = new Listing<>(
            "x.*, r.organisation, r.business_date, coalesce(c.name, x.customer) as name",
            """
            from statement_run x
            join run r on r.id = x.run
            left join account a on a.organisation = r.organisation and a.customer = x.customer
            left join fact_customer c on c.organisation = r.organisation and c.key = x.customer and c.gen_to is null
            where x.fate in ('SKIPPED', 'BLOCKED') and r.organisation = ?""",
            "(coalesce(a.search, lower(c.name), '') || ' ' || lower(x.customer)) like ?",
            Map.of("run", "x.run = cast(? as bigint)", "fate", "x.fate = ?", "customer", "x.customer = ?"),
            Map.of("name", "c.name", "fate", "x.fate", "run", "x.run"),
            "x.run desc, x.fate, x.customer, x.currency",
            null,
            "",
            row -> new Unsent(
                    row.number("run"),
                    row.date("business_date"),
                    AccountKey.of(row.text("organisation"), row.text("customer")),
                    row.text("name"),
                    row.currency("currency"),
                    row.constant(Produced.Fate.class, "fate"),
                    GroundText.read(row.text("grounds"))));

    private final Database database;

    public PostgresStatementViews(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public Page<Archived> archived(OrganisationId organisation, ListQuery query) {
        return ARCHIVED.page(database, organisation, query);
    }

    @Override
    public Page<Unsent> unsent(OrganisationId organisation, ListQuery query) {
        return UNSENT.page(database, organisation, query);
    }
}
