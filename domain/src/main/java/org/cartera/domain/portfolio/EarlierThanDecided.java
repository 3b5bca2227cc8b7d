package org.cartera.domain.portfolio;

import java.time.LocalDate;
import org.cartera.domain.customer.OrganisationId;

/**
 * A run was asked for a business date before one that has been decided. It would decide about the past with what was done
 * since: a clock was set back, or somebody chose a wrong date.
 */
public final class EarlierThanDecided extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public EarlierThanDecided(OrganisationId organisation, LocalDate asked, LocalDate decided) {
        super("The business date " + asked + " lies before " + decided + ", which was already decided for "
                + organisation + ". Check the clock, or run " + decided + " or a later date");
    }
}
