package org.cartera.config.settings;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The ERP that Cartera reads, with a user that may only read.
 *
 * @param url {@code cartera.erp.url}: JDBC address of the ERP's PostgreSQL, or OFBiz' own address ({@code https://…}) where our
 *     component there hands the rows out; unset means that no run can read yet
 * @param user {@code cartera.erp.user}: of the database, or of OFBiz
 * @param password {@code cartera.erp.password}, a secret
 * @param zone {@code cartera.erp.zone}: the zone in which the ERP's timestamps are read as dates (K2)
 * @param freshnessBusinessDays {@code cartera.erp.freshness.businessDays}: how old the newest payment entry may be before the
 *     preflight refuses, in business days; 0 switches the check off
 * @param pageRows {@code cartera.erp.page}: over HTTP, how many rows are asked for at once
 * @param copyUrl {@code cartera.erp.copy.url}: over HTTP, JDBC address of the PostgreSQL that keeps the copy of the ERP's tables; unset
 *     means Cartera's own, with its user
 * @param copyUser {@code cartera.erp.copy.user}
 * @param copyPassword {@code cartera.erp.copy.password}, a secret
 */
public record ErpSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        ZoneId zone,
        int freshnessBusinessDays,
        int pageRows,
        @Nullable String copyUrl,
        @Nullable String copyUser,
        @Nullable String copyPassword) {

    /** Whether the ERP is read through our component in it instead of from its database. */
    public boolean overHttp() {
        return url != null && url.matches("https?://.*");
    }

    static ErpSettings read(SettingsReader reader) {
        return new ErpSettings(
                reader.optionalText("cartera.erp.url"),
                reader.optionalText("cartera.erp.user"),
                reader.optionalSecret("cartera.erp.password"),
                reader.zone("cartera.erp.zone", ZoneId.of("America/Bogota")),
                reader.whole("cartera.erp.freshness.businessDays", 3, 0, 60),
                reader.whole("cartera.erp.page", 10_000, 100, 50_000),
                reader.optionalText("cartera.erp.copy.url"),
                reader.optionalText("cartera.erp.copy.user"),
                reader.optionalSecret("cartera.erp.copy.password"));
    }
}
