package org.cartera.store.view;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.GateViews;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.store.Database;

/** What the pages show of the gate, from PostgreSQL. */
public final class PostgresGateViews implements GateViews {
    private static final String WAITING =
            "from gate_order where organisation = ? and answer = 'HOLD' and state <> 'ENDED'"
                    + " and (order_id is not null or expires_at > now())";

    private final Database database;

    public PostgresGateViews(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public Page<HeldCustomer> heldCustomers(OrganisationId organisation, ListQuery query) {
        return GateLists.CUSTOMERS.page(database, organisation, query);
    }

    @Override
    public Page<Ending> endings(OrganisationId organisation, LocalDate asOf, ListQuery query) {
        return Endings.page(database, organisation, asOf, query);
    }

    @Override
    public List<String> sellers(OrganisationId organisation) {
        return database.list(
                row -> row.text("seller"),
                "select distinct seller " + WAITING + " and seller <> '' order by seller",
                organisation.value());
    }

    @Override
    public long waiting(OrganisationId organisation) {
        return database.number("select count(*) " + WAITING, organisation.value());
    }

    @Override
    public Page<Release> releases(OrganisationId organisation, ListQuery query) {
        return GateLists.RELEASES.page(database, organisation, query);
    }
}
