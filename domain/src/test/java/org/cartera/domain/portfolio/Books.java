package org.cartera.domain.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.casefile.StageTaken.Delivery;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.given.Account;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.strategy.Communication;
import org.cartera.domain.strategy.Step;
import org.jspecify.annotations.Nullable;

/** The least that records decisions as the store does, each key once, and hands the next night its case file. */
final class Books {
    private final CaseFile start;
    private final Map<InstalmentId, ItemMemory> memories;
    private final Set<String> communications = new HashSet<>();
    private @Nullable HoldInForce hold;
    private @Nullable LocalDate lastRun;
    private @Nullable LocalDate runBefore;

    Books(CaseFile start) {
        this.start = start;
        this.memories = new HashMap<>(start.memories());
        this.hold = start.hold();
        this.runBefore = start.previousRun();
    }

    CaseFile file(LocalDate asOf) {
        return new CaseFile(
                start.generation(),
                lastRun != null && lastRun.isBefore(asOf) ? lastRun : runBefore,
                start.facts(),
                CustomerLedger.of(start.facts(), asOf, Account.TERMS),
                start.disputes(),
                start.pending(),
                start.promises(),
                start.pauses(),
                start.credit(),
                hold,
                start.rates(),
                memories,
                start.contacts(),
                start.plans());
    }

    /** Whether anything was new. */
    boolean record(CustomerDecision decision) {
        if (lastRun != null && lastRun.isBefore(decision.asOf())) {
            runBefore = lastRun;
        }
        lastRun = decision.asOf();
        boolean changed = hold(decision);
        for (ItemMemory memory : decision.memories()) {
            changed |= !memory.equals(memories.put(memory.item(), memory));
        }
        for (Communication communication : decision.communications()) {
            if (communications.add(communication.key())) {
                changed = true;
                communication.steps().forEach(step -> take(step, decision.asOf()));
            }
        }
        return changed;
    }

    private boolean hold(CustomerDecision decision) {
        HoldInForce before = hold;
        if (decision.hold() instanceof HoldDecision.Place && before == null) {
            hold = new HoldInForce(
                    decision.account(),
                    decision.asOf(),
                    HoldInForce.Origin.POLICY,
                    "test",
                    decision.hold().grounds());
        } else if (decision.hold() instanceof HoldDecision.Release) {
            hold = null;
        }
        return before != hold;
    }

    private void take(Step.Taken step, LocalDate on) {
        ItemMemory memory = memories.get(step.item());
        if (memory == null) {
            throw new IllegalStateException("Nothing is remembered of " + step.item());
        }
        List<StageTaken> taken = new ArrayList<>(memory.taken());
        taken.add(new StageTaken(step.stage().id(), step.reopening(), on, Delivery.DONE));
        memories.put(
                step.item(),
                new ItemMemory(memory.item(), memory.firstSeen(), memory.closedOn(), memory.reopening(), taken));
    }
}
