package org.cartera.store.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.cartera.domain.portfolio.Retention;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.store.Database;

/**
 * Removes old rows a slice at a time. Rows that another node is just removing are passed over, so several nodes may remove at
 * once.
 */
public final class PostgresRetention implements Retention {
    private final Database database;
    private final UnitOfWork work;

    public PostgresRetention(DataSource dataSource, UnitOfWork work) {
        this.database = new Database(dataSource);
        this.work = work;
    }

    @Override
    public long count(Subject subject, Instant before) {
        return OldRows.of(subject).stream()
                .mapToLong(rows -> database.number("select count(*) " + rows.where(), before))
                .sum();
    }

    @Override
    public long remove(Subject subject, Instant before, int atMost) {
        List<OldRows> tables = OldRows.of(subject);
        return work.inNewTransaction(() -> {
            long removed = 0;
            for (OldRows rows : tables) {
                if (removed < atMost) {
                    removed += rows.shared()
                            ? LockedAccounts.remove(database, rows, before)
                            : database.update(rows.delete(atMost - removed), before);
                }
            }
            return removed;
        });
    }

    @Override
    public void note(Removal removal) {
        work.inNewTransaction(() -> database.update(
                "insert into removal (subject, removed_before, removed, removed_at, removed_by) values (?, ?, ?, ?, ?)",
                removal.subject(),
                removal.before(),
                removal.rows(),
                removal.at(),
                removal.by()));
    }

    @Override
    public Optional<Removal> last(Subject subject) {
        return database.first(
                row -> new Removal(
                        subject,
                        row.instant("removed_before"),
                        row.number("removed"),
                        row.instant("removed_at"),
                        row.text("removed_by")),
                "select * from removal where subject = ? order by removed_at desc limit 1",
                subject);
    }
}
