package org.cartera.store.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.money.NoCurrency;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.PortfolioViews.AgingPoint;
import org.cartera.domain.portfolio.PortfolioViews.Overview;
import org.cartera.domain.receivable.FactStore;
import org.cartera.domain.receivable.Generation;
import org.cartera.store.Database;
import org.jspecify.annotations.Nullable;

/** The home page's figures: per currency as the last complete run left them, counts as they are now. */
final class Home {
    /** Business dates before the last one whose aging is shown. */
    private static final int HISTORY = 30;

    private static final String COMPLETE = "kind = 'ESCALATION' and status in ('COMPLETED', 'COMPLETED_WITH_ERRORS')";

    private final Database database;
    private final FactStore facts;

    Home(Database database, FactStore facts) {
        this.database = database;
        this.facts = facts;
    }

    Overview overview(OrganisationId organisation) {
        String id = organisation.value();
        List<Aging> aging = new ArrayList<>();
        List<AgingPoint> history = new ArrayList<>();
        List<Money> open = new ArrayList<>();
        List<Money> overdue = new ArrayList<>();
        List<Money> exposure = new ArrayList<>();
        LocalDate last = lastBusinessDate(organisation);
        Generation generation = facts.current(organisation).orElse(null);
        database.each(
                row -> {
                    boolean current = row.date("business_date").equals(last);
                    if (current) {
                        open.add(row.money("currency", "open"));
                        overdue.add(row.money("currency", "overdue"));
                        exposure.add(row.money("currency", "exposure"));
                    }
                    Aging found = AgingRow.read(row);
                    if (found != null && current) {
                        aging.add(found);
                    } else if (found != null) {
                        history.add(new AgingPoint(row.date("business_date"), found));
                    }
                },
                """
                select r.business_date, f.* from (select business_date, max(id) as id from run
                   where organisation = ? and %s group by business_date order by business_date desc limit ?) r
                  join run_aging f on f.run = r.id order by r.business_date, f.currency"""
                        .formatted(COMPLETE),
                id,
                HISTORY + 1);
        return new Overview(
                last,
                generation,
                aging,
                Balances.sum(open),
                Balances.sum(overdue),
                Balances.sum(exposure),
                database.number("select count(*) from account where organisation = ? and live", id),
                database.number(
                        "select count(*) from (select distinct customer from position where organisation = ? and overdue > 0) c",
                        id),
                database.number("select count(*) from hold where organisation = ? and released_on is null", id),
                heldOverdue(id),
                database.number("select count(*) from task where organisation = ? and status = 'OPEN'", id),
                generation == null ? 0 : generation.rejected(),
                history,
                Lists.CUSTOMERS.rows(database, id, new ListQuery("", Map.of("held", "true"), "", false, 0, 5)));
    }

    /** The currencies in which the last complete run left anything. */
    List<Currency> currencies(OrganisationId organisation) {
        return database.list(
                row -> row.currency("currency"),
                "select currency from run_aging where run = (select id from run where organisation = ? and " + COMPLETE
                        + " order by business_date desc, id desc limit 1) order by currency",
                organisation.value());
    }

    /** The business date of the newest complete run; null where there is none. */
    @Nullable
    LocalDate lastBusinessDate(OrganisationId organisation) {
        return database.first(
                        row -> row.date("business_date"),
                        "select business_date from run where organisation = ? and " + COMPLETE
                                + " order by business_date desc limit 1",
                        organisation.value())
                .orElse(null);
    }

    private Balances heldOverdue(String organisation) {
        return Balances.sum(database.list(
                row -> row.money("currency", "overdue"),
                """
                select p.currency, sum(p.overdue) as overdue from hold h
                  join position p on p.organisation = h.organisation and p.customer = h.customer
                 where h.organisation = ? and h.released_on is null and p.currency <> ? group by p.currency""",
                organisation,
                NoCurrency.CODE));
    }
}
