package org.cartera.domain.commission;

import java.time.LocalDate;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InvoiceId;

/**
 * What one receipt earned its seller, or took back: then both amounts are negative.
 *
 * @param application the part of a receipt that pays the invoice
 * @param valued the receipt's value date
 * @param collected what was collected, tax included
 * @param commission the seller's share of it
 */
public record CommissionLine(
        String application,
        InvoiceId invoice,
        CustomerId customer,
        String seller,
        LocalDate valued,
        Money collected,
        Money commission) {

    static CommissionLine of(Collected receipt, Money commission) {
        return new CommissionLine(
                receipt.application(),
                receipt.invoice(),
                receipt.customer(),
                receipt.seller(),
                receipt.valued(),
                receipt.amount(),
                commission);
    }

    CommissionLine with(Money ofCollected, Money ofCommission) {
        return new CommissionLine(application, invoice, customer, seller, valued, ofCollected, ofCommission);
    }

    /** Whether it takes back. */
    public boolean isTakenBack() {
        return collected.isNegative();
    }
}
