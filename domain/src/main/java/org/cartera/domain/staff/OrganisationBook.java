package org.cartera.domain.staff;

import java.util.List;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;

/** Our organisations: the ERP's facts of the generation in force, with our own settings beside them. */
public interface OrganisationBook {

    /** The organisations of the facts in force, by name, with the settings applied. */
    List<Organisation> all();

    /** The ERP's own name, zone and so on, without our settings. */
    List<Organisation> asRead();

    OrganisationSettings settings(OrganisationId id);

    /** @throws Changed where the row is no longer of the given version */
    OrganisationSettings save(OrganisationSettings settings, String by);

    /** Somebody else changed the settings in between. */
    final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Changed(OrganisationId id, String changedBy) {
            super("The settings of " + id + " were changed by " + changedBy);
        }
    }
}
