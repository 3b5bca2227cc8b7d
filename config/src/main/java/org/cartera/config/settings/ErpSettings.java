package org.cartera.config.settings;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The ERP that Cartera reads, with a user that may only read.
 *
 * @param url {@code cartera.erp.url}: JDBC address of the ERP's PostgreSQL; unset means that no run can read yet
 * @param user {@code cartera.erp.user}
 * @param password {@code cartera.erp.password}, a secret
 * @param zone {@code cartera.erp.zone}: the zone in which the ERP's timestamps are read as dates (K2)
 * @param freshnessBusinessDays {@code cartera.erp.freshness.businessDays}: how old the newest payment entry may be before the
 *     preflight refuses, in business days; 0 switches the check off
 */
public record ErpSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        ZoneId zone,
        int freshnessBusinessDays) {

    static ErpSettings read(SettingsReader reader) {
        return new ErpSettings(
                reader.optionalText("cartera.erp.url"),
                reader.optionalText("cartera.erp.user"),
                reader.optionalSecret("cartera.erp.password"),
                reader.zone("cartera.erp.zone", ZoneId.of("America/Bogota")),
                reader.whole("cartera.erp.freshness.businessDays", 3, 0, 60));
    }
}
