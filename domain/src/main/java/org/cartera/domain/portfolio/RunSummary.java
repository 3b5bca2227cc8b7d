package org.cartera.domain.portfolio;

import org.cartera.domain.money.Balances;

/**
 * What a run found and did.
 *
 * @param instalments open ones
 * @param communications recorded by this run; a rerun records none
 * @param sent delivered by this run
 * @param waiting not yet delivered: outside the contact window, or to be tried again
 * @param failed given up or uncertain
 */
public record RunSummary(
        long customers,
        long instalments,
        Balances open,
        Balances overdue,
        long holdsPlaced,
        long holdsReleased,
        long holdsInForce,
        long communications,
        long sent,
        long waiting,
        long failed,
        long rejected,
        long generation,
        double seconds) {

    /** How a run with this summary ended: a message that was given up or is uncertain is an error that a person looks at. */
    public RunStatus status() {
        return failed > 0 ? RunStatus.COMPLETED_WITH_ERRORS : RunStatus.COMPLETED;
    }
}
