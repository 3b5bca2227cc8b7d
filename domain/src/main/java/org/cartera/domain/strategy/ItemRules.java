package org.cartera.domain.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.promise.PromiseState;
import org.cartera.domain.receivable.OpenItem;
import org.jspecify.annotations.Nullable;

/** The rules that may make one item wait, in their order, and then the stage it takes. */
final class ItemRules {
    private final EscalationPolicy policy;
    private final Strategy strategy;
    private final CaseFile file;
    private final LocalDate asOf;
    private final Balances undisputed;
    private final Balances undisputedOverdue;

    ItemRules(EscalationPolicy policy, CaseFile file) {
        this.policy = policy;
        this.strategy = policy.strategy();
        this.file = file;
        this.asOf = file.asOf();
        this.undisputed = Balances.sum(
                file.ledger().items().stream().map(this::undisputedOf).toList());
        this.undisputedOverdue = Balances.sum(file.ledger().items().stream()
                .filter(OpenItem::isOverdue)
                .map(this::undisputedOf)
                .toList());
    }

    Step decide(OpenItem item) {
        Money amount = undisputedOf(item);
        Step.Wait wait = waits(item, amount);
        return wait != null ? wait : new StageRules(strategy, file, item, amount, dunningDays(item)).decide();
    }

    private Step.@Nullable Wait waits(OpenItem item, Money amount) {
        if (isExcluded()) {
            return wait(
                    item,
                    WaitReason.EXCLUDED,
                    null,
                    "wait.excluded",
                    Measure.text(file.account().customer().value()),
                    Measure.text(strategy.name()));
        }
        if (!amount.isPositive()) {
            return wait(
                    item,
                    WaitReason.DISPUTED,
                    null,
                    "wait.disputed",
                    Measure.money(item.open()),
                    Measure.money(amount));
        }
        Money itemTolerance = strategy.itemTolerance().in(amount.currency());
        if (!amount.isMoreThan(itemTolerance)) {
            return wait(
                    item,
                    WaitReason.SMALL_BALANCE,
                    null,
                    "wait.small-item",
                    Measure.money(amount),
                    Measure.money(itemTolerance));
        }
        Money customerTolerance = strategy.customerTolerance().in(amount.currency());
        Money owed = undisputed.in(amount.currency());
        if (!owed.isMoreThan(customerTolerance)) {
            return wait(
                    item,
                    WaitReason.SMALL_BALANCE,
                    null,
                    "wait.small-account",
                    Measure.money(owed),
                    Measure.money(customerTolerance));
        }
        Optional<Pause> pause = file.pauses().stream()
                .filter(p -> p.covers(item.id()) && p.days().contains(asOf))
                .findFirst();
        if (pause.isPresent()) {
            LocalDate through = pause.get().days().through();
            return wait(
                    item,
                    WaitReason.PAUSED,
                    through == null ? null : through.plusDays(1),
                    "wait.paused",
                    Measure.date(pause.get().days().from()),
                    through == null ? Measure.unknown() : Measure.date(through));
        }
        Optional<Promise> promise = file.promises().stream()
                .filter(p -> p.covers(item.id(), item.open()))
                .filter(p -> !p.madeOn().isAfter(asOf))
                .filter(p -> policy.promises().judge(p, file.facts(), asOf, policy.calendar()) == PromiseState.RUNNING)
                .findFirst();
        if (promise.isPresent()) {
            LocalDate last = policy.promises().lastDay(promise.get(), policy.calendar());
            return wait(
                    item,
                    WaitReason.PROMISED,
                    last.plusDays(1),
                    "wait.promised",
                    Measure.money(promise.get().amount()),
                    Measure.date(last));
        }
        return item.isOverdue() ? covered(item) : null;
    }

    private Step.@Nullable Wait covered(OpenItem item) {
        Money late = undisputedOverdue.in(item.open().currency());
        Money credit = file.ledger().credit().in(item.open().currency());
        if (strategy.coveredByCredits() && credit.compareTo(late) >= 0) {
            return wait(
                    item,
                    WaitReason.COVERED_BY_CREDITS,
                    null,
                    "wait.covered",
                    Measure.money(credit),
                    Measure.money(late));
        }
        return null;
    }

    /** Days past due less the days on which the item was paused since it fell due. */
    private int dunningDays(OpenItem item) {
        if (!item.isOverdue()) {
            return item.daysPastDue();
        }
        LocalDate firstLate = item.effectiveDue().plusDays(1);
        return item.daysPastDue() - Pause.pausedDays(file.pauses(), item.id(), firstLate, asOf);
    }

    private Money undisputedOf(OpenItem item) {
        return file.disputes().undisputedOf(item, asOf);
    }

    private boolean isExcluded() {
        return strategy.excludedCustomers().contains(file.account().customer().value())
                || file.facts().customer().classifications().stream()
                        .anyMatch(strategy.excludedClassifications()::contains);
    }

    static Step.Wait wait(
            OpenItem item,
            WaitReason reason,
            @Nullable LocalDate until,
            String rule,
            Measure observed,
            Measure threshold) {
        return new Step.Wait(item.id(), reason, until, List.of(Ground.about(item.id(), rule, observed, threshold)));
    }
}
