package org.cartera.domain.receivable;

/** Money received or paid out, by the ERP's id (OFBiz: PAYMENT.PAYMENT_ID). */
public record PaymentId(String value) implements Comparable<PaymentId> {

    public PaymentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("PaymentId must not be blank");
        }
    }

    @Override
    public int compareTo(PaymentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
