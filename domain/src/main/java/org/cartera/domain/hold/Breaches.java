package org.cartera.domain.hold;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;
import org.jspecify.annotations.Nullable;

/** The rules of a hold policy that one account breaks, each a ground, and what paying would clear them. */
final class Breaches {
    private final HoldPolicy policy;
    private final CreditCase file;
    private final LocalDate asOf;
    private final List<Ground> grounds = new ArrayList<>();
    private final Clearing clearing = new Clearing();
    private Balances open = Balances.none();
    private Balances overdue = Balances.none();

    Breaches(HoldPolicy policy, CreditCase file, @Nullable Exposure exposure) {
        this.policy = policy;
        this.file = file;
        this.asOf = file.asOf();
        // oldest due date first, and so are the grounds
        file.ledger().items().forEach(this::item);
        overdue.amounts().forEach(this::overdueAmount);
        overdue.amounts().forEach(this::overdueShare);
        status();
        limit(exposure);
    }

    List<Ground> grounds() {
        return List.copyOf(grounds);
    }

    /** What would have to be received, per currency, for the grounds that money can clear. */
    List<Ground> clearing() {
        return clearing.amounts().stream()
                .map(amount -> Ground.about(amount.currency(), "clear.pay", Measure.money(amount), Measure.date(asOf)))
                .toList();
    }

    private void item(OpenItem item) {
        Money amount = file.collectable(item);
        boolean counts = amount.isMoreThan(policy.tolerance().in(amount.currency()));
        clearing.owed(amount, counts, item.isOverdue());
        if (!counts) {
            return;
        }
        open = open.plus(amount);
        overdue = item.isOverdue() ? overdue.plus(amount) : overdue;
        Integer days = policy.daysOverdue();
        int late = item.daysPastDue() - file.ownFaultDays(item);
        if (days != null && late > days) {
            breach(item, "hold.days-overdue", Measure.days(late), Measure.days(days));
        }
        Integer age = policy.oldestItemDays();
        int since = (int) ChronoUnit.DAYS.between(item.invoice().issued(), asOf);
        if (age != null && since > age) {
            breach(item, "hold.oldest-item", Measure.days(since), Measure.days(age));
        }
        StageTaken stage = newestHoldingStage(item);
        if (stage != null) {
            breach(item, "hold.stage", Measure.text(stage.stage().value()), Measure.date(stage.on()));
        }
    }

    /** The newest of the policy's stages that this opening of the item was given before today. */
    private @Nullable StageTaken newestHoldingStage(OpenItem item) {
        ItemMemory memory = file.memories().get(item.id());
        if (memory == null) {
            return null;
        }
        int opening = memory.seenOpen().reopening();
        return memory.taken().stream()
                .filter(taken -> taken.reopening() == opening && taken.on().isBefore(asOf))
                .filter(taken -> policy.stages().contains(taken.stage()))
                .max(comparing(StageTaken::on).thenComparing(StageTaken::stage))
                .orElse(null);
    }

    private void breach(OpenItem item, String rule, Measure observed, Measure threshold) {
        grounds.add(Ground.about(item.id(), rule, observed, threshold));
        clearing.throughLastOwed(item.open().currency());
    }

    private void overdueAmount(Money late) {
        Currency currency = late.currency();
        Money most = policy.overdueAmount().in(currency);
        if (policy.overdueAmount().currencies().contains(currency) && late.isMoreThan(most)) {
            grounds.add(Ground.about(currency, "hold.overdue-amount", Measure.money(late), Measure.money(most)));
            clearing.overdueDownTo(most);
        }
    }

    private void overdueShare(Money late) {
        BigDecimal most = policy.overdueShare();
        BigDecimal all = open.in(late.currency()).amount();
        if (most != null && late.amount().compareTo(all.multiply(most)) > 0) {
            // rounded up, so that what is above the threshold also shows above it
            BigDecimal share = late.amount().divide(all, 4, RoundingMode.UP);
            grounds.add(Ground.about(late.currency(), "hold.overdue-share", Measure.share(share), Measure.share(most)));
            clearing.shareDownTo(late.currency(), most);
        }
    }

    private void status() {
        CreditFile credit = file.credit();
        if (policy.statuses().contains(credit.status())) {
            Measure observed = Measure.text(credit.status().name());
            grounds.add(Ground.of("hold.status", observed, Measure.text(CreditFile.Status.OK.name())));
        }
        LocalDate through = credit.validThrough();
        if (policy.expiredLimit() && credit.isExpiredOn(asOf) && through != null) {
            grounds.add(Ground.of("hold.limit-expired", Measure.date(asOf), Measure.date(through)));
        }
    }

    private void limit(@Nullable Exposure exposure) {
        Money limit = file.credit().limitOn(asOf);
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
            clearing.atLeast(total.minus(most));
        }
    }
}
