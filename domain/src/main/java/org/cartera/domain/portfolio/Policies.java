package org.cartera.domain.portfolio;

import java.time.LocalDate;
import org.cartera.domain.customer.OrganisationId;

/** The policies in force: what finance tunes, effective-dated and versioned. */
public interface Policies {

    /** The rules of an organisation on a date. Throws an IllegalStateException that names what is missing. */
    PolicySet inForce(OrganisationId organisation, LocalDate asOf);
}
