package org.cartera.store.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.reconciliation.PendingMatches;
import org.cartera.store.Database;
import org.cartera.store.Together;

/** One reading of several case files: of a few accounts mostly in one round, of a chunk in a few, because each needs keys that the one before brought. */
final class CaseReading {
    private final Database database;
    private final OrganisationId organisation;
    private final long generation;
    private final LocalDate asOf;
    private final List<String> customers;
    private final FactReading reading;
    private final Together first;
    private final Set<String> invoices = new LinkedHashSet<>();
    private final Set<String> payments = new LinkedHashSet<>();
    private boolean atOnce;

    CaseReading(
            Database database, OrganisationId organisation, long generation, LocalDate asOf, List<String> customers) {
        this.database = database;
        this.organisation = organisation;
        this.generation = generation;
        this.asOf = asOf;
        this.customers = customers;
        this.reading = new FactReading(database, organisation, generation, customers);
        this.first = database.together();
    }

    /** With these documents. */
    CaseReading with(Collection<String> invoiceKeys, Collection<String> paymentKeys) {
        invoices.addAll(invoiceKeys);
        payments.addAll(paymentKeys);
        return this;
    }

    /** With the documents that may still count; the database finds out which, and tells them at once. */
    CaseReading withUnsettled() {
        atOnce = true;
        first.keepPlans();
        reading.askForUnsettled(first, asOf);
        return this;
    }

    /** The files, in the order of the customers. */
    List<CaseFile> files(LedgerTerms terms) {
        if (customers.isEmpty()) {
            return List.of();
        }
        CreditWritten credit = atOnce
                ? CreditWritten.ofAFew(first, organisation, generation, customers)
                : CreditWritten.ofMany(first, organisation, generation, customers);
        WrittenDown written = new WrittenDown(first, organisation, customers);
        AgreedPlans agreed = new AgreedPlans(first, organisation, customers);
        NotedContacts noted = new NotedContacts(first, organisation, asOf, customers);
        Memories memories = new Memories(first, organisation, asOf, customers);
        reading.askForCustomers(first);
        List<ExchangeRate> rows = new ArrayList<>();
        FactReading.askForRates(first, organisation, generation, rows);
        if (atOnce) {
            memories.askForStagesOf(first, customers);
        }
        first.run();
        addPromised(written, agreed);
        Together second = database.together();
        if (!atOnce) {
            memories.askForStages(second);
        }
        reading.askForInvoices(second, invoices);
        reading.askForPayments(second, payments);
        second.run();
        reading.readFurtherPayments();
        Map<CustomerId, Map<InstalmentId, ItemMemory>> items = memories.items();
        Rates rates = new Rates(rows);
        List<CaseFile> files = new ArrayList<>();
        for (CustomerFacts facts : reading.facts()) {
            CustomerId customer = facts.account().customer();
            files.add(new CaseFile(
                    generation,
                    memories.previousRuns.get(customer),
                    facts,
                    CustomerLedger.of(facts, asOf, terms),
                    new Disputes(credit.disputes.getOrDefault(customer, List.of())),
                    new PendingMatches(credit.pending.getOrDefault(customer, List.of())),
                    written.promises.getOrDefault(customer, List.of()),
                    written.pauses.getOrDefault(customer, List.of()),
                    credit.creditFiles.getOrDefault(customer, CreditFile.none(facts.account())),
                    credit.holds.get(customer),
                    rates,
                    items.getOrDefault(customer, Map.of()),
                    noted.of(customer),
                    agreed.plans.getOrDefault(customer, List.of())));
        }
        return files;
    }

    /** Those of the files whose customer the generation knows. */
    List<CaseFile> known(LedgerTerms terms) {
        return files(terms).stream()
                .filter(file -> reading.knows(file.account().customer()))
                .toList();
    }

    /** A promise or a plan is judged from all that was owed and received since, settled or not. */
    private void addPromised(WrittenDown written, AgreedPlans agreed) {
        List<String> promising = Stream.concat(written.promises.keySet().stream(), agreed.plans.keySet().stream())
                .distinct()
                .map(CustomerId::value)
                .toList();
        Together asking = database.together();
        reading.askForEveryDocument(asking, promising, invoices, payments);
        asking.run();
    }
}
