package org.cartera.erp.copy;

import java.net.URI;
import org.cartera.erp.ofbiz.OfbizSettings;

/**
 * How to reach OFBiz over HTTP, and where to keep the copy of its tables.
 *
 * @param erp OFBiz' address as browsers type it, as in {@code https://ofbiz.example}
 * @param user an OFBiz user with the permission CARTERA_READ
 * @param password a secret; never printed
 * @param copy the database, a user who may make a schema there, the schema's name, and the zone of OFBiz' JVM
 * @param pageRows rows of a page, 1 to 50 000
 */
public record CopySettings(URI erp, String user, String password, OfbizSettings copy, int pageRows) {

    /** The schema of the copy, unless a test wants another. */
    public static final String SCHEMA = "erp_copy";

    public CopySettings {
        String scheme = erp.getScheme();
        if (erp.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("ERP address " + erp + " is no http or https address");
        }
        if (pageRows < 1 || pageRows > 50_000) {
            throw new IllegalArgumentException("ERP pages of " + pageRows + " rows: 1 to 50000 are possible");
        }
    }

    @Override
    public String toString() {
        return "CopySettings[" + erp + ", user " + user + ", copy " + copy + "]";
    }
}
