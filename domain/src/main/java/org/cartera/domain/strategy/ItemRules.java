package org.cartera.domain.strategy;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.promise.PlanPolicy;
import org.cartera.domain.promise.PlanStanding;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.promise.PromiseState;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.Rejected;
import org.jspecify.annotations.Nullable;

/** The rules that may make one item wait, in their order, and then the stage it takes. */
final class ItemRules {
    private final EscalationPolicy policy;
    private final Strategy strategy;
    private final CaseFile file;
    private final LocalDate asOf;
    private final boolean isExcluded;
    private final Balances collectable;
    private final Balances collectableOverdue;
    private final Optional<StageTaken> legal;
    private final Optional<Rejected> unreadablePayment;
    private final Set<String> rejectedInvoices;
    private final List<Pause> pauses;
    private final List<Promise> promises;
    private final Reactions reactions;

    ItemRules(EscalationPolicy policy, CaseFile file) {
        this.policy = policy;
        this.strategy = policy.strategy();
        this.file = file;
        this.asOf = file.asOf();
        this.isExcluded = isExcluded();
        this.reactions = Reactions.of(policy, file);
        List<OpenItem> items = file.ledger().items();
        this.collectable = Balances.sum(items.stream().map(file::collectable).toList());
        this.collectableOverdue = Balances.sum(items.stream()
                .filter(OpenItem::isOverdue)
                .map(file::collectable)
                .toList());
        this.legal = handedOver(items);
        this.unreadablePayment = unreadablePayment();
        this.rejectedInvoices = file.ledger().rejected().stream()
                .filter(row -> row.kind() == FactKind.INVOICE)
                .map(Rejected::key)
                .collect(Collectors.toSet());
        // of several that apply the one that ends last is named, in whatever order they were written down
        this.pauses = file.pauses().stream()
                .filter(pause -> pause.days().contains(asOf))
                .sorted(comparing(ItemRules::lastDay).reversed().thenComparing(Pause::id))
                .toList();
        this.promises = file.promises().stream()
                .filter(promise -> !promise.madeOn().isAfter(asOf))
                .filter(promise ->
                        policy.promises().judge(promise, file.facts(), asOf, policy.calendar()) == PromiseState.RUNNING)
                .sorted(comparing(Promise::due).reversed().thenComparing(Promise::id))
                .toList();
    }

    Step decide(OpenItem item) {
        Money amount = file.collectable(item);
        Optional<Step> wait = excluded(item)
                .or(() -> inLegal(item))
                .or(() -> rejected(item))
                .or(() -> onItsWay(item, amount))
                .or(() -> disputed(item, amount))
                .or(() -> small(item, amount))
                .or(() -> paused(item))
                .or(() -> promised(item))
                .or(() -> planned(item))
                .or(() -> covered(item));
        Step step = wait.orElseGet(
                () -> perhapsPaid(new StageRules(strategy, file, reactions, item, amount, dunningDays(item)).decide()));
        return amount.isPositive() && file.pending().of(item).isPositive() ? step.because(pending(item)) : step;
    }

    private Optional<Step> excluded(OpenItem item) {
        Measure customer = Measure.text(file.account().customer().value());
        return when(isExcluded, item, WaitReason.EXCLUDED, "wait.excluded", customer, Measure.text(strategy.name()));
    }

    /** Who is being sued gets no reminders besides (S1-27). */
    private Optional<Step> inLegal(OpenItem item) {
        return legal.map(taken -> wait(
                item,
                WaitReason.IN_LEGAL,
                null,
                "wait.in-legal",
                Measure.text(taken.stage().value()),
                Measure.date(taken.on())));
    }

    private Optional<StageTaken> handedOver(List<OpenItem> items) {
        if (!strategy.legalFreezes()) {
            return Optional.empty();
        }
        return items.stream()
                .map(item -> file.memories().get(item.id()))
                .filter(Objects::nonNull)
                .map(ItemMemory::seenOpen)
                .flatMap(memory -> memory.taken().stream().filter(taken -> taken.reopening() == memory.reopening()))
                .filter(taken -> taken.on().isBefore(asOf))
                .filter(taken -> strategy.stage(taken.stage())
                        .filter(stage -> stage.kind() == Stage.Kind.LEGAL)
                        .isPresent())
                .min(comparing(StageTaken::on).thenComparing(StageTaken::stage));
    }

    /** The row that was rejected is not dunned; the account's other items are. */
    private Optional<Step> rejected(OpenItem item) {
        String invoice = item.id().invoice().value();
        boolean isRejected = rejectedInvoices.contains(invoice);
        return when(
                isRejected, item, WaitReason.INCOMPLETE, "wait.incomplete", Measure.text(invoice), Measure.unknown());
    }

    private Optional<Step> onItsWay(OpenItem item, Money amount) {
        boolean isCovered = !amount.isPositive() && file.pending().of(item).isPositive();
        return isCovered
                ? Optional.of(new Step.Wait(item.id(), WaitReason.MATCH_PENDING, null, List.of(pending(item))))
                : Optional.empty();
    }

    private Ground pending(OpenItem item) {
        return Ground.about(
                item.id(),
                "bank.pending",
                Measure.money(file.pending().of(item)),
                Measure.text(file.pending().lines(List.of(item))));
    }

    private Optional<Step> disputed(OpenItem item, Money amount) {
        Measure open = Measure.money(item.open());
        return when(!amount.isPositive(), item, WaitReason.DISPUTED, "wait.disputed", open, Measure.money(amount));
    }

    private Optional<Step> small(OpenItem item, Money amount) {
        Money ofItem = strategy.itemTolerance().in(amount.currency());
        Money ofCustomer = strategy.customerTolerance().in(amount.currency());
        Money owed = collectable.in(amount.currency());
        return atMost(item, amount, ofItem, "wait.small-item")
                .or(() -> atMost(item, owed, ofCustomer, "wait.small-account"));
    }

    private static Optional<Step> atMost(OpenItem item, Money owed, Money tolerance, String rule) {
        boolean isSmall = !owed.isMoreThan(tolerance);
        return when(isSmall, item, WaitReason.SMALL_BALANCE, rule, Measure.money(owed), Measure.money(tolerance));
    }

    private Optional<Step> paused(OpenItem item) {
        return pauses.stream()
                .filter(pause -> pause.covers(item.id()))
                .findFirst()
                .map(pause -> {
                    LocalDate through = pause.days().through();
                    return wait(
                            item,
                            WaitReason.PAUSED,
                            through == null ? null : through.plusDays(1),
                            "wait.paused",
                            Measure.date(pause.days().from()),
                            through == null ? Measure.unknown() : Measure.date(through));
                });
    }

    private Optional<Step> promised(OpenItem item) {
        return promises.stream()
                .filter(promise -> promise.covers(item.id(), item.open()))
                .findFirst()
                .map(promise -> {
                    LocalDate last = policy.promises().lastDay(promise, policy.calendar());
                    return wait(
                            item,
                            WaitReason.PROMISED,
                            last.plusDays(1),
                            "wait.promised",
                            Measure.money(promise.amount()),
                            Measure.date(last));
                });
    }

    /** While the plan is kept; the wait may end with the part that is waited for. */
    private Optional<Step> planned(OpenItem item) {
        PlanPolicy judging = new PlanPolicy(policy.promises());
        return file.plans().stream()
                .filter(plan -> !plan.madeOn().isAfter(asOf) && plan.covers(item.id(), item.open()))
                .sorted(comparing(PaymentPlan::madeOn).reversed().thenComparing(PaymentPlan::id))
                .flatMap(plan -> {
                    PlanStanding standing = judging.judge(plan, file.facts(), asOf, policy.calendar());
                    if (standing.state() != PlanStanding.State.RUNNING) {
                        return Stream.empty();
                    }
                    LocalDate last = judging.lastDay(plan, standing.next(), policy.calendar());
                    return Stream.of(wait(
                            item,
                            WaitReason.PLANNED,
                            last.plusDays(1),
                            "wait.planned",
                            Measure.money(plan.parts().get(standing.next() - 1).amount()),
                            Measure.date(last)));
                })
                .findFirst();
    }

    /** Only what is overdue: a service contact before the due day is made whatever the credits. */
    private Optional<Step> covered(OpenItem item) {
        Money late = collectableOverdue.in(item.open().currency());
        Money credit = file.ledger().credit().in(item.open().currency());
        boolean isCovered = strategy.coveredByCredits() && item.isOverdue() && credit.compareTo(late) >= 0;
        return when(
                isCovered,
                item,
                WaitReason.COVERED_BY_CREDITS,
                "wait.covered",
                Measure.money(credit),
                Measure.money(late));
    }

    /** Where a payment of the account cannot be read, any item may be paid: service contacts are made, notices wait. */
    private Step perhapsPaid(Step step) {
        if (step instanceof Step.Taken taken
                && taken.stage().kind() != Stage.Kind.SERVICE
                && unreadablePayment.isPresent()) {
            Measure payment = Measure.text(unreadablePayment.get().key());
            Ground ground = Ground.about(step.item(), "wait.incomplete", payment, Measure.unknown());
            return new Step.Wait(step.item(), WaitReason.INCOMPLETE, null, List.of(ground));
        }
        return step;
    }

    /** Days past due less the days since then on which the item was paused or contested for a cause of our own. */
    private int dunningDays(OpenItem item) {
        return item.daysPastDue() - file.daysNotCounted(item);
    }

    private boolean isExcluded() {
        return strategy.excludedCustomers().contains(file.account().customer().value())
                || file.facts().customer().classifications().stream()
                        .anyMatch(strategy.excludedClassifications()::contains);
    }

    private Optional<Rejected> unreadablePayment() {
        Set<String> read = file.facts().payments().stream()
                .map(Payment::id)
                .map(Object::toString)
                .collect(Collectors.toSet());
        return file.ledger().rejected().stream()
                .filter(row -> row.kind() == FactKind.PAYMENT && !read.contains(row.key()))
                .findFirst();
    }

    private static LocalDate lastDay(Pause pause) {
        LocalDate through = pause.days().through();
        return through == null ? LocalDate.MAX : through;
    }

    private static Optional<Step> when(
            boolean applies, OpenItem item, WaitReason reason, String rule, Measure observed, Measure threshold) {
        return applies ? Optional.of(wait(item, reason, null, rule, observed, threshold)) : Optional.empty();
    }

    static Step wait(
            OpenItem item,
            WaitReason reason,
            @Nullable LocalDate until,
            String rule,
            Measure observed,
            Measure threshold) {
        return new Step.Wait(item.id(), reason, until, List.of(Ground.about(item.id(), rule, observed, threshold)));
    }
}
