package org.cartera.domain.reconciliation;

import org.cartera.domain.money.Money;

/**
 * Why less was paid than was owed.
 *
 * @param amount what is missing, positive
 * @param name the withholding's name, or the payer's own words; empty where the reason says it all
 */
public record Deduction(Reason reason, Money amount, String name) {

    /** Reason codes of short payments. */
    public enum Reason {
        EARLY_PAYMENT_DISCOUNT,
        WITHHOLDING,
        BANK_FEE,
        ROUNDING,
        DAMAGE,
        PRICE,
        /** The payer names a deduction and no reason that we know. */
        TOLD,
        /** Simply less: the rest stays owed. */
        PART
    }

    /** The rest is not expected from him any more: a document, a tax paper or a decision of ours will settle it. */
    public boolean isExplained() {
        return reason != Reason.PART;
    }
}
