package org.cartera.domain.receivable;

import java.util.Comparator;

/**
 * One instalment of an invoice, the unit of collection (K3). Its text is {@code invoice/number}, as in {@code CI1/2}.
 *
 * @param number from 1, in order of due date
 */
public record InstalmentId(InvoiceId invoice, int number) implements Comparable<InstalmentId> {
    private static final Comparator<InstalmentId> ORDER =
            Comparator.comparing(InstalmentId::invoice).thenComparing(InstalmentId::number);

    public InstalmentId {
        if (number < 1) {
            throw new IllegalArgumentException("Instalments are numbered from 1, not " + number);
        }
    }

    public static InstalmentId of(String invoice, int number) {
        return new InstalmentId(new InvoiceId(invoice), number);
    }

    /** Reads back {@code invoice/number}; a text without a number is the first instalment. */
    public static InstalmentId parse(String text) {
        int slash = text.lastIndexOf('/');
        return slash < 0 ? of(text, 1) : of(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public int compareTo(InstalmentId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return invoice + "/" + number;
    }
}
