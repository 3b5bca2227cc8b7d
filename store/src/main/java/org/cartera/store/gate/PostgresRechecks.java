package org.cartera.store.gate;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.portfolio.Rechecks;
import org.cartera.store.Database;

/** Accounts to be looked at again, in PostgreSQL and by its clock. People's changes and reads note them by triggers. */
public final class PostgresRechecks implements Rechecks {
    private final Database database;

    public PostgresRechecks(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public void changed(AccountKey account) {
        database.update(
                """
                insert into gate_recheck as r (organisation, customer, read_erp, erp_told_at, asked_at, due_at)
                values (?, ?, true, clock_timestamp(), clock_timestamp(), clock_timestamp())
                on conflict (organisation, customer) do update set read_erp = true, asked_at = excluded.asked_at,
                    erp_told_at = excluded.erp_told_at, due_at = least(r.due_at, excluded.due_at)""",
                account.organisation().value(),
                account.customer().value());
    }

    @Override
    public List<Due> take(int limit) {
        return database.list(
                row -> new Due(
                        AccountKey.of(row.text("organisation"), row.text("customer")),
                        row.flag("read_erp") ? row.instant("erp_told_at") : null,
                        row.instant("asked_at"),
                        row.integer("tries")),
                """
                with due as (select organisation, customer from gate_recheck where due_at <= clock_timestamp()
                              order by due_at limit ? for update skip locked)
                update gate_recheck r set due_at = clock_timestamp() + interval '1 minute'
                  from due where r.organisation = due.organisation and r.customer = due.customer
                returning r.*""",
                limit);
    }

    @Override
    public void done(Due due) {
        String organisation = due.account().organisation().value();
        String customer = due.account().customer().value();
        long gone = database.update(
                "delete from gate_recheck where organisation = ? and customer = ? and asked_at = ?",
                organisation,
                customer,
                due.notedAt());
        if (gone == 0) {
            database.update(
                    "update gate_recheck set due_at = clock_timestamp(), tries = 0,"
                            + " read_erp = read_erp and erp_told_at is distinct from ?"
                            + " where organisation = ? and customer = ?",
                    due.erpToldAt(),
                    organisation,
                    customer);
        }
    }

    @Override
    public void later(Due due, Duration wait) {
        database.update(
                "update gate_recheck set tries = tries + 1, due_at = clock_timestamp() + ? * interval '1 second'"
                        + " where organisation = ? and customer = ?",
                wait.toSeconds(),
                due.account().organisation().value(),
                due.account().customer().value());
    }
}
