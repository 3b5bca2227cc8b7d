package org.cartera.domain.customer;

/** One of our selling organisations, by the ERP's id (OFBiz: INVOICE.PARTY_ID_FROM of a sales invoice). */
public record OrganisationId(String value) implements Comparable<OrganisationId> {

    public OrganisationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("OrganisationId must not be blank");
        }
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
