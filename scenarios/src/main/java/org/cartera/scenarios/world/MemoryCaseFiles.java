package org.cartera.scenarios.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.LedgerTerms;
import org.jspecify.annotations.Nullable;

/** Case files from the story's ERP, desk and memory. */
record MemoryCaseFiles(Erp erp, Desk desk, Bank bank, Memory memory, UnaryOperator<CaseFile> sight)
        implements CaseFiles {

    @Override
    public long count(OrganisationId organisation, long generation, LocalDate asOf) {
        throw new UnsupportedOperationException("A story shows no progress");
    }

    @Override
    public List<CaseFile> chunk(
            OrganisationId organisation,
            long generation,
            LocalDate asOf,
            LedgerTerms terms,
            @Nullable CustomerId after,
            int limit) {
        return erp.customers().stream()
                .sorted()
                .filter(customer -> after == null || customer.compareTo(after) > 0)
                .map(customer -> file(erp.account(customer), generation, asOf, terms))
                .filter(MemoryCaseFiles::matters)
                .limit(limit)
                .toList();
    }

    private static boolean matters(CaseFile file) {
        CustomerLedger ledger = file.ledger();
        return !ledger.items().isEmpty()
                || !ledger.credits().isEmpty()
                || !ledger.orders().isEmpty()
                || !ledger.rejected().isEmpty()
                || file.hold() != null
                || file.memories().values().stream().anyMatch(memory -> memory.closedOn() == null);
    }

    @Override
    public Optional<CaseFile> one(AccountKey account, long generation, LocalDate asOf, LedgerTerms terms) {
        return erp.customer(account.customer()).map(customer -> file(account, generation, asOf, terms));
    }

    private CaseFile file(AccountKey account, long generation, LocalDate asOf, LedgerTerms terms) {
        CustomerFacts facts = erp.facts(account, asOf);
        return sight.apply(new CaseFile(
                generation,
                memory.previousRun(account, asOf),
                facts,
                CustomerLedger.of(facts, asOf, terms),
                new Disputes(desk.disputes(account)),
                bank.pending(account),
                desk.promises(account),
                desk.pauses(account),
                desk.credit(account),
                desk.holdOf(account).orElse(null),
                new Rates(erp.rates()),
                memory.items(account),
                desk.contacts(account),
                desk.plans(account)));
    }
}
