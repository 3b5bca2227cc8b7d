package org.cartera.web.view;

import org.cartera.domain.credit.Exposure;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is used of a limit, in the words of credit people: nobody uses less than nothing of it. Who has paid more than he owes has credit in
 * hand, which adds to what is available.
 *
 * @param total at risk, in the limit's currency; negative where more was received than is owed
 * @param limit null where there is none
 */
public record LimitUse(Money total, @Nullable Money limit) {

    /** Null where nothing was measured or a rate is missing. */
    public static @Nullable LimitUse of(@Nullable Exposure exposure, @Nullable Money limit) {
        return exposure == null
                ? null
                : exposure.total().map(total -> new LimitUse(total, limit)).orElse(null);
    }

    /** Zero or more. */
    public Money getUsed() {
        return total.orZero();
    }

    /** Above zero; null where there is none. */
    public @Nullable Money getInHand() {
        return total.isNegative() ? total.negated() : null;
    }

    /** What may still be ordered; negative where the limit is exceeded; null without a limit. */
    public @Nullable Money getAvailable() {
        return limit == null ? null : limit.minus(total);
    }
}
