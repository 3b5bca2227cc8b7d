package org.cartera.domain.receivable;

import java.time.LocalDate;
import org.cartera.domain.money.Money;

/**
 * An amount that belongs to the account and to no item (K4): it lowers the balance, not an item.
 *
 * @param id the ERP's id of the document or payment
 * @param amount positive where it is in the customer's favour; an unapplied refund is negative
 */
public record AccountCredit(Kind kind, String id, LocalDate date, Money amount) {

    public enum Kind {
        UNAPPLIED_RECEIPT,
        UNAPPLIED_REFUND,
        OPEN_CREDIT_NOTE,
        BILLING_ACCOUNT_CREDIT,
        /** Receipts applied to an invoice beyond its total. */
        OVERPAYMENT
    }
}
