package org.cartera.domain.hold;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.money.Balances;
import org.jspecify.annotations.Nullable;

/**
 * When an account loses its credit (S1-10, S1-11, S1-24). Each rule may be absent; one that applies is enough.
 *
 * <p>All rules look at undisputed parts (K7) of items above the tolerance (K6); what a bank line brings is no longer owed, where the file
 * tells of it.
 *
 * @param name shown with the hold
 * @param daysOverdue holds when an item is more days past due than this
 * @param overdueAmount holds when the overdue amount of a currency exceeds its amount here; a currency that is absent has
 *     no such rule
 * @param overdueShare holds when overdue ÷ open of a currency exceeds this fraction, from 0 to 1
 * @param limitUse holds when exposure exceeds the limit times this fraction (1 = the limit; equal passes); 0 or more
 * @param expiredLimit holds when the limit has expired
 * @param statuses holds when the credit file has one of these
 * @param oldestItemDays holds when an open item was issued more days ago than this
 * @param stages holds when an open item was given one of these stages since it was last opened, before the date
 * @param unknownExposure holds when exposure against a limit is unknown, for want of a rate
 * @param tolerance items with at most this undisputed amount are ignored (K6)
 * @param excludedCustomers never held by this policy
 * @param excludedClassifications customers of these classifications are never held by this policy
 */
public record HoldPolicy(
        String name,
        @Nullable Integer daysOverdue,
        Balances overdueAmount,
        @Nullable BigDecimal overdueShare,
        @Nullable BigDecimal limitUse,
        boolean expiredLimit,
        Set<CreditFile.Status> statuses,
        @Nullable Integer oldestItemDays,
        Set<StageId> stages,
        boolean unknownExposure,
        Balances tolerance,
        Set<String> excludedCustomers,
        Set<String> excludedClassifications) {

    public HoldPolicy {
        if (isNegative(daysOverdue) || isNegative(oldestItemDays)) {
            throw new IllegalArgumentException("Hold policy " + name + ": days must not be negative");
        }
        if (overdueShare != null && (overdueShare.signum() < 0 || overdueShare.compareTo(BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException(
                    "Hold policy " + name + ": the overdue share must lie between 0 and 1, not " + overdueShare);
        }
        if (limitUse != null && limitUse.signum() < 0) {
            throw new IllegalArgumentException(
                    "Hold policy " + name + ": the use of the limit must not be negative: " + limitUse);
        }
        statuses = Set.copyOf(statuses);
        stages = Set.copyOf(stages);
        excludedCustomers = Set.copyOf(excludedCustomers);
        excludedClassifications = Set.copyOf(excludedClassifications);
    }

    /**
     * Decides one account.
     *
     * <p>A case that was read without this policy's stages throws an IllegalStateException: what it would be told could be wrong.
     *
     * @param exposure against the limit's currency; null where the account has no limit
     */
    public HoldDecision decide(CreditCase file, @Nullable Exposure exposure) {
        if (!file.knows(stages)) {
            throw new IllegalStateException("What " + file.account() + " owes was read without the stages " + stages
                    + " by which policy " + name + " holds");
        }
        HoldInForce hold = file.hold();
        if (hold != null && hold.origin() == HoldInForce.Origin.PERSON) {
            return new HoldDecision.Keep(hold.since(), hold.grounds(), List.of());
        }
        Breaches breaches = new Breaches(this, file, exposure);
        List<Ground> grounds = isExcluded(file) ? List.of() : breaches.grounds();
        if (hold == null) {
            return grounds.isEmpty() ? new HoldDecision.Free() : new HoldDecision.Place(grounds, breaches.clearing());
        }
        if (grounds.isEmpty()) {
            return new HoldDecision.Release(hold.since(), hold.grounds());
        }
        // a hold of the same business date is the one this decision placed: a rerun decides the same
        return hold.since().equals(file.asOf())
                ? new HoldDecision.Place(grounds, breaches.clearing())
                : new HoldDecision.Keep(hold.since(), grounds, breaches.clearing());
    }

    /**
     * Why this policy's hold may go although no run has decided so: what is left, in numbers beside what the policy allows.
     * Asked of an account that {@link #decide} releases.
     *
     * @param exposure as for {@link #decide}
     * @param release what this policy decided of the same file
     */
    public List<Ground> whatIsLeft(CreditCase file, @Nullable Exposure exposure, HoldDecision.Release release) {
        return new WhatIsLeft(this, file).grounds(exposure, release);
    }

    private static boolean isNegative(@Nullable Integer days) {
        return days != null && days < 0;
    }

    boolean isExcluded(CreditCase file) {
        return excludedCustomers.contains(file.account().customer().value())
                || file.facts().customer().classifications().stream().anyMatch(excludedClassifications::contains);
    }
}
