package org.cartera.domain.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.money.Money;
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
        List<PaymentPlan> plans) {

    public CaseFile {
        plans = List.copyOf(plans);
        promises = List.copyOf(promises);
        pauses = List.copyOf(pauses);
        memories = Map.copyOf(memories);
    }

    /** The same account, as if the bank had told nothing that the ERP does not know. */
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

    /** What of an item may be asked for: neither disputed (K7) nor on its way from the bank. */
    public Money collectable(OpenItem item) {
        Money off = disputes.disputedOf(item, asOf()).plus(pending.of(item));
        return item.open().minus(off).orZero();
    }

    /**
     * Days since the due date that make an overdue item no older: all of it was contested for a cause that was found to be
     * our own (S3-7, S3-32). They count neither for stages nor for holds; days past due go on counting.
     */
    public int ownFaultDays(OpenItem item) {
        return sinceDue(item, ownFaults(item));
    }

    /** Those days and the paused ones, each day once. */
    public int daysNotCounted(OpenItem item) {
        List<Pause> both = new ArrayList<>(pauses);
        both.addAll(ownFaults(item));
        return sinceDue(item, both);
    }

    private int sinceDue(OpenItem item, List<Pause> spans) {
        return item.isOverdue()
                ? Pause.pausedDays(spans, item.id(), item.effectiveDue().plusDays(1), asOf())
                : 0;
    }

    private List<Pause> ownFaults(OpenItem item) {
        return disputes.all().stream()
                .filter(one -> one.item().equals(item.id()) && one.cause() == Dispute.Cause.INTERNAL)
                .filter(one -> one.disputed().currency().equals(item.open().currency())
                        && !item.open().isMoreThan(one.disputed()))
                .map(one -> new Pause(one.id(), one.account(), one.item(), one.running(), one.reason()))
                .toList();
    }

    public AccountKey account() {
        return ledger.account();
    }

    public LocalDate asOf() {
        return ledger.asOf();
    }
}
