package org.cartera.config.settings;

import org.jspecify.annotations.Nullable;

/**
 * Cartera's own PostgreSQL.
 *
 * @param url {@code cartera.db.url}; unset means the embedded PostgreSQL in the data directory
 * @param user {@code cartera.db.user}
 * @param password {@code cartera.db.password}, a secret
 * @param embeddedPort {@code cartera.db.port}: where the embedded PostgreSQL listens, 0 for any free port
 * @param poolSize {@code cartera.db.pool}: most connections of the server's pool, 4 to 200
 * @param idleSeconds {@code cartera.db.idleTransactionSeconds}: how long a connection may hold a transaction and ask nothing before
 *     PostgreSQL ends it, 0 to 86400; 0 lets a server that froze keep its rows locked for ever
 */
public record DatabaseSettings(
        @Nullable String url, String user, @Nullable String password, int embeddedPort, int poolSize, int idleSeconds) {

    static DatabaseSettings read(SettingsReader reader) {
        return new DatabaseSettings(
                reader.optionalText("cartera.db.url"),
                reader.text("cartera.db.user", "cartera"),
                reader.optionalSecret("cartera.db.password"),
                reader.whole("cartera.db.port", 0, 0, 65_535),
                reader.whole("cartera.db.pool", 20, 4, 200),
                reader.whole("cartera.db.idleTransactionSeconds", 300, 0, 86_400));
    }
}
