package org.cartera.domain.hold;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;
import org.jspecify.annotations.Nullable;

/** Tests one account against the rules of a hold policy and collects the grounds that apply. */
final class HoldTest {
    private final HoldPolicy policy;
    private final CaseFile file;
    private final @Nullable Exposure exposure;
    private final LocalDate asOf;
    private final List<Ground> grounds = new ArrayList<>();
    private final Map<String, Money> toPay = new TreeMap<>();
    private Balances open = Balances.none();
    private Balances overdue = Balances.none();

    HoldTest(HoldPolicy policy, CaseFile file, @Nullable Exposure exposure) {
        this.policy = policy;
        this.file = file;
        this.exposure = exposure;
        this.asOf = file.asOf();
        items();
        amounts();
        credit();
    }

    List<Ground> grounds() {
        return List.copyOf(grounds);
    }

    /** What would have to be received, per currency, for the grounds that money can clear. */
    List<Ground> clearing() {
        return toPay.values().stream()
                .map(amount -> Ground.about(amount.currency(), "clear.pay", Measure.money(amount), Measure.date(asOf)))
                .toList();
    }

    /** Items come oldest due date first, so the grounds do too. */
    private void items() {
        for (OpenItem item : file.ledger().items()) {
            Money counted = file.disputes().undisputedOf(item, asOf);
            open = open.plus(counted);
            if (!counted.isMoreThan(policy.tolerance().in(counted.currency()))) {
                continue;
            }
            if (item.isOverdue()) {
                overdue = overdue.plus(counted);
            }
            Integer days = policy.daysOverdue();
            if (days != null && item.daysPastDue() > days) {
                add("hold.days-overdue", item, Measure.days(item.daysPastDue()), Measure.days(days), counted);
            }
            Integer age = policy.oldestItemDays();
            int since = (int) ChronoUnit.DAYS.between(item.invoice().issued(), asOf);
            if (age != null && since > age) {
                add("hold.oldest-item", item, Measure.days(since), Measure.days(age), counted);
            }
            ItemMemory memory = file.memories().get(item.id());
            if (memory != null) {
                memory.taken().stream()
                        .filter(taken -> taken.reopening() == memory.seenOpen().reopening())
                        .filter(taken ->
                                taken.on().isBefore(asOf) && policy.stages().contains(taken.stage()))
                        .max(comparing(StageTaken::on))
                        .ifPresent(taken -> add(
                                "hold.stage",
                                item,
                                Measure.text(taken.stage().value()),
                                Measure.date(taken.on()),
                                counted));
            }
        }
    }

    private void add(String rule, OpenItem item, Measure observed, Measure threshold, Money pay) {
        grounds.add(Ground.about(item.id(), rule, observed, threshold));
        String key = item.id().toString();
        itemsToPay.putIfAbsent(key, pay);
        Money sum = itemsToPay.values().stream()
                .filter(amount -> amount.currency().equals(pay.currency()))
                .reduce(Money.zero(pay.currency()), Money::plus);
        atLeast(sum);
    }

    private final Map<String, Money> itemsToPay = new TreeMap<>();

    private void atLeast(Money amount) {
        toPay.merge(amount.currency().getCurrencyCode(), amount, Money::max);
    }

    private void amounts() {
        for (Money late : overdue.amounts()) {
            Currency currency = late.currency();
            if (policy.overdueAmount().currencies().contains(currency)) {
                Money most = policy.overdueAmount().in(currency);
                if (late.isMoreThan(most)) {
                    grounds.add(
                            Ground.about(currency, "hold.overdue-amount", Measure.money(late), Measure.money(most)));
                    atLeast(late.minus(most));
                }
            }
            BigDecimal most = policy.overdueShare();
            Money all = open.in(currency);
            if (most != null && all.isPositive()) {
                BigDecimal share = late.amount().divide(all.amount(), 4, RoundingMode.HALF_UP);
                if (share.compareTo(most) > 0) {
                    grounds.add(
                            Ground.about(currency, "hold.overdue-share", Measure.share(share), Measure.share(most)));
                    atLeast(shareToPay(late, all, most));
                }
            }
        }
    }

    /** Paying x of the overdue part brings the share to the threshold: (late − x) ÷ (all − x) = share. */
    private static Money shareToPay(Money late, Money all, BigDecimal share) {
        BigDecimal rest = BigDecimal.ONE.subtract(share);
        if (rest.signum() <= 0) {
            return late;
        }
        BigDecimal pay = late.amount()
                .subtract(all.amount().multiply(share))
                .divide(rest, late.amount().scale(), RoundingMode.UP);
        return Money.of(late.currency(), pay).min(late);
    }

    private void credit() {
        CreditFile credit = file.credit();
        if (policy.statuses().contains(credit.status())) {
            grounds.add(Ground.of(
                    "hold.status", Measure.text(credit.status().name()), Measure.text(CreditFile.Status.OK.name())));
        }
        LocalDate through = credit.validThrough();
        if (policy.expiredLimit() && credit.isExpiredOn(asOf) && through != null) {
            grounds.add(Ground.of("hold.limit-expired", Measure.date(asOf), Measure.date(through)));
        }
        Money limit = credit.limit();
        BigDecimal use = policy.limitUse();
        if (limit == null || use == null || exposure == null) {
            return;
        }
        Money most = limit.times(use, RoundingMode.HALF_UP);
        Money total = exposure.total().orElse(null);
        if (total == null && policy.unknownExposure()) {
            grounds.add(Ground.of("hold.exposure-unknown", Measure.unknown(), Measure.money(most)));
        } else if (total != null && total.isMoreThan(most)) {
            grounds.add(Ground.of("hold.limit-use", Measure.money(total), Measure.money(most)));
            atLeast(total.minus(most));
        }
    }
}
