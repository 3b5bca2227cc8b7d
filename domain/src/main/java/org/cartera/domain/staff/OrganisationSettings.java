package org.cartera.domain.staff;

import java.time.ZoneId;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What we say of an organisation beyond the ERP's facts.
 *
 * @param displayName shown instead of the ERP's name; null: the ERP's
 * @param zone whose calendar day is the business date (K1); null: the ERP's
 * @param language of letters and of users without one: {@code es} or {@code en}
 * @param version of the row as it was read; 0: it does not exist yet
 */
public record OrganisationSettings(
        OrganisationId id, @Nullable String displayName, @Nullable ZoneId zone, String language, long version) {

    public static OrganisationSettings none(OrganisationId id) {
        return new OrganisationSettings(id, null, null, "es", 0);
    }
}
