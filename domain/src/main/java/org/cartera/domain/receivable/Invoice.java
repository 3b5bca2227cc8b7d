package org.cartera.domain.receivable;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A posted document on a customer's account: an invoice that he owes, or a credit note that we owe him.
 *
 * <p>Drafts and cancelled documents are not facts of a receivable and never appear here. The status is the ERP's word
 * and closes nothing by itself: the open amount follows from money received (K4), except for a write-off.
 *
 * @param total the document's total as the ERP computes it; positive for invoices and for credit notes
 * @param instalments at least one, by number; their amounts sum to the total
 * @param reference the customer's reference, such as his purchase order; null where there is none
 * @param order the order it bills; null where there is none or there are several
 * @param delivered day of delivery; null where unknown
 */
public record Invoice(
        InvoiceId id,
        AccountKey account,
        Kind kind,
        Status status,
        LocalDate issued,
        Money total,
        List<Instalment> instalments,
        @Nullable String reference,
        @Nullable OrderId order,
        @Nullable LocalDate delivered) {

    public Invoice {
        instalments = List.copyOf(instalments);
        Money sum = Money.zero(total.currency());
        for (Instalment instalment : instalments) {
            sum = sum.plus(instalment.amount());
        }
        if (instalments.isEmpty() || !sum.equals(total)) {
            throw new IllegalArgumentException(
                    "Instalments of invoice " + id + " sum to " + sum + ", its total is " + total);
        }
    }

    public enum Kind {
        INVOICE,
        /** Late interest billed as a document of its own. */
        INTEREST,
        /** OFBiz: CUST_RTN_INVOICE, whose direction is reversed. */
        CREDIT_NOTE
    }

    public enum Status {
        OPEN,
        PAID,
        WRITTEN_OFF
    }
}
