package org.cartera.domain.given;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.action.StageId;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.hold.HoldPolicy;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** A hold policy in which nothing but the named rules applies. */
public final class HoldRules {
    private @Nullable Integer daysOverdue;
    private Balances overdueAmount = Balances.none();
    private @Nullable BigDecimal overdueShare;
    private @Nullable BigDecimal limitUse;
    private boolean expiredLimit;
    private Set<CreditFile.Status> statuses = Set.of();
    private @Nullable Integer oldestItemDays;
    private Set<StageId> stages = Set.of();
    private boolean unknownExposure;
    private Balances tolerance = Balances.none();
    private Set<String> excludedCustomers = Set.of();
    private Set<String> excludedClassifications = Set.of();

    public static HoldRules none() {
        return new HoldRules();
    }

    public HoldRules daysOverdue(int days) {
        daysOverdue = days;
        return this;
    }

    public HoldRules overdueAmount(Money... amounts) {
        overdueAmount = Balances.of(amounts);
        return this;
    }

    public HoldRules overdueShare(String share) {
        overdueShare = new BigDecimal(share);
        return this;
    }

    public HoldRules limitUse(String share) {
        limitUse = new BigDecimal(share);
        return this;
    }

    public HoldRules expiredLimit() {
        expiredLimit = true;
        return this;
    }

    public HoldRules statuses(CreditFile.Status... held) {
        statuses = Set.of(held);
        return this;
    }

    public HoldRules oldestItemDays(int days) {
        oldestItemDays = days;
        return this;
    }

    public HoldRules stages(String... ids) {
        stages = Stream.of(ids).map(StageId::new).collect(Collectors.toSet());
        return this;
    }

    public HoldRules unknownExposure() {
        unknownExposure = true;
        return this;
    }

    public HoldRules tolerance(Money... amounts) {
        tolerance = Balances.of(amounts);
        return this;
    }

    public HoldRules excludingCustomer(String customer) {
        excludedCustomers = Set.of(customer);
        return this;
    }

    public HoldRules excludingClassification(String classification) {
        excludedClassifications = Set.of(classification);
        return this;
    }

    public HoldPolicy build() {
        return new HoldPolicy(
                "test",
                daysOverdue,
                overdueAmount,
                overdueShare,
                limitUse,
                expiredLimit,
                statuses,
                oldestItemDays,
                stages,
                unknownExposure,
                tolerance,
                excludedCustomers,
                excludedClassifications);
    }
}
