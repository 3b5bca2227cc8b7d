package org.cartera.config.wiring;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.cartera.config.memory.RememberedPolicies;
import org.cartera.config.templates.ShippedTemplates;
import org.cartera.documents.bank.CustomerFiles;
import org.cartera.documents.comparison.VelocityRecords;
import org.cartera.documents.letter.PdfPages;
import org.cartera.domain.comparison.Compare;
import org.cartera.domain.comparison.ComparisonBook;
import org.cartera.domain.comparison.ComparisonDesk;
import org.cartera.domain.comparison.RecordPress;
import org.cartera.domain.comparison.Surroundings;
import org.cartera.domain.comparison.TakeList;
import org.cartera.domain.comparison.TheirFiles;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.statement.StatementFacts;
import org.cartera.store.comparison.PostgresComparisonBook;

/** Produces what takes customers' own lists, compares them and signs them off. */
@ApplicationScoped
public class ComparisonWiring {
    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    @Produces
    @Singleton
    TheirFiles theirFiles() {
        return new CustomerFiles();
    }

    @Produces
    @Singleton
    ComparisonBook comparisonBook(StoreWiring store, ContainerTransactions transactions) {
        store.ready();
        return new PostgresComparisonBook(dataSource, transactions);
    }

    @Produces
    @Singleton
    RecordPress recordPress() {
        return new VelocityRecords(new ShippedTemplates(), new PdfPages());
    }

    @Produces
    @Singleton
    Surroundings surroundings(
            StatementFacts facts,
            RememberedPolicies policies,
            Desk desk,
            PortfolioViews views,
            ErpSource erp,
            RunRules rules,
            Clock clock) {
        return new HouseAround(
                facts, policies, desk, clock, organisation -> GateWiring.today(organisation, views, erp, rules, clock));
    }

    @Produces
    @Singleton
    Compare compare(ComparisonBook book, Surroundings around, Clock clock) {
        return new Compare(book, around, clock);
    }

    @Produces
    @Singleton
    TakeList takeList(TheirFiles files, ComparisonBook book, Compare compare, Surroundings around, Clock clock) {
        return new TakeList(files, book, compare, around, clock);
    }

    @Produces
    @Singleton
    ComparisonDesk comparisonDesk(
            ComparisonBook book, Compare compare, Surroundings around, RecordPress press, Clock clock) {
        return new ComparisonDesk(book, compare, around, press, clock);
    }
}
