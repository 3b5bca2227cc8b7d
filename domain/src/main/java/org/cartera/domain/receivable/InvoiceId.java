package org.cartera.domain.receivable;

/** An invoice or credit note, by the ERP's id (OFBiz: INVOICE.INVOICE_ID). */
public record InvoiceId(String value) implements Comparable<InvoiceId> {

    public InvoiceId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("InvoiceId must not be blank");
        }
    }

    @Override
    public int compareTo(InvoiceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
