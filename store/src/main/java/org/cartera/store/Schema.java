package org.cartera.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to this version's schema.
 *
 * <p>Several nodes may start at once: one migrates and the others wait for it. A database that already holds other
 * tables, such as the batch repository of the application server, is taken over as it is. A database that is newer than
 * this version, or whose applied migrations were changed, stops the start.
 */
public final class Schema {

    private Schema() {}

    /** @return how many migrations were applied now; 0 where the schema was up to date */
    public static int migrate(DataSource dataSource) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
