package org.cartera.web.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The exposure of an account against its limit, as a bar: used, then the orders that are not invoiced yet, the limit's
 * mark, and what stands beyond the limit. All amounts in one currency.
 *
 * @param order null or zero where no order is open
 * @param limit null where there is none: then nothing is beyond it and no mark is drawn
 */
public record ExposureBar(Money used, @Nullable Money order, @Nullable Money limit) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** Room to the right of the longest part, so that the limit's mark never sticks to the edge. */
    private static final BigDecimal ROOM = new BigDecimal("1.12");

    public Money total() {
        return order == null ? used : used.plus(order);
    }

    /** What stands beyond the limit; null where there is no limit or nothing beyond it. */
    public @Nullable Money held() {
        return limit != null && total().isMoreThan(limit) ? total().minus(limit) : null;
    }

    /** As credit people say it: what is used, never below zero, and what is available. */
    public LimitUse use() {
        return new LimitUse(total(), limit);
    }

    /** What is available is said where it is more than limit and use show: money was received beyond what is invoiced. */
    public boolean tellsAvailable() {
        return used.isNegative() && limit != null && held() == null;
    }

    public boolean hasOrder() {
        return order != null && order.isPositive();
    }

    public String usedWidth() {
        return percent(within(used.orZero()));
    }

    public String orderWidth() {
        return percent(within(total().orZero()).minus(within(used.orZero())));
    }

    public String limitAt() {
        return limit == null ? "0%" : percent(limit);
    }

    public String heldWidth() {
        Money held = held();
        return held == null ? "0%" : percent(held);
    }

    private Money within(Money amount) {
        return limit == null ? amount : amount.min(limit);
    }

    private String percent(Money part) {
        Money longest = Stream.of(total(), limit == null ? total() : limit)
                .reduce(Money::max)
                .orElseThrow();
        if (!longest.isPositive()) {
            return "0%";
        }
        return part.amount()
                        .multiply(HUNDRED)
                        .divide(longest.amount().multiply(ROOM), 2, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
