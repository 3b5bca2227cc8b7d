package org.cartera.domain.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.action.StageId;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.reconciliation.PendingMatches;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about one account when it is decided: the facts of one generation, what our people wrote down,
 * and what earlier runs did.
 *
 * @param generation the generation the facts come from; what was decided can be traced to it
 * @param ledger the facts as of the business date
 * @param previousRun business date of the newest run before {@link #asOf} that decided this account; null where there was
 *     none
 * @param pending what bank lines bring and the ERP has not confirmed
 * @param hold the hold in force; null where the account is free
 * @param memories by instalment; an item never seen before has none
 * @param contacts the contacts of the last months, and what the debtor wants of each channel
 * @param plans payment plans, whatever became of them
 */
public record CaseFile(
        long generation,
        @Nullable LocalDate previousRun,
        CustomerFacts facts,
        CustomerLedger ledger,
        Disputes disputes,
        PendingMatches pending,
        List<Promise> promises,
        List<Pause> pauses,
        CreditFile credit,
        @Nullable HoldInForce hold,
        Rates rates,
        Map<InstalmentId, ItemMemory> memories,
        ContactBook contacts,
        List<PaymentPlan> plans)
        implements CreditCase {

    public CaseFile {
        plans = List.copyOf(plans);
        promises = List.copyOf(promises);
        pauses = List.copyOf(pauses);
        memories = Map.copyOf(memories);
    }

    @Override
    public CaseFile withoutPending() {
        return pending.all().isEmpty()
                ? this
                : new CaseFile(
                        generation,
                        previousRun,
                        facts,
                        ledger,
                        disputes,
                        PendingMatches.none(),
                        promises,
                        pauses,
                        credit,
                        hold,
                        rates,
                        memories,
                        contacts,
                        plans);
    }

    /** Every stage that an item was given is in its memory. */
    @Override
    public boolean knows(Set<StageId> stages) {
        return true;
    }

    /**
     * The part that credit is decided from, as a reading of that part alone brings it.
     *
     * @param stages the stages by which accounts are held
     */
    public CreditReading forCredit(Set<StageId> stages) {
        Map<InstalmentId, ItemMemory> holding = new HashMap<>();
        memories.forEach((item, memory) -> {
            ItemMemory some = memory.only(stages);
            if (!some.taken().isEmpty()) {
                holding.put(item, some);
            }
        });
        CustomerFacts some = new CustomerFacts(
                facts.account(),
                facts.customer(),
                List.of(),
                facts.invoices(),
                facts.payments(),
                facts.applications(),
                facts.orders(),
                List.of(),
                facts.rejected());
        return new CreditReading(some, ledger, disputes, pending, credit, hold, rates, holding, stages);
    }

    /** Days contested for a cause of our own and the paused ones, each day once. */
    public int daysNotCounted(OpenItem item) {
        List<Pause> both = new ArrayList<>(pauses);
        both.addAll(OwnFault.spans(item, disputes));
        return OwnFault.days(item, both, asOf());
    }
}
