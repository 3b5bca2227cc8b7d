package org.cartera.erp.ofbiz;

import java.time.ZoneId;

/**
 * How to reach an OFBiz database, with a user that may only read.
 *
 * @param url JDBC address of its PostgreSQL, as in {@code jdbc:postgresql://erp-db:5432/ofbiz}
 * @param password a secret; never printed
 * @param schema where OFBiz keeps its tables; normally {@code public}
 * @param zone the zone of OFBiz' JVM, in which its timestamps are read as dates (K2)
 * @param fetchSize rows a round trip while streaming, from 1
 * @param idleConnections connections kept open for the next read, from 0; more are opened as needed and closed after use
 */
public record OfbizSettings(
        String url, String user, String password, String schema, ZoneId zone, int fetchSize, int idleConnections) {

    public OfbizSettings {
        if (fetchSize < 1 || idleConnections < 0) {
            throw new IllegalArgumentException("OFBiz settings: fetchSize " + fetchSize
                    + " must be at least 1, idleConnections " + idleConnections + " at least 0");
        }
        if (!schema.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("OFBiz settings: schema '" + schema + "' is not a plain name");
        }
    }

    /** With OFBiz' usual schema and a fetch size that suits a local network. */
    public static OfbizSettings of(String url, String user, String password, ZoneId zone) {
        return new OfbizSettings(url, user, password, "public", zone, 5_000, 4);
    }

    @Override
    public String toString() {
        return "OfbizSettings[" + url + ", user " + user + ", schema " + schema + ", zone " + zone + "]";
    }
}
