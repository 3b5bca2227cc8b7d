package org.cartera.domain.gate;

import java.time.LocalDate;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * A person's word that lets orders of an account pass although there are grounds against them.
 *
 * @param order the only order it is for; null together with {@code cartKey}: every order of the account
 * @param cartKey the cart it is for, while the order does not exist yet
 * @param upTo the largest amount it lets pass; null: any. A higher amendment needs a new release
 * @param validUntil its last day, inclusive
 */
public record Release(
        long id,
        @Nullable OrderId order,
        @Nullable String cartKey,
        @Nullable Money upTo,
        LocalDate validUntil,
        String by,
        String reason) {

    /**
     * Whether it lets this order pass.
     *
     * @param graceDays for how many days after its last day an order that is already entered keeps its approval
     */
    boolean covers(OrderCheck check, LocalDate asOf, int graceDays) {
        boolean entered = check.checkpoint() != Checkpoint.ORDER_ENTRY && (order != null || cartKey != null);
        LocalDate last = entered ? validUntil.plusDays(graceDays) : validUntil;
        return !asOf.isAfter(last) && isFor(check) && isEnough(check.amount());
    }

    private boolean isFor(OrderCheck check) {
        if (order == null && cartKey == null) {
            return true;
        }
        return order != null && order.equals(check.order()) || check.cartKey().equals(cartKey);
    }

    private boolean isEnough(Money amount) {
        return upTo == null || upTo.currency().equals(amount.currency()) && !amount.isMoreThan(upTo);
    }
}
