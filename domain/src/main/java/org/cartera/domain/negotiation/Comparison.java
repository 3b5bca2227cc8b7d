package org.cartera.domain.negotiation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cartera.domain.money.Money;

/**
 * What insisting on everything may be expected to bring, beside taking the minimum (S4-14). A rule of thumb from this customer's
 * own past, shown with what it was computed from; it decides nothing.
 *
 * <p>Insisting: what is asked for, times the share of promises he kept, less a loss for each month that the oldest item is late.
 * The minimum: it counts whole where it is to be paid today, else by the share of promises kept; what is left of the demand is
 * expected as when insisting, with the loss of one month more. Both to the smallest unit, half up.
 *
 * @param kept the share of this customer's promises that were kept, from 0 to 1
 * @param judged how many promises that is known of; 0: of none, and half are taken as kept
 * @param daysLate days past due of the oldest item; 0 or more
 */
public record Comparison(Money insisting, Money minimum, BigDecimal kept, int judged, int daysLate) {
    /** The part of a demand that is lost with each month. */
    public static final BigDecimal LOSS_A_MONTH = new BigDecimal("0.02");

    private static final BigDecimal UNKNOWN = new BigDecimal("0.5");
    private static final int MONTH = 30;

    /**
     * @param kept promises that were kept
     * @param judged promises that were kept, kept in part or broken
     * @param asOf the day of the comparison
     */
    public static Comparison of(NegotiationPlan plan, int kept, int judged, int daysLate, LocalDate asOf) {
        BigDecimal share = judged == 0
                ? UNKNOWN
                : BigDecimal.valueOf(kept).divide(BigDecimal.valueOf(judged), 4, RoundingMode.HALF_UP);
        boolean now = !plan.by().isAfter(asOf);
        int months = Math.max(0, daysLate) / MONTH;
        int wait = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(asOf, plan.by())));
        int later = (Math.max(0, daysLate) + wait) / MONTH + 1;
        Money least = now ? plan.fallback() : plan.fallback().times(share, RoundingMode.HALF_UP);
        Money rest = plan.ask().minus(plan.fallback()).times(share.multiply(left(later)), RoundingMode.HALF_UP);
        return new Comparison(
                plan.ask().times(share.multiply(left(months)), RoundingMode.HALF_UP),
                least.plus(rest),
                share,
                judged,
                Math.max(0, daysLate));
    }

    private static BigDecimal left(int months) {
        return BigDecimal.ONE.subtract(LOSS_A_MONTH).pow(months, MathContext.DECIMAL64);
    }

    /** Whether the minimum is expected to bring at least as much. */
    public boolean favoursMinimum() {
        return !insisting.isMoreThan(minimum);
    }
}
