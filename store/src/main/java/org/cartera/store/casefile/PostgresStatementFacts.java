package org.cartera.store.casefile;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.statement.StatementFacts;
import org.cartera.store.Database;
import org.cartera.store.Together;
import org.jspecify.annotations.Nullable;

/** Facts of accounts from the versioned tables, settled documents too. */
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
    public List<CustomerFacts> several(OrganisationId organisation, List<CustomerId> asked, long generation) {
        List<String> customers = asked.stream().map(CustomerId::value).toList();
        FactReading reading = new FactReading(database, organisation, generation, customers);
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
        return reading.facts();
    }

    @Override
    public long count(OrganisationId organisation, long generation) {
        return database.number(
                """
                select count(*) from (
                  select customer from fact_invoice f where organisation = ? and %1$s
                  union select customer from fact_payment f where organisation = ? and %1$s) c"""
                        .formatted(Unsettled.holds("f")),
                organisation.value(),
                generation,
                generation,
                organisation.value(),
                generation,
                generation);
    }

    /** Each half stops at the limit, for it walks along an index of customers. */
    @Override
    public List<CustomerId> customers(
            OrganisationId organisation, long generation, @Nullable CustomerId after, int limit) {
        String from = after == null ? "" : after.value();
        return database.list(
                row -> new CustomerId(row.text("customer")),
                """
                (select distinct customer from fact_invoice f where organisation = ? and customer > ? and %1$s
                  order by customer limit ?)
                 union (select distinct customer from fact_payment f where organisation = ? and customer > ? and %1$s
                  order by customer limit ?)
                 order by customer limit ?"""
                        .formatted(Unsettled.holds("f")),
                organisation.value(),
                from,
                generation,
                generation,
                limit,
                organisation.value(),
                from,
                generation,
                generation,
                limit,
                limit);
    }
}
