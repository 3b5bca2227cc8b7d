package org.cartera.domain.portfolio;

import java.util.List;

/** Records decisions: positions, decision log, holds, stages taken, communications and their intents. */
public interface Decisions {

    /**
     * Records the decisions of one chunk in the caller's transaction. What is already recorded under the same key is not
     * recorded again, so a repeated chunk adds nothing (K8).
     */
    void record(RunTicket ticket, List<CustomerDecision> decisions);
}
