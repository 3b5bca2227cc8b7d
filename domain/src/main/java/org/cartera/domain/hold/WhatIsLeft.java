package org.cartera.domain.hold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;
import org.jspecify.annotations.Nullable;

/**
 * Why a hold ended between two runs: what is left, measured as the policy measures it, beside what the policy allows (S1-24). What is
 * left of a currency is undisputed, not on its way from the bank and above the tolerance (K6, K7).
 */
final class WhatIsLeft {
    private final HoldPolicy policy;
    private final CreditCase file;
    private final List<Ground> grounds = new ArrayList<>();

    WhatIsLeft(HoldPolicy policy, CreditCase file) {
        this.policy = policy;
        this.file = file;
    }

    /**
     * What people changed in the credit file first, where the hold stood on it; then what is past due, the exposure, and since when the
     * hold stood.
     *
     * @param exposure against the limit's currency; null where the account has no limit
     */
    List<Ground> grounds(@Nullable Exposure exposure, HoldDecision.Release release) {
        if (policy.isExcluded(file)) {
            grounds.add(Ground.of("lifted.excluded", Measure.text(policy.name()), Measure.date(file.asOf())));
        } else {
            creditFile(release.grounds().stream().map(Ground::rule).toList());
            pastDue();
            use(exposure);
        }
        grounds.add(Ground.of("lifted.since", Measure.date(release.since()), Measure.date(file.asOf())));
        return List.copyOf(grounds);
    }

    /** @param former rules on which the hold stood */
    private void creditFile(List<String> former) {
        CreditFile credit = file.credit();
        if (former.contains("hold.limit-expired")) {
            LocalDate through = credit.validThrough();
            grounds.add(Ground.of(
                    "lifted.limit-valid",
                    Measure.date(file.asOf()),
                    through == null ? Measure.unknown() : Measure.date(through)));
        }
        if (former.contains("hold.status")) {
            grounds.add(Ground.of("lifted.status", Measure.text(credit.status().name()), Measure.date(file.asOf())));
        }
    }

    private void pastDue() {
        List<OpenItem> late = file.ledger().items().stream()
                .filter(OpenItem::isOverdue)
                .filter(item ->
                        left(item).isMoreThan(policy.tolerance().in(left(item).currency())))
                .toList();
        if (late.isEmpty()) {
            grounds.add(Ground.of("lifted.nothing-overdue", Measure.count(0), Measure.date(file.asOf())));
            return;
        }
        Balances.sum(late.stream().map(this::left).toList()).amounts().forEach(this::overdue);
        Integer days = policy.daysOverdue();
        if (days != null) {
            late.stream()
                    .mapToInt(item -> item.daysPastDue() - file.ownFaultDays(item))
                    .max()
                    .ifPresent(most ->
                            grounds.add(Ground.of("lifted.days-overdue", Measure.days(most), Measure.days(days))));
        }
    }

    private Money left(OpenItem item) {
        return file.collectable(item);
    }

    private void overdue(Money late) {
        Balances most = policy.overdueAmount();
        Measure allowed = most.currencies().contains(late.currency())
                ? Measure.money(most.in(late.currency()))
                : Measure.unknown();
        grounds.add(Ground.about(late.currency(), "lifted.overdue-amount", Measure.money(late), allowed));
    }

    private void use(@Nullable Exposure exposure) {
        Money limit = file.credit().limitOn(file.asOf());
        BigDecimal use = policy.limitUse();
        if (limit != null && use != null && exposure != null) {
            exposure.total()
                    .ifPresent(total -> grounds.add(Ground.of(
                            "lifted.limit-use",
                            Measure.money(total),
                            Measure.money(limit.times(use, RoundingMode.HALF_UP)))));
        }
    }
}
