package org.cartera.scenarios.world;

import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.Decisions;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.strategy.Communication;

/** Keeps what a night decides: holds, items seen, communications. What was recorded before is not recorded again (K8). */
final class MemoryDecisions implements Decisions {
    private final Desk desk;
    private final Memory memory;
    private final List<CustomerDecision> tonight = new ArrayList<>();
    private final List<Memory.Letter> written = new ArrayList<>();

    MemoryDecisions(Desk desk, Memory memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    public void record(RunTicket ticket, List<CustomerDecision> decisions) {
        for (CustomerDecision decision : decisions) {
            tonight.add(decision);
            memory.decided(decision.account(), decision.asOf());
            decision.memories().forEach(item -> memory.remember(decision.account(), item));
            hold(decision);
            for (Communication communication : decision.communications()) {
                memory.write(communication).ifPresent(written::add);
            }
        }
    }

    private void hold(CustomerDecision decision) {
        HoldDecision hold = decision.hold();
        if (hold instanceof HoldDecision.Release) {
            desk.release(decision.account());
        } else if (hold instanceof HoldDecision.Place place
                && desk.holdOf(decision.account()).isEmpty()) {
            desk.hold(new HoldInForce(
                    decision.account(),
                    decision.asOf(),
                    HoldInForce.Origin.POLICY,
                    decision.policyVersion(),
                    place.grounds()));
        }
    }

    List<CustomerDecision> tonight() {
        return tonight;
    }

    List<Memory.Letter> written() {
        return written;
    }
}
