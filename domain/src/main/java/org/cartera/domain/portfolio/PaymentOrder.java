package org.cartera.domain.portfolio;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InvoiceId;

/**
 * A payment that the ERP is asked to enter: what a bank line brought, and what a match says that it pays.
 *
 * @param id its number in our books
 * @param key under which the ERP enters it once, however often it is asked
 * @param amount all that the match gives to this customer; what the applications leave stays on his account
 * @param received in which currency the bank account has it
 * @param valued the day on which the money counts
 * @param reference of the bank or of the payer, by which people find it again; empty where there is none
 * @param line the number of the bank line
 * @param tries failed tries
 * @param applications in the currency of the amount, each invoice once
 * @param creditNotes numbers of the customer's credit notes that he kept back; people apply them in the ERP
 */
public record PaymentOrder(
        long id,
        String key,
        AccountKey account,
        Money amount,
        Currency received,
        LocalDate valued,
        String reference,
        long line,
        int tries,
        List<Part> applications,
        List<String> creditNotes) {

    public PaymentOrder {
        applications = List.copyOf(applications);
        creditNotes = List.copyOf(creditNotes);
    }

    /** What of the payment settles an invoice. */
    public record Part(InvoiceId invoice, Money amount) {}

    /** An ERP applies a payment in its own currency only; a person enters what pays items of another. */
    boolean isOfOneCurrency() {
        return received.equals(amount.currency());
    }
}
