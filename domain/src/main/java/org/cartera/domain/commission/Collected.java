package org.cartera.domain.commission;

import java.time.LocalDate;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InvoiceId;

/**
 * The part of a receipt that pays an invoice, as the facts show it now.
 *
 * @param application the ERP's key of it (OFBiz: PAYMENT_APPLICATION)
 * @param seller login of who looks after the customer now; empty where nobody does: then nobody earns
 * @param valued the receipt's value date (K4)
 * @param amount in the invoice's currency
 */
public record Collected(
        String application,
        InvoiceId invoice,
        CustomerId customer,
        String seller,
        LocalDate valued,
        Money amount,
        Standing standing) {

    /** What became of it. */
    public enum Standing {
        STANDS,
        /** The receipt was voided, or is applied to this invoice no more. */
        REVERSED,
        /** The rest of the invoice was given up. */
        WRITTEN_OFF
    }
}
