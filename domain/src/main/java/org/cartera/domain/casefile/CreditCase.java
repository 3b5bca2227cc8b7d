package org.cartera.domain.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.action.StageId;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.reconciliation.PendingMatches;
import org.jspecify.annotations.Nullable;

/**
 * What holds and orders are judged by, which is all of a case file that they can ask for. There are no promises, pauses, payment
 * plans and contacts here, because no rule of credit depends on them; a rule that is to must find them named here first, and
 * then every reading brings them.
 */
public sealed interface CreditCase permits CaseFile, CreditReading {

    /** What the ledger was made of; contact points and billing accounts may be missing. */
    CustomerFacts facts();

    /** The facts as of the business date. */
    CustomerLedger ledger();

    Disputes disputes();

    /** What bank lines bring and the ERP has not confirmed. */
    PendingMatches pending();

    CreditFile credit();

    /** The hold in force; null where the account is free. */
    @Nullable
    HoldInForce hold();

    Rates rates();

    /** By instalment; those that were given none of the stages in {@link #knows} may be missing. */
    Map<InstalmentId, ItemMemory> memories();

    /** Whether {@link #memories} tells of every one of these stages that an instalment was given. */
    boolean knows(Set<StageId> stages);

    /** The same account, as if the bank had told nothing that the ERP does not know. */
    CreditCase withoutPending();

    /** What of an item may be asked for: neither disputed (K7) nor on its way from the bank. */
    default Money collectable(OpenItem item) {
        Money off = disputes().disputedOf(item, asOf()).plus(pending().of(item));
        return item.open().minus(off).orZero();
    }

    /**
     * Days since the due date that make an overdue item no older: all of it was contested for a cause that was found to be
     * our own (S3-7, S3-32). They count neither for stages nor for holds; days past due go on counting.
     */
    default int ownFaultDays(OpenItem item) {
        return OwnFault.days(item, OwnFault.spans(item, disputes()), asOf());
    }

    default AccountKey account() {
        return ledger().account();
    }

    default LocalDate asOf() {
        return ledger().asOf();
    }
}
