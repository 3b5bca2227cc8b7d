package org.cartera.domain.dryrun;

import java.util.stream.Stream;
import org.cartera.domain.aging.Buckets;
import org.cartera.domain.money.Money;

/**
 * How an account would stand after tonight compared with how the last real run left it.
 *
 * <p>An account is in trouble while something is overdue or it is held. Of accounts that are in trouble both times, the
 * hold decides first, then the aging bucket of the oldest item, then the overdue amounts: more in any currency is worse,
 * and only less in one with more in none is better. That the same items are a day older is no change.
 */
public enum Change {
    /** In trouble now and not before. */
    NEW,
    WORSE,
    BETTER,
    SAME,
    /** In trouble before and no longer. */
    GONE;

    public static Change between(Standing before, Standing after, Buckets buckets) {
        if (!before.isInTrouble()) {
            return after.isInTrouble() ? NEW : SAME;
        }
        if (!after.isInTrouble()) {
            return GONE;
        }
        if (before.held() != after.held()) {
            return after.held() ? WORSE : BETTER;
        }
        int older = Integer.compare(buckets.of(after.oldestDaysPastDue()), buckets.of(before.oldestDaysPastDue()));
        return older != 0 ? older > 0 ? WORSE : BETTER : byAmounts(before, after);
    }

    private static Change byAmounts(Standing before, Standing after) {
        boolean more = Stream.of(before, after)
                .flatMap(one -> one.overdue().currencies().stream())
                .anyMatch(currency ->
                        after.overdue().in(currency).isMoreThan(before.overdue().in(currency)));
        boolean less = before.overdue().amounts().stream()
                .anyMatch((Money amount) -> amount.isMoreThan(after.overdue().in(amount.currency())));
        return more ? WORSE : less ? BETTER : SAME;
    }
}
