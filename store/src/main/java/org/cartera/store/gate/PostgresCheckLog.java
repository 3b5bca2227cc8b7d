package org.cartera.store.gate;

import java.util.Optional;
import javax.sql.DataSource;
import org.cartera.domain.decisionlog.CheckLog;
import org.cartera.domain.decisionlog.LoggedCheck;
import org.cartera.store.Database;

/** The log of checks in PostgreSQL. */
public final class PostgresCheckLog implements CheckLog {
    private final Database database;

    public PostgresCheckLog(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public Optional<LoggedCheck> check(long id) {
        return CheckState.read(database, id);
    }
}
