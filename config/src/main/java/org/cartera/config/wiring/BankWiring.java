package org.cartera.config.wiring;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.cartera.config.memory.RememberedPolicies;
import org.cartera.config.settings.BankSettings;
import org.cartera.config.settings.Settings;
import org.cartera.config.settings.SettingsInvalidException;
import org.cartera.documents.bank.AllBankFiles;
import org.cartera.domain.bank.BankFiles;
import org.cartera.domain.bank.SavedMappings;
import org.cartera.domain.portfolio.BankViews;
import org.cartera.domain.portfolio.ErpPayments;
import org.cartera.domain.portfolio.PaymentBook;
import org.cartera.domain.portfolio.PaymentOrder;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.reconciliation.BankBook;
import org.cartera.domain.reconciliation.BankDesk;
import org.cartera.domain.reconciliation.BankIntake;
import org.cartera.domain.reconciliation.BankRules;
import org.cartera.domain.reconciliation.MatchBook;
import org.cartera.domain.reconciliation.Matching;
import org.cartera.erp.writeback.OfbizPayments;
import org.cartera.erp.writeback.WriteBackSettings;
import org.cartera.store.bank.PostgresBankBook;
import org.cartera.store.bank.PostgresBankViews;
import org.cartera.store.bank.PostgresColumnMappings;
import org.cartera.store.bank.PostgresMatchBook;
import org.cartera.store.bank.PostgresPaymentBook;

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
    SavedMappings columnMappings(StoreWiring store) {
        store.ready();
        return new PostgresColumnMappings(dataSource);
    }

    @Produces
    @Singleton
    AllBankFiles bankFiles(SavedMappings mappings, BankRules rules) {
        return new AllBankFiles(mappings, rules.largest(), AllBankFiles.LARGEST_UNPACKED);
    }

    @Produces
    @Singleton
    BankBook bankBook(StoreWiring store, ContainerTransactions transactions) {
        store.ready();
        return new PostgresBankBook(dataSource, transactions);
    }

    @Produces
    @Singleton
    MatchBook matchBook(StoreWiring store, ErpPayments erp) {
        store.ready();
        return new PostgresMatchBook(dataSource, erp.isConnected());
    }

    @Produces
    @Singleton
    PaymentBook paymentBook(StoreWiring store, ContainerTransactions transactions, RunRules rules) {
        store.ready();
        return new PostgresPaymentBook(dataSource, transactions, rules.silence());
    }

    @Produces
    @Singleton
    ErpPayments erpPayments(Settings settings) {
        BankSettings bank = settings.bank();
        String erp = bank.erp();
        if (erp == null) {
            return new ByHand();
        }
        try {
            return new OfbizPayments(WriteBackSettings.of(
                    erp,
                    Objects.requireNonNullElse(bank.erpUser(), ""),
                    Objects.requireNonNullElse(bank.erpPassword(), ""),
                    Objects.requireNonNullElse(bank.paymentMethod(), "")));
        } catch (IllegalArgumentException e) {
            throw new SettingsInvalidException(List.of("cartera.bank.writeBack: " + e.getMessage()));
        }
    }

    /** No component is set: people enter payments in the ERP. */
    private static final class ByHand implements ErpPayments {
        @Override
        public boolean isConnected() {
            return false;
        }

        @Override
        public String enter(PaymentOrder order) {
            throw new IllegalStateException("No ERP is set that enters payments");
        }
    }

    @Produces
    @Singleton
    BankViews bankViews(StoreWiring store) {
        store.ready();
        return new PostgresBankViews(dataSource);
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
