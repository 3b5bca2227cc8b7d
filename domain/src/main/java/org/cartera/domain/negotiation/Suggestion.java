package org.cartera.domain.negotiation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A fallback position offered from how the customer pays and from what may be conceded (S4-11), with its reasons.
 *
 * @param fallback at most what is overdue
 */
public record Suggestion(Money fallback, LocalDate by, List<Ground> reasons) {
    private static final int MONTHS = 12;
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    public Suggestion {
        reasons = List.copyOf(reasons);
    }

    /**
     * The least is what he pays in a usual month, and never less than the share that the envelope wants first; the day leaves him
     * the days that he is usually late, from a week to a month and within the envelope.
     *
     * @param overdue above zero
     * @param paid what he paid in the last twelve months, in the same currency
     * @param usualDelay the middle number of days late of what he paid; null where nothing was paid
     */
    public static Suggestion of(
            Money overdue, Money paid, @Nullable Integer usualDelay, Envelope envelope, LocalDate asOf) {
        List<Ground> reasons = new ArrayList<>();
        BigDecimal month = BigDecimal.ONE.divide(BigDecimal.valueOf(MONTHS), 10, RoundingMode.HALF_UP);
        Money usual = paid.orZero().times(month, RoundingMode.HALF_UP);
        Money first = overdue.times(share(envelope), RoundingMode.HALF_UP);
        if (usual.isPositive()) {
            reasons.add(Ground.of("negotiation.usual-month", Measure.money(usual), Measure.count(MONTHS)));
        }
        if (first.isMoreThan(usual)) {
            reasons.add(Ground.of("negotiation.first-share", Measure.share(share(envelope)), Measure.money(first)));
        }
        Money smallest = Money.of(overdue.currency(), BigDecimal.ONE.movePointLeft(Money.decimals(overdue.currency())));
        Money least = usual.max(first).max(smallest).min(overdue);
        int days = Math.min(MONTH, Math.max(WEEK, usualDelay == null ? WEEK : usualDelay));
        Integer most = envelope.promiseDays();
        int allowed = most == null ? days : Math.min(days, most);
        reasons.add(Ground.of(
                "negotiation.days",
                Measure.days(allowed),
                usualDelay == null ? Measure.unknown() : Measure.days(usualDelay)));
        return new Suggestion(least, asOf.plusDays(allowed), reasons);
    }

    /** What is wanted first, or one part of as many as may be granted, whichever is more. */
    private static BigDecimal share(Envelope envelope) {
        Integer parts = envelope.instalments();
        BigDecimal one = parts == null
                ? BigDecimal.ZERO
                : BigDecimal.ONE.divide(BigDecimal.valueOf(parts), 4, RoundingMode.HALF_UP);
        return envelope.downPayment().max(one);
    }
}
