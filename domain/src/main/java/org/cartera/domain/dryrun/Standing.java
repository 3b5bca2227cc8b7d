package org.cartera.domain.dryrun;

import org.cartera.domain.money.Balances;
import org.cartera.domain.portfolio.CustomerDecision;

/**
 * How an account stands after a run, as far as two runs are compared.
 *
 * @param overdue per currency, disputes not taken off
 * @param oldestDaysPastDue of the oldest item; 0 where nothing is overdue
 */
public record Standing(Balances overdue, boolean held, int oldestDaysPastDue) {

    /** An account that owes nothing late and may buy; also one that no run has seen. */
    public static final Standing CLEAR = new Standing(Balances.none(), false, 0);

    public static Standing after(CustomerDecision decision) {
        return new Standing(
                decision.file().ledger().overdue(),
                decision.hold().isHeld(),
                decision.file().ledger().oldestDaysPastDue());
    }

    /** Something is overdue, or the account is held. */
    public boolean isInTrouble() {
        return held || !overdue.isZero();
    }
}
