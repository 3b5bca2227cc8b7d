package org.cartera.domain.statement;

import java.time.LocalDate;
import java.util.Comparator;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What changed the balance: a document, money, or a correction of what was known before.
 *
 * @param date the value date; before the period only where it became known within it
 * @param document the ERP's id of the invoice, credit note or payment
 * @param about the document that an application concerns beside its payment; null where there is none
 * @param reference the customer's or the payment's own reference; null where there is none
 * @param amount positive where it raises what the customer owes; never zero
 */
public record Movement(
        LocalDate date,
        Kind kind,
        String document,
        @Nullable String about,
        @Nullable String reference,
        Money amount,
        Change change)
        implements Comparable<Movement> {
    private static final Comparator<Movement> ORDER = Comparator.comparing(Movement::date)
            .thenComparing(Movement::kind)
            .thenComparing(Movement::document)
            .thenComparing(one -> one.about == null ? "" : one.about)
            .thenComparing(Movement::change)
            .thenComparing(one -> one.amount.currency().getCurrencyCode())
            .thenComparing(one -> one.amount.amount());

    /** What moves a balance. Within one day they stand in this order. */
    public enum Kind {
        INVOICE,
        /** Late interest billed as a document of its own. */
        INTEREST,
        CREDIT_NOTE,
        /** The ERP names no day of a write-off: by value date it takes back the document on its own day. */
        WRITE_OFF,
        RECEIPT,
        REFUND,
        /** Money of somebody else, applied to a document of this account. */
        PAID_BY_OTHER,
        /** Money of this account, applied to what is not on it. */
        PAID_FOR_OTHER,
        /** Money of one currency, applied to a document of another: it leaves one balance and enters the other. */
        EXCHANGE,
        /** Any other application that moves the balance. */
        APPLICATION
    }

    /** How a movement relates to what was known before. */
    public enum Change {
        /** It happened. */
        NEW,
        /** It was known with another amount: this is the difference. */
        CORRECTED,
        /** It was known and no longer stands: this takes it back. */
        WITHDRAWN
    }

    /** By date, then documents before money, then by id. */
    @Override
    public int compareTo(Movement other) {
        return ORDER.compare(this, other);
    }

    Movement as(Money newAmount, Change newChange) {
        return new Movement(date, kind, document, about, reference, newAmount, newChange);
    }
}
