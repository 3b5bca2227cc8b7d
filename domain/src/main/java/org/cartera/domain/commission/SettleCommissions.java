package org.cartera.domain.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Tells what sellers have earned since the last settlement, and settles a month. */
public final class SettleCommissions {
    private final Commissions book;
    private final Commissions.Plans plans;

    public SettleCommissions(Commissions book, Commissions.Plans plans) {
        this.book = book;
        this.plans = plans;
    }

    public CommissionPlan plan(OrganisationId organisation, LocalDate asOf) {
        return plans.inForce(organisation, asOf);
    }

    /**
     * What a settlement of that day would write.
     *
     * @param seller only this seller's lines; null: everybody's
     */
    public List<CommissionLine> running(OrganisationId organisation, @Nullable String seller, LocalDate asOf) {
        CommissionPlan plan = plan(organisation, asOf);
        return plan.first().stream()
                .flatMap(first -> book.unsettled(organisation, seller, first, asOf).stream())
                .flatMap(one -> plan.lacking(one.receipt(), one.settled(), asOf).stream())
                .filter(line -> seller == null || line.seller().equals(seller))
                .toList();
    }

    /** The month after the last settled one, at first the one before today's; empty where it is not over or there is no plan. */
    public Optional<YearMonth> next(OrganisationId organisation, LocalDate today) {
        YearMonth before = YearMonth.from(today).minusMonths(1);
        return Optional.of(
                        book.last(organisation).map(last -> last.plusMonths(1)).orElse(before))
                .filter(month ->
                        !month.isAfter(before) && !plan(organisation, today).isNone());
    }

    /**
     * Settles a month that is over, with everything up to its last day that no earlier month has. Said twice it changes nothing.
     *
     * @return false where it, or a later month, is settled already
     * @throws IllegalArgumentException where the month is not over
     */
    public boolean settle(OrganisationId organisation, YearMonth month, LocalDate today, String by, Instant at) {
        LocalDate end = month.atEndOfMonth();
        if (!end.isBefore(today)) {
            throw new IllegalArgumentException("The month " + month + " is not over on " + today);
        }
        return book.settle(organisation, new Commissions.Month(month, by, at), running(organisation, null, end));
    }
}
