package org.cartera.store.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.store.Database;
import org.jspecify.annotations.Nullable;

/** Case files from PostgreSQL. */
public final class PostgresCaseFiles implements CaseFiles {
    private final Database database;
    private final UnitOfWork work;
    private final WorkList list;

    public PostgresCaseFiles(DataSource dataSource, UnitOfWork work) {
        this(dataSource, work, "");
    }

    private PostgresCaseFiles(DataSource dataSource, UnitOfWork work, String prefix) {
        this.database = new Database(dataSource);
        this.work = work;
        this.list = new WorkList(database, prefix);
    }

    /** With a list of accounts of its own, so that a real run that is under way keeps its own. */
    public static PostgresCaseFiles forDryRuns(DataSource dataSource, UnitOfWork work) {
        return new PostgresCaseFiles(dataSource, work, "dry_");
    }

    @Override
    public long count(OrganisationId organisation, long generation, LocalDate asOf) {
        return work.inTransaction(() -> list.make(organisation, generation, asOf));
    }

    @Override
    public List<CaseFile> chunk(
            OrganisationId organisation,
            long generation,
            LocalDate asOf,
            LedgerTerms terms,
            @Nullable CustomerId after,
            int limit) {
        return work.inTransaction(() -> {
            List<String> customers = list.next(organisation, generation, asOf, after, limit);
            database.lookUpByKey();
            return read(
                    organisation,
                    generation,
                    asOf,
                    terms,
                    customers,
                    list.documents(organisation, generation, asOf, Unsettled.INVOICE, customers),
                    list.documents(organisation, generation, asOf, Unsettled.PAYMENT, customers));
        });
    }

    @Override
    public Optional<CaseFile> one(AccountKey account, long generation, LocalDate asOf, LedgerTerms terms) {
        return Optional.ofNullable(
                several(Set.of(account), generation, asOf, terms).get(account));
    }

    @Override
    public Map<AccountKey, CaseFile> several(
            Set<AccountKey> accounts, long generation, LocalDate asOf, LedgerTerms terms) {
        Map<AccountKey, CaseFile> files = new HashMap<>();
        accounts.stream()
                .collect(Collectors.groupingBy(AccountKey::organisation))
                .forEach((organisation, theirs) -> several(organisation, theirs, generation, asOf, terms)
                        .forEach(file -> files.put(file.account(), file)));
        return files;
    }

    private List<CaseFile> several(
            OrganisationId organisation,
            List<AccountKey> accounts,
            long generation,
            LocalDate asOf,
            LedgerTerms terms) {
        List<String> customers = new FactReading(database, organisation, generation)
                .known(accounts.stream()
                        .map(account -> account.customer().value())
                        .toList());
        if (customers.isEmpty()) {
            return List.of();
        }
        Unsettled unsettled = new Unsettled(organisation.value(), generation, asOf, customers);
        List<String> invoices = new ArrayList<>();
        List<String> payments = new ArrayList<>();
        database.each(
                row -> (row.text("kind").equals(Unsettled.INVOICE) ? invoices : payments).add(row.text("key")),
                unsettled.sql(),
                unsettled.parameters().toArray());
        return read(organisation, generation, asOf, terms, customers, invoices, payments);
    }

    private List<CaseFile> read(
            OrganisationId organisation,
            long generation,
            LocalDate asOf,
            LedgerTerms terms,
            List<String> customers,
            Collection<String> invoices,
            Collection<String> payments) {
        if (customers.isEmpty()) {
            return List.of();
        }
        WrittenDown written = new WrittenDown(database, organisation, customers);
        Memories memories = new Memories(database, organisation, asOf, customers);
        FactReading reading = new FactReading(database, organisation, generation);
        Set<String> allInvoices = new LinkedHashSet<>(invoices);
        Set<String> allPayments = new LinkedHashSet<>(payments);
        addPromised(written, reading, allInvoices, allPayments);
        Rates rates = new Rates(reading.rates());
        List<CaseFile> files = new ArrayList<>();
        for (CustomerFacts facts :
                reading.read(customers, allInvoices, allPayments).values()) {
            CustomerId customer = facts.account().customer();
            files.add(new CaseFile(
                    generation,
                    memories.previousRuns.get(customer),
                    facts,
                    CustomerLedger.of(facts, asOf, terms),
                    new Disputes(written.disputes.getOrDefault(customer, List.of())),
                    written.promises.getOrDefault(customer, List.of()),
                    written.pauses.getOrDefault(customer, List.of()),
                    written.creditFiles.getOrDefault(customer, CreditFile.none(facts.account())),
                    written.holds.get(customer),
                    rates,
                    memories.items.getOrDefault(customer, Map.of())));
        }
        return files;
    }

    /** A promise is judged from all that was owed and received since, settled or not. */
    private static void addPromised(
            WrittenDown written, FactReading reading, Set<String> invoices, Set<String> payments) {
        List<String> customers =
                written.promises.keySet().stream().map(CustomerId::value).toList();
        reading.everyDocument(customers, invoices, payments);
    }
}
