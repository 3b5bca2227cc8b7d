package org.cartera.domain.receivable;

/** A billing account, by the ERP's id (OFBiz: BILLING_ACCOUNT.BILLING_ACCOUNT_ID). */
public record BillingAccountId(String value) implements Comparable<BillingAccountId> {

    public BillingAccountId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("BillingAccountId must not be blank");
        }
    }

    @Override
    public int compareTo(BillingAccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
