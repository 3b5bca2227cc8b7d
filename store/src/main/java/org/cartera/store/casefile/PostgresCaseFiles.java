package org.cartera.store.casefile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.CreditReading;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.store.Database;
import org.jspecify.annotations.Nullable;

/** Case files from PostgreSQL. */
public final class PostgresCaseFiles implements CaseFiles {
    private final Database database;
    private final UnitOfWork work;
    private final WorkList list;
    private final RememberedRates rates = new RememberedRates();

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
            return new CaseReading(database, organisation, generation, asOf, customers)
                    .with(
                            list.documents(organisation, generation, asOf, Unsettled.INVOICE, customers),
                            list.documents(organisation, generation, asOf, Unsettled.PAYMENT, customers))
                    .files(terms);
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
        byOrganisation(accounts).forEach((organisation, customers) -> new CaseReading(
                        database, organisation, generation, asOf, customers)
                .withUnsettled()
                .known(terms)
                .forEach(file -> files.put(file.account(), file)));
        return files;
    }

    @Override
    public Map<AccountKey, CreditReading> forCredit(
            Set<AccountKey> accounts, long generation, LocalDate asOf, LedgerTerms terms, Set<StageId> stages) {
        Map<AccountKey, CreditReading> readings = new HashMap<>();
        byOrganisation(accounts).forEach((organisation, customers) -> new ReadingForCredit(
                        database, rates, organisation, generation, asOf, customers)
                .known(terms, stages)
                .forEach(one -> readings.put(one.account(), one)));
        return readings;
    }

    private static Map<OrganisationId, List<String>> byOrganisation(Set<AccountKey> accounts) {
        return accounts.stream()
                .collect(Collectors.groupingBy(
                        AccountKey::organisation,
                        Collectors.mapping(account -> account.customer().value(), Collectors.toList())));
    }
}
