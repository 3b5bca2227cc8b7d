package org.cartera.store.view;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.DecideCustomer;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.receivable.FactStore;
import org.cartera.domain.receivable.Generation;
import org.cartera.store.Database;
import org.cartera.store.GroundText;
import org.cartera.store.casefile.FactRow;

/** The read models from PostgreSQL. */
public final class PostgresPortfolioViews implements PortfolioViews {
    /** Entries of each log that one customer's page shows, the newest first. */
    private static final int LOG = 200;

    private final Database database;
    private final FactStore facts;
    private final CaseFiles files;
    private final Supplier<Policies> policies;
    private final Home home;

    /** @param policies asked for when a customer is decided, because policies ask for the organisations here */
    public PostgresPortfolioViews(
            DataSource dataSource, FactStore facts, CaseFiles files, Supplier<Policies> policies) {
        this.database = new Database(dataSource);
        this.facts = facts;
        this.files = files;
        this.policies = policies;
        this.home = new Home(database, facts);
    }

    /** As read last, by id. */
    @Override
    public List<Organisation> organisations() {
        return database.list(
                FactRow::organisation,
                "select distinct on (f.key) f.* from fact_organisation f where f.gen_to is null"
                        + " order by f.key, (f.organisation = f.key) desc, f.gen_from desc");
    }

    @Override
    public Overview overview(OrganisationId organisation) {
        return home.overview(organisation);
    }

    @Override
    public List<Currency> currencies(OrganisationId organisation) {
        return home.currencies(organisation);
    }

    @Override
    public Page<CustomerRow> customers(OrganisationId organisation, ListQuery query) {
        return Lists.CUSTOMERS.page(database, organisation, query);
    }

    @Override
    public Page<TaskRow> tasks(OrganisationId organisation, ListQuery query) {
        return Lists.TASKS.page(database, organisation, query);
    }

    @Override
    public Page<RejectedRow> rejected(OrganisationId organisation, ListQuery query) {
        return Lists.REJECTED.page(database, organisation, query);
    }

    @Override
    public Page<CommunicationRow> communications(OrganisationId organisation, ListQuery query) {
        return Lists.COMMUNICATIONS.page(database, organisation, query);
    }

    @Override
    public Optional<CustomerView> customer(AccountKey account) {
        OrganisationId organisation = account.organisation();
        Optional<Generation> generation = facts.current(organisation);
        if (generation.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = home.lastBusinessDate(organisation);
        LocalDate asOf = last == null ? dayOf(generation.get(), organisation) : last;
        PolicySet rules = policies.get().inForce(organisation, asOf);
        return files.one(account, generation.get().number(), asOf, rules.terms())
                .map(file -> view(file, new DecideCustomer(rules).decide(file), generation.get()));
    }

    /** Before the first run: the day of the read in the organisation's zone. */
    private LocalDate dayOf(Generation generation, OrganisationId organisation) {
        return organisations().stream()
                .filter(known -> known.id().equals(organisation))
                .findFirst()
                .map(known -> generation.snapshotAt().atZone(known.zone()).toLocalDate())
                .orElseThrow(() -> new IllegalStateException("Organisation " + organisation + " was never read"));
    }

    private CustomerView view(CaseFile file, CustomerDecision decision, Generation generation) {
        AccountKey account = file.account();
        ListQuery theirs =
                new ListQuery("", Map.of("customer", account.customer().value()), "", false, 0, LOG);
        return new CustomerView(
                decision,
                file.hold() == null ? null : file.hold().since(),
                generation,
                communications(account.organisation(), theirs).rows(),
                decisions(account),
                tasks(account.organisation(), theirs).rows());
    }

    private List<DecisionRow> decisions(AccountKey account) {
        return database.list(
                row -> new DecisionRow(
                        row.numberOrNull("run"),
                        row.date("business_date"),
                        row.text("subject"),
                        row.text("outcome"),
                        GroundText.read(row.text("grounds"))),
                "select * from decision where organisation = ? and customer = ?"
                        + " order by business_date desc, run desc nulls first, subject <> 'hold', subject limit ?",
                account.organisation().value(),
                account.customer().value(),
                LOG);
    }

    @Override
    public Optional<Composer.Message> message(long intent) {
        return database.first(
                row -> new Composer.Message(row.text("subject"), row.text("html"), row.text("plain")),
                "select * from message where intent = ?",
                intent);
    }
}
