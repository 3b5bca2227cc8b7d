package org.cartera.store.casefile;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.statement.StatementFacts;
import org.cartera.store.Database;
import org.cartera.store.Together;

/** Facts of one account from the versioned tables, settled documents too. */
public final class PostgresStatementFacts implements StatementFacts {
    private final Database database;

    public PostgresStatementFacts(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public Optional<Long> generationBefore(OrganisationId organisation, Instant instant) {
        return database.first(
                row -> row.number("number"),
                "select number from generation where organisation = ? and snapshot_at < ? order by number desc limit 1",
                organisation.value(),
                instant);
    }

    @Override
    public CustomerFacts all(AccountKey account, long generation) {
        List<String> customers = List.of(account.customer().value());
        FactReading reading = new FactReading(database, account.organisation(), generation, customers);
        Set<String> invoices = new LinkedHashSet<>();
        Set<String> payments = new LinkedHashSet<>();
        Together first = database.together();
        reading.askForCustomers(first);
        reading.askForEveryDocument(first, customers, invoices, payments);
        first.run();
        Together second = database.together();
        reading.askForInvoices(second, invoices);
        reading.askForPayments(second, payments);
        second.run();
        reading.readFurtherPayments();
        return reading.facts().get(0);
    }
}
