package org.cartera.domain.statement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.customer.OrganisationId;

/**
 * When last month's statements are produced by themselves.
 *
 * @param monthly by organisation; one that is absent has none by itself
 */
public record StatementSchedules(Map<OrganisationId, Monthly> monthly) {
    /** A server that was down may come this many days late; after that a person decides. */
    private static final int LATE = 3;

    public StatementSchedules {
        monthly = Map.copyOf(monthly);
    }

    /**
     * @param day of the month, 1 to 25
     * @param at from then on, in the organisation's zone
     */
    public record Monthly(int day, LocalTime at) {
        public Monthly {
            if (day < 1 || day > 25) {
                throw new IllegalArgumentException("Statements are produced on a day from 1 to 25, not on " + day);
            }
        }
    }

    public Set<OrganisationId> organisations() {
        return monthly.keySet();
    }

    /** The last day of the period whose statements are due: the month before; empty where it is not the time. */
    public Optional<LocalDate> periodEnd(OrganisationId organisation, LocalDate today, LocalTime now) {
        return Optional.ofNullable(monthly.get(organisation))
                .filter(one -> today.getDayOfMonth() > one.day() && today.getDayOfMonth() <= one.day() + LATE
                        || today.getDayOfMonth() == one.day() && !now.isBefore(one.at()))
                .map(one -> today.withDayOfMonth(1).minusDays(1));
    }
}
