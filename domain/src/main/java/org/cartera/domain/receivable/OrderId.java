package org.cartera.domain.receivable;

/** A sales order, by the ERP's id (OFBiz: ORDER_HEADER.ORDER_ID). */
public record OrderId(String value) implements Comparable<OrderId> {

    public OrderId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("OrderId must not be blank");
        }
    }

    @Override
    public int compareTo(OrderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
