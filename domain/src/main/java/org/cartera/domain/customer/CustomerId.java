package org.cartera.domain.customer;

/** A customer, by the ERP's id of the party that is billed (OFBiz: INVOICE.PARTY_ID of a sales invoice). */
public record CustomerId(String value) implements Comparable<CustomerId> {

    public CustomerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("CustomerId must not be blank");
        }
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
