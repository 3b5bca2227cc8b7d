package org.cartera.domain.casefile;

import java.util.Map;
import java.util.Set;
import org.cartera.domain.action.StageId;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.PendingMatches;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is read where only credit is decided: an order is being entered, and somebody waits for the answer.
 *
 * @param facts without contact points and billing accounts
 * @param memories of the instalments that were given one of the stages, with these stages alone
 * @param stages those that were asked about
 */
public record CreditReading(
        CustomerFacts facts,
        CustomerLedger ledger,
        Disputes disputes,
        PendingMatches pending,
        CreditFile credit,
        @Nullable HoldInForce hold,
        Rates rates,
        Map<InstalmentId, ItemMemory> memories,
        Set<StageId> stages)
        implements CreditCase {

    public CreditReading {
        memories = Map.copyOf(memories);
        stages = Set.copyOf(stages);
    }

    @Override
    public boolean knows(Set<StageId> asked) {
        return stages.containsAll(asked);
    }

    @Override
    public CreditReading withoutPending() {
        return pending.all().isEmpty()
                ? this
                : new CreditReading(
                        facts, ledger, disputes, PendingMatches.none(), credit, hold, rates, memories, stages);
    }
}
