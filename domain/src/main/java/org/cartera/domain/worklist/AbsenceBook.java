package org.cartera.domain.worklist;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.customer.OrganisationId;

/** Who is away, and who stands in for him. */
public interface AbsenceBook {

    void add(OrganisationId organisation, Absence absence, String by);

    /** He is back: from this day on nobody stands in for him. One that had not begun is as if it had never been. */
    void end(OrganisationId organisation, long absence, LocalDate on);

    /** Those that are not over on the day, the earliest first. */
    List<Absence> from(OrganisationId organisation, LocalDate day);
}
