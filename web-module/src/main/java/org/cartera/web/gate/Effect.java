package org.cartera.web.gate;

import org.cartera.domain.gate.AtGate;
import org.cartera.domain.money.Money;

/**
 * What would become of one order.
 *
 * @param alone it is released at once; else somebody of {@code others} is asked
 */
public record Effect(AtGate order, String customerName, boolean alone, String others) {

    public String getName() {
        return (order.order() == null ? order.cartKey() : order.order()) + " · " + customerName;
    }

    public Money getAmount() {
        return order.amount();
    }

    public boolean isAlone() {
        return alone;
    }

    public String getOthers() {
        return others;
    }
}
