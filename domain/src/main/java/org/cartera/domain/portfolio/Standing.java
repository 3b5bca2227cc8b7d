package org.cartera.domain.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.strategy.Step;
import org.cartera.domain.strategy.WaitReason;

/**
 * What is left of a communication's reason when it is about to leave.
 *
 * @param items those whose reason still stands: neither paid, by the ERP or a bank line, nor disputed, promised, paused, covered or rejected meanwhile
 * @param gone those that no longer belong to it
 * @param reason why nothing stands; empty where something does
 */
record Standing(Set<InstalmentId> items, Set<InstalmentId> gone, String reason) {
    private static final List<WaitReason> STOPS = List.of(
            WaitReason.MATCH_PENDING,
            WaitReason.DISPUTED,
            WaitReason.PROMISED,
            WaitReason.PLANNED,
            WaitReason.PAUSED,
            WaitReason.COVERED_BY_CREDITS,
            WaitReason.SMALL_BALANCE,
            WaitReason.MINIMUM_AMOUNT,
            WaitReason.EXCLUDED,
            WaitReason.IN_LEGAL,
            WaitReason.INCOMPLETE);

    /** Of a message that asks for no item, such as one that brings a statement. */
    static Standing ofNothing() {
        return new Standing(Set.of(), Set.of(), "");
    }

    /** Decides the account as it is now. */
    static Standing of(Outgoing outgoing, CaseFile file, PolicySet policies) {
        Set<InstalmentId> all =
                outgoing.lines().stream().map(Outgoing.Line::item).collect(Collectors.toSet());
        List<Step> steps = policies.escalation(file).steps(file).stream()
                .filter(step -> all.contains(step.item()))
                .toList();
        Set<InstalmentId> standing = steps.stream()
                .filter(step -> !(step instanceof Step.Wait wait && STOPS.contains(wait.reason())))
                .map(Step::item)
                .collect(Collectors.toSet());
        Set<InstalmentId> gone =
                all.stream().filter(item -> !standing.contains(item)).collect(Collectors.toSet());
        return new Standing(standing, gone, standing.isEmpty() ? reasonGone(steps) : "");
    }

    /** The message as it may leave now: part of an item may have been paid or disputed since it was decided. */
    Outgoing rest(Outgoing outgoing, CaseFile file) {
        Map<InstalmentId, Money> owed =
                file.ledger().items().stream().collect(Collectors.toMap(OpenItem::id, file::collectable));
        return outgoing.about(items).askingAtMost(owed);
    }

    private static String reasonGone(List<Step> steps) {
        return steps.stream()
                .filter(Step.Wait.class::isInstance)
                .map(step -> ((Step.Wait) step).reason().name())
                .findFirst()
                .orElse("PAID");
    }
}
