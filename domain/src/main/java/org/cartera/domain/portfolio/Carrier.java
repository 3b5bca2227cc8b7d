package org.cartera.domain.portfolio;

import org.jspecify.annotations.Nullable;

/**
 * Who delivers messages: a node, within a run for as long as it owns that run, between runs for itself.
 *
 * @param run null between runs
 */
public record Carrier(String node, @Nullable RunTicket run) {

    public static Carrier within(RunTicket run) {
        return new Carrier(run.owner(), run);
    }

    public static Carrier betweenRuns(String node) {
        return new Carrier(node, null);
    }
}
