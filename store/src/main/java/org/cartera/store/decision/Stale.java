package org.cartera.store.decision;

import java.util.List;
import org.cartera.store.Database;

/**
 * Removes the rows of decided customers that no longer stand. Each customer's rows are looked up by key, whatever the planner
 * thinks of the table: in the first night it knows an empty one, would read all of an organisation's rows for every chunk, and
 * the night would grow with the square of the customers.
 */
final class Stale {
    private Stale() {}

    /**
     * @param table with primary key organisation, customer, {@code key}
     * @param kept the customer of each row that stands, and in {@code keys} its key
     */
    static void remove(
            Database database,
            String table,
            String key,
            String organisation,
            List<?> customers,
            List<?> kept,
            List<?> keys) {
        database.update(
                """
                delete from %1$s where ctid = any(array(
                    select had.ctid from unnest(?::text[]) decided (customer)
                     cross join lateral (select t.ctid, t.%2$s as key from %1$s t
                          where t.organisation = ? and t.customer = decided.customer offset 0) had
                     where (decided.customer, had.key) not in (select * from unnest(?::text[], ?::text[]))))"""
                        .formatted(table, key),
                customers,
                organisation,
                kept,
                keys);
    }
}
