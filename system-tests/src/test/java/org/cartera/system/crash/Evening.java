package org.cartera.system.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** How far an evening is, read from Cartera's tables: its servers may be dead at any moment. */
final class Evening {
    private static final long MINUTES_OF_PATIENCE = 20;

    private final DataSource database;

    Evening(DataSource database) {
        this.database = database;
    }

    /**
     * The newest run and its outbox.
     *
     * @param runs how many runs there are
     * @param run its number
     * @param epoch how often it was begun
     * @param done customers decided, or messages taken by the step
     * @param waiting intents that nobody has delivered, given up or left as uncertain
     * @param settled all other intents
     */
    record State(
            int runs,
            long run,
            String status,
            String step,
            long epoch,
            long done,
            long total,
            long waiting,
            long settled) {

        /** Whether anything was done since; a step that cannot tell counts as having gone on once somebody took it over. */
        boolean goneOnSince(State before) {
            return !step.equals(before.step)
                    || done != before.done
                    || settled != before.settled
                    || decided() == 0 && epoch != before.epoch;
        }

        boolean ended() {
            return runs > 0 && status.startsWith("COMPLETED") && waiting == 0;
        }

        boolean failed() {
            return status.equals("FAILED") || status.equals("STOPPED");
        }

        /** Decided customers as a share of all, once deciding has begun; 1 afterwards. */
        double decided() {
            return step.equals("DECIDE") ? done / (double) Math.max(1, total) : delivering() ? 1 : 0;
        }

        /** Delivered messages as a share of all, once delivering has begun. */
        double delivered() {
            return delivering() ? settled / (double) Math.max(1, settled + waiting) : 0;
        }

        private boolean delivering() {
            return step.equals("DISPATCH") || step.equals("REPORT");
        }
    }

    State now() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select (select count(*) from run) as runs, coalesce(max(r.id), 0) as run,
                               coalesce(max(r.status), '') as status, coalesce(max(r.step), '') as step,
                               coalesce(max(r.epoch), 0) as epoch, coalesce(max(s.done), 0) as done,
                               coalesce(max(s.total), 0) as total,
                               (select count(*) from intent where state in ('PENDING', 'RETRY', 'SENDING')) as waiting,
                               (select count(*) from intent where state not in ('PENDING', 'RETRY', 'SENDING')) as settled
                          from run r left join run_step s on s.run = r.id and s.step = r.step
                         where r.id = (select max(id) from run)""")) {
            row.next();
            return new State(
                    row.getInt("runs"),
                    row.getLong("run"),
                    row.getString("status"),
                    row.getString("step"),
                    row.getLong("epoch"),
                    row.getLong("done"),
                    row.getLong("total"),
                    row.getLong("waiting"),
                    row.getLong("settled"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks until the evening is as wanted; what does not come about in twenty minutes is a failure of the test. */
    State await(String what, Predicate<State> wanted) throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_OF_PATIENCE);
        State state = now();
        while (!wanted.test(state)) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("Waited in vain until " + what + ": " + state);
            }
            Thread.sleep(5);
            state = now();
        }
        return state;
    }
}
