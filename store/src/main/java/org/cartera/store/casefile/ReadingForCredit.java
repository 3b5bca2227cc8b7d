package org.cartera.store.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CreditReading;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.reconciliation.PendingMatches;
import org.cartera.store.Database;
import org.cartera.store.Together;

/** One reading of what credit is decided from, of a few accounts, mostly in one round: somebody waits for the answer. */
record ReadingForCredit(
        Database database, OrganisationId organisation, long generation, LocalDate asOf, List<String> customers) {

    /** The accounts whose customer the generation knows. */
    List<CreditReading> known(LedgerTerms terms, Set<StageId> stages) {
        FactReading reading = new FactReading(database, organisation, generation, customers);
        Together asking = database.together().keepPlans();
        reading.askForUnsettled(asking, asOf);
        reading.askForCredit(asking);
        CreditWritten written = new CreditWritten(asking, organisation, generation, customers);
        HoldingStages taken = new HoldingStages(asking, organisation, customers, stages);
        asking.run();
        reading.readFurtherPayments();
        Rates rates = new Rates(reading.rates);
        List<CreditReading> known = new ArrayList<>();
        for (CustomerFacts facts : reading.facts()) {
            CustomerId customer = facts.account().customer();
            if (reading.knows(customer)) {
                known.add(new CreditReading(
                        facts,
                        CustomerLedger.of(facts, asOf, terms),
                        new Disputes(written.disputes.getOrDefault(customer, List.of())),
                        new PendingMatches(written.pending.getOrDefault(customer, List.of())),
                        written.creditFiles.getOrDefault(customer, CreditFile.none(facts.account())),
                        written.holds.get(customer),
                        rates,
                        taken.of(customer),
                        stages));
            }
        }
        return known;
    }
}
