package org.cartera.domain.reconciliation;

import java.util.List;
import org.cartera.domain.money.Money;

/**
 * Why less was paid than was owed.
 *
 * @param amount what is missing, positive
 * @param name the withholding's name, the credit notes' numbers, or the payer's own words; empty where the reason says it all
 */
public record Deduction(Reason reason, Money amount, String name) {
    static final String BETWEEN = ", ";

    /** Reason codes of short payments. */
    public enum Reason {
        EARLY_PAYMENT_DISCOUNT,
        WITHHOLDING,
        BANK_FEE,
        /** Open credit notes of his: the ERP has still to apply them to what was paid. */
        CREDIT_NOTE,
        ROUNDING,
        DAMAGE,
        PRICE,
        /** The payer names a deduction and no reason that we know. */
        TOLD,
        /** Simply less: the rest stays owed. */
        PART
    }

    /** The numbers of the credit notes that he keeps back; empty where it is something else. */
    public List<String> creditNotes() {
        return reason == Reason.CREDIT_NOTE ? List.of(name.split(BETWEEN)) : List.of();
    }

    /** The rest is not expected from him any more: a document, a tax paper or a decision of ours will settle it. */
    public boolean isExplained() {
        return reason != Reason.PART;
    }
}
