package org.cartera.config.wiring;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cartera.domain.contact.ContactLog;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.decisionlog.DecisionLog;
import org.cartera.domain.decisionlog.PolicyTexts;
import org.cartera.domain.diagnosis.DiagnosisBook;
import org.cartera.domain.dispute.DisputeInbox;
import org.cartera.domain.dryrun.DryRunBook;
import org.cartera.domain.dryrun.DryRunViews;
import org.cartera.domain.dryrun.Rehearsal;
import org.cartera.domain.mailbox.MailBook;
import org.cartera.domain.mailbox.TakeMail;
import org.cartera.domain.portfolio.AnswerForOurselves;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.Decisions;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.Outbox;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PolicyArchive;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.Retention;
import org.cartera.domain.portfolio.RunBook;
import org.cartera.domain.portfolio.RunLog;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.Trail;
import org.cartera.domain.portfolio.Undelivered;
import org.cartera.domain.portfolio.Vitals;
import org.cartera.domain.promise.PlanBook;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.FactStore;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.ReadRequest;
import org.cartera.domain.statement.StatementArchive;
import org.cartera.domain.statement.StatementFacts;
import org.cartera.domain.statement.StatementLog;
import org.cartera.domain.statement.StatementViews;
import org.cartera.store.ContainerPersistence;
import org.cartera.store.Schema;
import org.cartera.store.casefile.PostgresCaseFiles;
import org.cartera.store.casefile.PostgresStatementFacts;
import org.cartera.store.decision.PostgresDecisionLog;
import org.cartera.store.decision.PostgresDecisions;
import org.cartera.store.decision.PostgresPolicyTexts;
import org.cartera.store.desk.JpaContactLog;
import org.cartera.store.desk.JpaDesk;
import org.cartera.store.desk.JpaDiagnosisBook;
import org.cartera.store.desk.JpaDisputeInbox;
import org.cartera.store.desk.JpaPlanBook;
import org.cartera.store.dryrun.PostgresDryRunBook;
import org.cartera.store.facts.PostgresFactStore;
import org.cartera.store.mailbox.PostgresMailBook;
import org.cartera.store.operations.PostgresRetention;
import org.cartera.store.operations.PostgresVitals;
import org.cartera.store.outbox.PostgresOutbox;
import org.cartera.store.outbox.PostgresTrail;
import org.cartera.store.outbox.PostgresUndelivered;
import org.cartera.store.policy.JpaPolicyArchive;
import org.cartera.store.run.PostgresRunBook;
import org.cartera.store.run.PostgresRunLog;
import org.cartera.store.statement.PostgresStatementArchive;
import org.cartera.store.statement.PostgresStatementLog;
import org.cartera.store.statement.PostgresStatementViews;
import org.cartera.store.view.PostgresDryRunViews;
import org.cartera.store.view.PostgresPortfolioViews;

/** Produces the adapters of our own database, after bringing its schema up to date. */
@ApplicationScoped
public class StoreWiring {
    private static final System.Logger LOG = System.getLogger(StoreWiring.class.getName());

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    /** Before anybody asks for data, and before any transaction: migrations commit by themselves. */
    @PostConstruct
    void migrate() {
        int applied = Schema.migrate(dataSource);
        LOG.log(System.Logger.Level.INFO, "Schema up to date, {0} migrations applied", applied);
    }

    /** Being called is enough: this bean exists then, and its schema is up to date. */
    void ready() {
        LOG.log(System.Logger.Level.DEBUG, "The store is ready");
    }

    /** Within a transaction: until it ends, no other node does what follows. */
    void awaitTurn() {
        Schema.awaitTurn(dataSource);
    }

    @Produces
    @Singleton
    FactStore factStore(ContainerTransactions transactions, Clock clock) {
        return new Outside(new PostgresFactStore(dataSource, clock), transactions);
    }

    @Produces
    @Singleton
    CaseFiles caseFiles(ContainerTransactions transactions) {
        return new PostgresCaseFiles(dataSource, transactions);
    }

    @Produces
    @Singleton
    StatementFacts statementFacts() {
        return new PostgresStatementFacts(dataSource);
    }

    @Produces
    @Singleton
    StatementArchive statementArchive(ContainerTransactions transactions) {
        return new PostgresStatementArchive(dataSource, transactions);
    }

    @Produces
    @Singleton
    StatementLog statementLog(ContainerTransactions transactions) {
        return new PostgresStatementLog(dataSource, transactions);
    }

    @Produces
    @Singleton
    StatementViews statementViews() {
        return new PostgresStatementViews(dataSource);
    }

    @Produces
    @Singleton
    Decisions decisions(ContainerTransactions transactions, Clock clock) {
        return new PostgresDecisions(dataSource, transactions, clock);
    }

    @Produces
    @Singleton
    Outbox outbox(ContainerTransactions transactions, RunRules rules) {
        return new PostgresOutbox(dataSource, transactions, rules.silence());
    }

    @Produces
    @Singleton
    Undelivered undelivered(ContainerTransactions transactions) {
        return new PostgresUndelivered(dataSource, transactions);
    }

    @Produces
    @Singleton
    Trail trail() {
        return new PostgresTrail(dataSource);
    }

    @Produces
    @Singleton
    RunLog runLog(ContainerTransactions transactions, RunRules rules) {
        return new PostgresRunLog(dataSource, transactions, rules.silence());
    }

    @Produces
    @Singleton
    RunBook runBook(RunRules rules) {
        return new PostgresRunBook(dataSource, rules.silence());
    }

    @Produces
    @Singleton
    DecisionLog decisionLog() {
        return new PostgresDecisionLog(dataSource);
    }

    @Produces
    @Singleton
    PolicyTexts policyTexts(ContainerTransactions transactions) {
        return new PostgresPolicyTexts(dataSource, transactions);
    }

    @Produces
    @Singleton
    Vitals vitals(Clock clock) {
        return new PostgresVitals(dataSource, clock);
    }

    @Produces
    @Singleton
    Retention retention(ContainerTransactions transactions) {
        return new PostgresRetention(dataSource, transactions);
    }

    @Produces
    @Singleton
    DryRunBook dryRunBook(ContainerTransactions transactions) {
        return new PostgresDryRunBook(dataSource, transactions);
    }

    @Produces
    @Singleton
    DryRunViews dryRunViews() {
        return new PostgresDryRunViews(dataSource);
    }

    @Produces
    @Singleton
    Rehearsal rehearsal(ContainerTransactions transactions, DryRunBook book, RunRules rules) {
        return new Rehearsal(PostgresCaseFiles.forDryRuns(dataSource, transactions), book, transactions, rules.chunk());
    }

    @Produces
    @Singleton
    PortfolioViews portfolioViews(FactStore facts, CaseFiles files, Instance<Policies> policies) {
        return new PostgresPortfolioViews(dataSource, facts, files, policies::get);
    }

    @Produces
    @Singleton
    Desk desk(ContainerPersistence persistence, Clock clock) {
        return new JpaDesk(persistence, clock);
    }

    @Produces
    @Singleton
    PlanBook planBook(ContainerPersistence persistence) {
        return new JpaPlanBook(persistence);
    }

    @Produces
    @Singleton
    DiagnosisBook diagnosisBook(ContainerPersistence persistence, Clock clock) {
        return new JpaDiagnosisBook(persistence, clock);
    }

    @Produces
    @Singleton
    DisputeInbox disputeInbox(ContainerPersistence persistence) {
        return new JpaDisputeInbox(persistence, dataSource);
    }

    @Produces
    @Singleton
    ContactLog contactLog(ContainerPersistence persistence) {
        return new JpaContactLog(persistence);
    }

    @Produces
    @Singleton
    AnswerForOurselves answerForOurselves(Desk desk, DiagnosisBook book, ContainerTransactions transactions) {
        return new AnswerForOurselves(desk, book, transactions);
    }

    @Produces
    @Singleton
    MailBook mailBook(ContainerTransactions transactions) {
        return new PostgresMailBook(dataSource, transactions);
    }

    @Produces
    @Singleton
    TakeMail takeMail(MailBook book, ContactLog contacts, ContainerTransactions transactions, RunRules rules) {
        return new TakeMail(book, contacts, transactions, rules.organisation());
    }

    @Produces
    @Singleton
    PolicyArchive policyArchive(ContainerPersistence persistence, Clock clock) {
        return new JpaPolicyArchive(persistence, clock);
    }

    /** A read commits by itself, so it leaves the transaction in which it is asked for. */
    private record Outside(FactStore store, ContainerTransactions transactions) implements FactStore {

        @Override
        public Optional<Generation> current(OrganisationId organisation) {
            return store.current(organisation);
        }

        @Override
        public Optional<Instant> readThrough(OrganisationId organisation) {
            return store.readThrough(organisation);
        }

        @Override
        public Optional<String> mark(OrganisationId organisation) {
            return store.mark(organisation);
        }

        @Override
        public Generation write(ReadRequest request, Function<FactSink, Instant> reader) {
            return transactions.outside(() -> store.write(request, reader));
        }
    }
}
