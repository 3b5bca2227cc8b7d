package org.cartera.domain.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.promise.PromiseState;
import org.cartera.domain.strategy.Communication;
import org.cartera.domain.strategy.Step;
import org.jspecify.annotations.Nullable;

/**
 * Everything decided about one account on one date, with the case file it was decided from (K12).
 *
 * @param exposure in the limit's currency; null where the account has no limit
 * @param steps one for every open item, in the ledger's order
 * @param memories what the next run must know: every item that is new, reopened or settled since
 */
public record CustomerDecision(
        CaseFile file,
        String policyVersion,
        List<Aging> agings,
        @Nullable Exposure exposure,
        HoldDecision hold,
        List<Step> steps,
        List<Communication> communications,
        List<PromiseJudgement> promises,
        List<ItemMemory> memories) {

    public CustomerDecision {
        agings = List.copyOf(agings);
        steps = List.copyOf(steps);
        communications = List.copyOf(communications);
        promises = List.copyOf(promises);
        memories = List.copyOf(memories);
    }

    public AccountKey account() {
        return file.account();
    }

    public LocalDate asOf() {
        return file.asOf();
    }

    public record PromiseJudgement(Promise promise, PromiseState state) {}
}
