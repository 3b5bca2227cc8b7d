package org.cartera.store.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cartera.store.Database;

/**
 * Removes what accounts share among their order checks. A check that is just being made may name such a row again without writing
 * it; so the accounts are locked first, as a check locks its own, and what is old is looked for again under the locks. An account
 * at which somebody is asking is passed over.
 */
final class LockedAccounts {
    private static final int AT_ONCE = 100;

    private LockedAccounts() {}

    /** To be called in a transaction; it holds the locks until it ends. */
    static long remove(Database database, OldRows rows, Instant before) {
        List<String> organisations = new ArrayList<>();
        List<String> customers = new ArrayList<>();
        database.each(
                row -> {
                    organisations.add(row.text("organisation"));
                    customers.add(row.text("customer"));
                },
                "select g.organisation, g.customer from gate_account g where exists (select 1 " + rows.where()
                        + " and x.organisation = g.organisation and x.customer = g.customer)"
                        + " order by g.organisation, g.customer limit " + AT_ONCE + " for update of g skip locked",
                before);
        return database.update(
                "delete from " + rows.table() + " x where " + rows.condition()
                        + " and (x.organisation, x.customer) in (select * from unnest(?, ?))",
                before,
                organisations,
                customers);
    }
}
