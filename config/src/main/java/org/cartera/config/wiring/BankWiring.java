package org.cartera.config.wiring;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.cartera.config.memory.RememberedPolicies;
import org.cartera.config.settings.BankSettings;
import org.cartera.config.settings.Settings;
import org.cartera.documents.bank.AllBankFiles;
import org.cartera.domain.bank.BankFiles;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.reconciliation.BankBook;
import org.cartera.domain.reconciliation.BankDesk;
import org.cartera.domain.reconciliation.BankIntake;
import org.cartera.domain.reconciliation.BankRules;
import org.cartera.domain.reconciliation.MatchBook;
import org.cartera.domain.reconciliation.Matching;
import org.cartera.store.bank.PostgresBankBook;
import org.cartera.store.bank.PostgresColumnMappings;
import org.cartera.store.bank.PostgresMatchBook;

/** Produces what takes bank files and says what their lines pay. */
@ApplicationScoped
public class BankWiring {
    private static final int CHUNK = 250;

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    @Produces
    @Singleton
    BankRules bankRules(Settings settings) {
        BankSettings bank = settings.bank();
        String folder = bank.folder();
        return new BankRules((long) bank.largestMegabytes() << 20, folder == null ? null : Path.of(folder));
    }

    @Produces
    @Singleton
    BankFiles bankFiles(StoreWiring store, BankRules rules) {
        store.ready();
        return new AllBankFiles(new PostgresColumnMappings(dataSource), rules.largest(), AllBankFiles.LARGEST_UNPACKED);
    }

    @Produces
    @Singleton
    BankBook bankBook(StoreWiring store, ContainerTransactions transactions) {
        store.ready();
        return new PostgresBankBook(dataSource, transactions);
    }

    @Produces
    @Singleton
    MatchBook matchBook(StoreWiring store) {
        store.ready();
        return new PostgresMatchBook(dataSource);
    }

    @Produces
    @Singleton
    BankIntake bankIntake(BankFiles files, BankBook book, BankRules rules, Clock clock) {
        return new BankIntake(files, book, rules.largest(), clock);
    }

    @Produces
    @Singleton
    Matching matching(
            BankBook bank,
            MatchBook book,
            RememberedPolicies policies,
            PortfolioViews views,
            ErpSource erp,
            RunRules rules,
            Clock clock) {
        return new Matching(
                bank,
                book,
                organisation -> policies.inForce(organisation, GateWiring.today(organisation, views, erp, rules, clock))
                        .cash(),
                CHUNK,
                clock);
    }

    @Produces
    @Singleton
    BankDesk bankDesk(BankBook bank, MatchBook book, Clock clock) {
        return new BankDesk(bank, book, clock);
    }
}
