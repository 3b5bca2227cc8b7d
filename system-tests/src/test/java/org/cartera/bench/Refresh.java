package org.cartera.bench;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.DecideCustomer;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.ReadRequest;
import org.cartera.erp.ofbiz.OfbizErpSource;
import org.cartera.erp.ofbiz.OfbizSettings;
import org.cartera.store.LocalTransactions;
import org.cartera.store.casefile.PostgresCaseFiles;
import org.cartera.store.decision.PostgresDecisions;
import org.cartera.store.facts.PostgresFactStore;

/** One customer read anew from the ERP, decided and recorded, as after a payment that has just arrived. */
final class Refresh implements AutoCloseable {
    private final OneConnection source;
    private final OfbizErpSource erp;
    private final PostgresFactStore facts;
    private final PostgresCaseFiles files;
    private final PostgresDecisions decisions;
    private final PolicySet rules = Rules.shipped();
    private final Sizes sizes;

    Refresh(Databases databases, Sizes sizes) throws SQLException {
        this.sizes = sizes;
        this.source = new OneConnection(databases.connect(Databases.OWN));
        this.erp = new OfbizErpSource(OfbizSettings.of(
                databases.url(Databases.ERP), databases.user, databases.password, ZoneId.of("America/Bogota")));
        LocalTransactions transactions = new LocalTransactions(source.dataSource());
        Clock clock = Clock.systemUTC();
        this.facts = new PostgresFactStore(source.dataSource(), clock);
        this.files = new PostgresCaseFiles(transactions.dataSource(), transactions);
        this.decisions = new PostgresDecisions(transactions.dataSource(), transactions, clock);
    }

    /** The median seconds over many customers, after some to warm up. */
    double seconds(long run) {
        double[] all = new double[101];
        for (int i = -50; i < all.length; i++) {
            int customer = 1 + Math.floorMod(i * 7919, sizes.customers());
            long start = System.nanoTime();
            one(AccountKey.of("Company", "C" + String.format("%08d", customer)), run);
            if (i >= 0) {
                all[i] = (System.nanoTime() - start) / 1e9;
            }
        }
        return Median.of(all);
    }

    private void one(AccountKey account, long run) {
        OrganisationId organisation = account.organisation();
        ReadRequest request = ReadRequest.one(organisation, account.customer());
        Generation generation = facts.write(request, sink -> erp.read(request, sink));
        CustomerDecision decision = new DecideCustomer(rules)
                .decide(files.one(account, generation.number(), sizes.asOf(), rules.terms())
                        .orElseThrow());
        decisions.record(new RunTicket(run, organisation, sizes.asOf(), "bench", 1), List.of(decision));
    }

    @Override
    public void close() throws SQLException {
        erp.close();
        source.close();
    }
}
