package org.cartera.domain.credit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What credit our company granted to an account, and on which terms (S1-2, S1-3, S1-11).
 *
 * @param limit null where none was granted; without the temporary increase
 * @param validThrough last day of the limit, inclusive; null where it does not expire
 * @param reviewOn when it is to be looked at again; null where no day is set
 * @param riskClass our own word for how risky the customer is, such as {@code A}; empty where nobody said
 * @param terms the payment terms granted, in words; empty where nobody said
 * @param increase on top of the limit for some days; null where there is none
 */
public record CreditFile(
        AccountKey account,
        Status status,
        @Nullable Money limit,
        @Nullable LocalDate validThrough,
        @Nullable LocalDate reviewOn,
        String riskClass,
        String terms,
        @Nullable TemporaryIncrease increase,
        List<Security> securities) {
    /** Days before an end at which it is told, the nearest first. */
    private static final List<Integer> NOTICES = List.of(0, 7, 30, 60);

    public CreditFile {
        securities = List.copyOf(securities);
        if (increase != null
                && (limit == null || !limit.currency().equals(increase.amount().currency()))) {
            throw new IllegalArgumentException("A temporary increase needs a limit of its currency, not " + limit);
        }
    }

    /** A file with a limit and nothing else. */
    public CreditFile(AccountKey account, Status status, @Nullable Money limit, @Nullable LocalDate validThrough) {
        this(account, status, limit, validThrough, null, "", "", null, List.of());
    }

    /** An account for which nobody opened a credit file. */
    public static CreditFile none(AccountKey account) {
        return new CreditFile(account, Status.OK, null, null);
    }

    /** The limit of a day, the temporary increase included; null where none was granted. An expired one still stands here. */
    public @Nullable Money limitOn(LocalDate date) {
        return limit == null || increase == null || !increase.isValidOn(date) ? limit : limit.plus(increase.amount());
    }

    public boolean isExpiredOn(LocalDate date) {
        return limit != null && validThrough != null && date.isAfter(validThrough);
    }

    /** This file with its status, limit and validity changed and all else as it was; without a limit there is no increase. */
    public CreditFile with(Status newStatus, @Nullable Money newLimit, @Nullable LocalDate newValidThrough) {
        boolean keeps = newLimit != null
                && increase != null
                && newLimit.currency().equals(increase.amount().currency());
        return new CreditFile(
                account,
                newStatus,
                newLimit,
                newValidThrough,
                reviewOn,
                riskClass,
                terms,
                keeps ? increase : null,
                securities);
    }

    public CreditFile with(@Nullable TemporaryIncrease newIncrease) {
        return new CreditFile(
                account, status, limit, validThrough, reviewOn, riskClass, terms, newIncrease, securities);
    }

    public CreditFile with(List<Security> newSecurities) {
        return new CreditFile(
                account, status, limit, validThrough, reviewOn, riskClass, terms, increase, newSecurities);
    }

    public CreditFile with(@Nullable LocalDate newReviewOn, String newRiskClass, String newTerms) {
        return new CreditFile(
                account, status, limit, validThrough, newReviewOn, newRiskClass, newTerms, increase, securities);
    }

    /**
     * What ends within 60 days or has ended: the limit, the increase, the review day, each security (S1-3). Observed is
     * its last day, the threshold the notice reached: 60, 30, 7 or 0 days.
     */
    public List<Ground> endings(LocalDate asOf) {
        List<Ground> ending = new ArrayList<>();
        told(ending, "credit.limit-ends", "", limit == null ? null : validThrough, asOf);
        told(ending, "credit.increase-ends", "", increase == null ? null : increase.through(), asOf);
        told(ending, "credit.review-due", "", reviewOn, asOf);
        securities.forEach(security -> told(
                ending,
                "credit.security-ends",
                security.kind() + (security.reference().isEmpty() ? "" : " " + security.reference()),
                security.through(),
                asOf));
        return List.copyOf(ending);
    }

    private static void told(
            List<Ground> ending, String rule, String subject, @Nullable LocalDate end, LocalDate asOf) {
        if (end == null) {
            return;
        }
        int days = (int) ChronoUnit.DAYS.between(asOf, end);
        NOTICES.stream()
                .filter(notice -> days <= notice)
                .findFirst()
                .ifPresent(notice -> ending.add(Ground.about(subject, rule, Measure.date(end), Measure.days(notice))));
    }

    /** The credit status (S1-11). */
    public enum Status {
        OK,
        WATCH,
        HOLD,
        SUSPENDED,
        CASH_ONLY,
        CLOSED
    }
}
