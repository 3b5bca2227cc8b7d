package org.cartera.domain.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * A person's word that lets orders of an account pass although there are grounds against them.
 *
 * @param order the only order it is for; null together with {@code cartKey}: every order of the account
 * @param cartKey the cart it is for, while the order does not exist yet
 * @param upTo the largest amount it lets pass; null: any. A higher amendment needs a new release
 * @param together whether {@code upTo} is what all orders that it lets pass may come to together, not each
 * @param validUntil its last day, inclusive
 */
public record Release(
        long id,
        @Nullable OrderId order,
        @Nullable String cartKey,
        @Nullable Money upTo,
        boolean together,
        LocalDate validUntil,
        String by,
        String reason) {

    /** The first that lets an order pass; null where none does. */
    static @Nullable Release covering(
            List<Release> all, OrderCheck check, LocalDate asOf, int graceDays, List<Claim> claims, Instant now) {
        return all.stream()
                .filter(one -> one.covers(check, asOf, graceDays, one.taken(check, claims, now)))
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether it lets this order pass.
     *
     * @param graceDays for how many days after its last day an order that is already entered keeps its approval
     * @param taken what other orders have taken of it
     */
    boolean covers(OrderCheck check, LocalDate asOf, int graceDays, Money taken) {
        LocalDate last = check.checkpoint() == Checkpoint.ORDER_ENTRY ? validUntil : keepsUntil(graceDays);
        return !asOf.isAfter(last)
                && isFor(check)
                && isEnough(together ? check.amount().plus(taken) : check.amount());
    }

    /** The last day on which an order that is already entered passes under it: the grace is for one order's release. */
    LocalDate keepsUntil(int graceDays) {
        return order == null && cartKey == null ? validUntil : validUntil.plusDays(graceDays);
    }

    /** What other orders that it let pass claim still, in the currency of the question. */
    Money taken(OrderCheck check, List<Claim> claims, Instant now) {
        return claims.stream()
                .filter(claim -> Objects.equals(claim.release(), id) && claim.isAlive(now))
                .filter(claim -> !claim.cartKey().equals(check.cartKey()) && !claim.isOf(check.order()))
                .map(Claim::amount)
                .filter(amount -> amount.currency().equals(check.amount().currency()))
                .reduce(Money.zero(check.amount().currency()), Money::plus);
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
