package org.cartera.store.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CreditReading;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.decisionlog.LoggedInputs;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.reconciliation.PendingMatches;
import org.cartera.store.Database;
import org.cartera.store.Together;

/**
 * One reading of what credit is decided from, of a few accounts: somebody waits for the answer. Facts that are kept come in the one round
 * that asks for everything else; those that are not are read and kept.
 */
record ReadingForCredit(
        Database database,
        RememberedRates remembered,
        OrganisationId organisation,
        long generation,
        LocalDate asOf,
        List<String> customers) {

    /** The accounts whose customer the generation knows. */
    List<CreditReading> known(LedgerTerms terms, Set<StageId> stages) {
        Together asking = database.together().keepPlans();
        KeptFacts kept = new KeptFacts(asking, organisation, generation, asOf, customers);
        CreditWritten written = CreditWritten.ofAFew(asking, organisation, generation, customers);
        HoldingStages taken = new HoldingStages(asking, organisation, customers, stages);
        Supplier<Rates> asked = remembered.ask(asking, organisation, generation);
        asking.run();
        Rates rates = asked.get();
        Map<CustomerId, CustomerFacts> known = new HashMap<>(kept.found());
        read(customers.stream()
                        .filter(customer -> !known.containsKey(new CustomerId(customer)))
                        .toList())
                .forEach(facts -> known.put(facts.account().customer(), facts));
        List<CreditReading> readings = new ArrayList<>();
        for (String id : customers) {
            CustomerId customer = new CustomerId(id);
            CustomerFacts facts = known.get(customer);
            if (facts != null) {
                readings.add(new CreditReading(
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
        return readings;
    }

    /** The facts of those whom the generation knows, from the facts themselves; they are kept for whoever asks next. */
    private List<CustomerFacts> read(List<String> missing) {
        if (missing.isEmpty()) {
            return List.of();
        }
        FactReading reading = new FactReading(database, organisation, generation, missing);
        Together asking = database.together().keepPlans();
        reading.askForUnsettled(asking, asOf);
        reading.askForCredit(asking);
        asking.run();
        reading.readFurtherPayments();
        List<CustomerFacts> known = reading.facts().stream()
                .filter(facts -> reading.knows(facts.account().customer()))
                .toList();
        Map<String, String> texts = new HashMap<>();
        known.forEach(facts ->
                texts.put(facts.account().customer().value(), LoggedInputs.factsForCredit(LoggedInputs.text(facts))));
        KeptFacts.keep(database, organisation, generation, asOf, texts);
        return known;
    }
}
