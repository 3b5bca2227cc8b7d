package org.cartera.domain.decisionlog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.reconciliation.PendingMatches;
import org.jspecify.annotations.Nullable;

/** What an account was decided from, whatever the date: facts, what people wrote down, what earlier runs did. */
public record LoggedInputs(
        CustomerFacts facts,
        Disputes disputes,
        PendingMatches pending,
        List<Promise> promises,
        List<Pause> pauses,
        CreditFile credit,
        @Nullable HoldInForce hold,
        Rates rates,
        Map<InstalmentId, ItemMemory> memories,
        ContactBook contacts,
        List<PaymentPlan> plans) {

    public LoggedInputs {
        promises = List.copyOf(promises);
        pauses = List.copyOf(pauses);
        memories = Map.copyOf(memories);
        plans = List.copyOf(plans);
    }

    /** The canonical text of a decision's inputs; the same inputs give the same text. */
    public static String text(CustomerDecision decision) {
        return CaseText.of(decision);
    }

    /** The canonical text of facts alone. */
    public static String text(CustomerFacts facts) {
        return CaseText.of(facts);
    }

    /** Of a canonical text, of inputs or of facts, the lines of those facts that credit is decided from: no addresses. */
    public static String factsForCredit(String text) {
        return CaseText.factsForCredit(text);
    }

    /** Reads back the canonical text; throws an IllegalArgumentException that quotes a line that cannot be read. */
    public static LoggedInputs read(AccountKey account, String text) {
        return CaseReader.read(account, text);
    }

    /** The case file as it was on a date. */
    CaseFile on(LocalDate asOf, long generation, @Nullable LocalDate previousRun, LedgerTerms terms) {
        return new CaseFile(
                generation,
                previousRun,
                facts,
                CustomerLedger.of(facts, asOf, terms),
                disputes,
                pending,
                promises,
                pauses,
                credit,
                hold,
                rates,
                memories,
                contacts,
                plans);
    }
}
