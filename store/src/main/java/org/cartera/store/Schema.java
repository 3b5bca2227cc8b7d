package org.cartera.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database to this version's schema.
 *
 * <p>Several nodes may start at once: one migrates and the others wait for it. A database that already holds other
 * tables, such as the batch repository of the application server, is taken over as it is. A database that is newer than
 * this version, or whose applied migrations were changed, stops the start.
 */
public final class Schema {

    private Schema() {}

    /**
     * Needs three connections at once and must not be called within a transaction.
     *
     * @return how many migrations were applied now; 0 where the schema was up to date
     */
    public static int migrate(DataSource dataSource) {
        // Flyway's own lock does not cover the moment in which it creates its history
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('cartera/schema', 0))");
            try {
                return migrateAlone(dataSource);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreException("The schema could not be locked for its migration", e);
        }
    }

    /**
     * Waits for other nodes that are starting, and makes them wait until the transaction at hand has ended: each then sees what
     * the one before has written.
     */
    public static void awaitTurn(DataSource dataSource) {
        new Database(dataSource)
                .each(row -> {}, "select pg_advisory_xact_lock(hashtextextended('cartera/first-start', 0))");
    }

    /** Whether every migration of this version is applied; throws {@link StoreException} where the database does not answer. */
    public static boolean isCurrent(DataSource dataSource) {
        try {
            return flyway(dataSource).info().pending().length == 0;
        } catch (FlywayException e) {
            throw new StoreException("The database does not tell its schema", e);
        }
    }

    private static int migrateAlone(DataSource dataSource) {
        return flyway(dataSource).migrate().migrationsExecuted;
    }

    private static Flyway flyway(DataSource dataSource) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }
}
