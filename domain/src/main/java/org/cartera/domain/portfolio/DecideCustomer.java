package org.cartera.domain.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.CustomerDecision.PromiseJudgement;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.strategy.Communication;
import org.cartera.domain.strategy.EscalationPolicy;
import org.cartera.domain.strategy.Step;
import org.jspecify.annotations.Nullable;

/**
 * Decides one account: the one function behind tonight's run, a payment that has just arrived, and a scenario.
 *
 * <p>Pure: the same case file and policies give the same decision, whatever the order of the rows.
 */
public final class DecideCustomer {
    private final PolicySet policies;

    public DecideCustomer(PolicySet policies) {
        this.policies = policies;
    }

    public CustomerDecision decide(CaseFile file) {
        EscalationPolicy escalation = policies.escalation(file);
        List<Step> steps = escalation.steps(file);
        List<Communication> communications = escalation.communications(file, steps);
        List<PromiseJudgement> promises = file.promises().stream()
                .filter(promise -> !promise.madeOn().isAfter(file.asOf()))
                .sorted(Comparator.comparing(Promise::due).thenComparing(Promise::id))
                .map(promise -> new PromiseJudgement(
                        promise, policies.promises().judge(promise, file.facts(), file.asOf(), policies.calendar())))
                .toList();
        return new CustomerDecision(
                file,
                policies.version(),
                Aging.of(file.ledger(), policies.buckets()),
                exposure(policies.counted(file)),
                hold(file),
                steps,
                communications,
                promises,
                memories(file));
    }

    /** What becomes of the account's credit; the same for a whole case file and for what credit alone is decided from. */
    HoldDecision hold(CreditCase file) {
        CreditCase counted = policies.counted(file);
        return policies.hold().decide(counted, exposure(counted));
    }

    /** Why the policy's hold may go between two runs, in numbers; empty where none stands or its grounds are not gone. */
    List<Ground> lifting(CreditCase file) {
        CreditCase counted = policies.counted(file);
        return hold(file) instanceof HoldDecision.Release release
                ? policies.hold().whatIsLeft(counted, exposure(counted), release)
                : List.of();
    }

    private @Nullable Exposure exposure(CreditCase file) {
        Money limit = file.credit().limitOn(file.asOf());
        return limit == null
                ? null
                : policies.exposure()
                        .measure(file.ledger(), file.pending(), limit.currency(), file.rates())
                        .lessSecured(file.credit().securities(), file.rates(), file.asOf());
    }

    private static List<ItemMemory> memories(CaseFile file) {
        List<ItemMemory> changed = new ArrayList<>();
        Set<InstalmentId> open = new HashSet<>();
        for (OpenItem item : file.ledger().items()) {
            open.add(item.id());
            ItemMemory known = file.memories().get(item.id());
            ItemMemory now = known == null ? ItemMemory.first(item.id(), file.asOf()) : known.seenOpen();
            if (!now.equals(known)) {
                changed.add(now);
            }
        }
        for (ItemMemory known : file.memories().values()) {
            if (!open.contains(known.item()) && known.closedOn() == null && !isRejected(known.item(), file)) {
                changed.add(known.seenClosed(file.asOf()));
            }
        }
        changed.sort((a, b) -> a.item().compareTo(b.item()));
        return List.copyOf(changed);
    }

    /** An invoice that cannot be read now is not settled: once it is put right it is the same opening as before. */
    private static boolean isRejected(InstalmentId item, CaseFile file) {
        return file.ledger().rejected().stream()
                .anyMatch(row -> row.kind() == FactKind.INVOICE
                        && row.key().equals(item.invoice().value()));
    }
}
