package org.cartera.domain.comparison;

import java.time.LocalDate;
import java.util.Set;
import org.cartera.domain.money.Money;

/**
 * One line of our ledger as of the customer's date.
 *
 * @param key the same from read to read: {@code item CI1/2}, {@code receipt P7}, {@code opening}
 * @param document the ERP's id of the invoice, credit note or payment; empty where it is none
 * @param numbers under which the customer may know it
 * @param date of issue, or value date
 * @param amount what it adds to the balance: positive where he owes it
 */
public record OurLine(String key, Kind kind, String document, Set<String> numbers, LocalDate date, Money amount)
        implements Comparable<OurLine> {

    public OurLine {
        numbers = Set.copyOf(numbers);
    }

    /** What it is. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE,
        RECEIPT,
        REFUND,
        /** The balance before the first day of his movements. */
        OPENING,
        /** Applications of other people's money, exchange, kept credits: what moves a balance without a document of its own. */
        OTHER;

        /** Whether it raises what the customer owes. */
        public boolean owes() {
            return this != CREDIT_NOTE && this != RECEIPT;
        }
    }

    @Override
    public int compareTo(OurLine other) {
        int byDate = date.compareTo(other.date);
        return byDate != 0 ? byDate : key.compareTo(other.key);
    }
}
