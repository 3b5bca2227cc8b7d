package org.cartera.web.api;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away from a statement that it refuses. Whoever asks again after the first will be answered; asking
 * again after the second helps nobody.
 */
final class Outage {
    private Outage() {}

    /** Whether somewhere behind the failure a connection was refused, lost or shut down. */
    static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    /** SQL states: 08 connection lost, 53 no more resources, 57P shutting down or starting. A pool that gets none gives no state. */
    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException;
    }
}
