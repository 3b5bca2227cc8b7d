package org.cartera.domain.worklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.PortfolioViews.AgingPoint;
import org.cartera.domain.portfolio.SalesOutstanding;

/**
 * How well collecting goes in one currency over some days that end with the last run's (S2-19). Amounts of other currencies
 * are never added.
 *
 * @param openBefore what was owed when the days began; zero where no run tells
 * @param open what is owed now
 * @param overdue the part of it that is past due
 * @param sold invoiced in these days, less credit notes
 * @param days above zero
 */
public record CollectionFigures(Money openBefore, Money open, Money overdue, Money sold, int days) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Days sales outstanding, best possible ones and the days that being late costs (average days delinquent). */
    public SalesOutstanding outstanding() {
        return new SalesOutstanding(open, overdue, sold, days);
    }

    /**
     * Collection effectiveness index: of what could have been collected, the percentage that was:
     * (owed before + sold − owed now) ÷ (owed before + sold − not yet due now) × 100, to a tenth, half up. Empty where nothing
     * could have been collected or no run tells what was owed before.
     */
    public Optional<BigDecimal> effectiveness() {
        Money all = openBefore.plus(sold);
        Money collectable = all.minus(open.minus(overdue));
        if (!openBefore.isPositive() || !collectable.isPositive()) {
            return Optional.empty();
        }
        return Optional.of(
                all.minus(open).amount().multiply(HUNDRED).divide(collectable.amount(), 1, RoundingMode.HALF_UP));
    }

    /**
     * Promises that had to be kept in the days looked at, by how they stand, in all currencies.
     *
     * @param kept in full
     * @param partly only a part arrived in time
     * @param broken nothing did
     */
    public record Promises(long kept, long partly, long broken) {
        /** The share that was kept in full, to a thousandth; empty where none had to be kept. */
        public Optional<BigDecimal> rate() {
            long all = kept + partly + broken;
            return all == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(kept).divide(BigDecimal.valueOf(all), 3, RoundingMode.HALF_UP));
        }
    }

    /** Promises that had to be kept in one month. */
    public record PromiseMonth(YearMonth month, Promises promises) {}

    /**
     * How many of something there are and since when, or about whom.
     *
     * @param name a range of days such as {@code 8-30}, or a department
     */
    public record Count(String name, long number, List<Money> amounts) {
        public Count {
            amounts = List.copyOf(amounts);
        }
    }

    /** Where the figures come from. */
    public interface Book {
        /** Each currency in which anything is owed or was sold, the one with the largest amount owed first. */
        List<CollectionFigures> figures(OrganisationId organisation, LocalDate asOf, int days);

        Promises promises(OrganisationId organisation, LocalDate asOf, int days);

        /**
         * Each currency in which runs left anything, the one with most owed last first, over so many months that end with the
         * date's.
         */
        List<CollectionTrend> trends(OrganisationId organisation, LocalDate asOf, int months);

        /** Promises by the month in which they had to be kept, over as many; those due after the date are left out. */
        List<PromiseMonth> promisesByMonth(OrganisationId organisation, LocalDate asOf, int months);

        /** How old what is owed was at the end of each week, Monday to Sunday, in which a run is kept; the oldest first. */
        List<AgingPoint> agingByWeek(OrganisationId organisation, LocalDate asOf, int weeks);

        /** Holds in force by how long: {@code 0-7}, {@code 8-30}, {@code 31-90}, {@code 91+}, with what is overdue of them. */
        List<Count> holdsByAge(OrganisationId organisation, LocalDate asOf);

        /** Disputes raised in these days by department, the most first, with what is contested; those of our own doing apart (S3-7). */
        List<Count> causes(OrganisationId organisation, LocalDate asOf, int days);
    }
}
