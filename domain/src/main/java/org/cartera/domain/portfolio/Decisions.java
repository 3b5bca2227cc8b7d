package org.cartera.domain.portfolio;

import java.util.List;
import java.util.OptionalLong;

/** Records decisions: positions, decision log, holds, stages taken, communications and their intents. */
public interface Decisions {

    /**
     * Records the decisions of one chunk in the caller's transaction. What is already recorded under the same key is not
     * recorded again, so a repeated chunk adds nothing (K8).
     */
    void record(RunTicket ticket, List<CustomerDecision> decisions);

    /**
     * Makes ready what is recorded of a chunk; nothing is read or written before the outcome is run, once, in a transaction.
     *
     * @return what {@link #record} would do
     */
    default Runnable ready(RunTicket ticket, List<CustomerDecision> decisions) {
        return () -> record(ticket, decisions);
    }

    /**
     * Lets the decisions of the last complete run stand for this one too, where it is of the same date and rules and would
     * decide every account from the same. Asked at the beginning of every run, in the caller's transaction.
     *
     * @return how many accounts that is, 0 where they stand already; empty where accounts must be decided
     */
    default OptionalLong repeat(RunTicket ticket, long generation, String policyVersion) {
        return OptionalLong.empty();
    }
}
