package org.cartera.store.run;

import org.cartera.store.Database;

/**
 * Keeps what was invoiced a day: a page that measures days outstanding in it would otherwise look at every invoice. Where no
 * read has changed anything since it was kept, it stands.
 */
final class SalesByDay {
    private final Database database;

    SalesByDay(Database database) {
        this.database = database;
    }

    void keep(String organisation, long generation) {
        if (database.number(
                        """
                        select count(*) from sales_read s where s.organisation = ? and s.generation <= ?
                           and not exists (select 1 from generation g where g.organisation = s.organisation
                                 and g.number > s.generation and g.number <= ? and g.changed is distinct from 0)""",
                        organisation,
                        generation,
                        generation)
                > 0) {
            return;
        }
        database.update("delete from sales_day where organisation = ?", organisation);
        database.update(
                """
                insert into sales_day (organisation, currency, day, sold)
                select organisation, currency, issued, sum(case when kind = 'CREDIT_NOTE' then -abs(total) else total end)
                  from fact_invoice where organisation = ? and gen_to is null and kind <> 'INTEREST'
                 group by organisation, currency, issued""",
                organisation);
        database.update(
                "insert into sales_read (organisation, generation) values (?, ?)"
                        + " on conflict (organisation) do update set generation = excluded.generation",
                organisation,
                generation);
    }
}
