package org.cartera.store.bank;

import java.time.Instant;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.store.Database;

/**
 * Ends what is pending where the last read shows the payment that the ERP was asked for, or, where people enter payments, where an item
 * has come down by all that lines bring. From then on the item owes what the ERP says: should a payment bounce there, nothing that was
 * matched long ago hides it.
 */
final class Confirmations {
    private final Database database;
    private final OrganisationId organisation;

    Confirmations(Database database, OrganisationId organisation) {
        this.database = database;
        this.organisation = organisation;
    }

    void note(Instant at) {
        entered();
        seen();
        database.update(
                """
                update bank_match m set confirmed = ? where m.organisation = ? and m.state = 'APPLIED' and m.confirmed is null
                    and (exists (select 1 from bank_allocation a where a.match = m.id)
                        or exists (select 1 from erp_payment p join fact_payment f on f.organisation = p.organisation
                            and f.key = p.payment and f.gen_to is null where p.match = m.id))
                    and not exists (select 1 from bank_allocation a where a.match = m.id and a.live)""",
                at,
                organisation.value());
    }

    /** By so much the item has come down, which tells nothing about what other lines bring to it. */
    private void entered() {
        database.update(
                """
                with ended as (
                    update bank_allocation a set live = false from erp_payment p join fact_payment f
                        on f.organisation = p.organisation and f.key = p.payment and f.gen_to is null
                    where p.organisation = ? and p.match = a.match and a.live returning a.match, a.customer, a.item, a.paid)
                update bank_allocation b set owed = b.owed - e.paid
                  from (select customer, item, sum(paid) as paid from ended group by customer, item) e
                 where b.organisation = ? and b.live and b.customer = e.customer and b.item = e.item
                    and b.match not in (select match from ended)""",
                organisation.value(),
                organisation.value());
    }

    private void seen() {
        database.update(
                """
                update bank_allocation b set live = false from (
                    select a.customer, a.item from bank_allocation a
                    left join open_item o on o.organisation = a.organisation and o.customer = a.customer
                        and o.item = a.item
                    where a.organisation = ? and a.live
                        and not exists (select 1 from erp_payment p where p.match = a.match and """
                        + " " + ErpPaymentRows.KEYED
                        + """
                )
                    group by a.customer, a.item having max(o.open) is null or sum(a.paid) <= max(a.owed) - max(o.open)) seen
                where b.organisation = ? and b.live and b.customer = seen.customer and b.item = seen.item
                    and not exists (select 1 from erp_payment p where p.match = b.match and """
                        + " " + ErpPaymentRows.KEYED + ")",
                organisation.value(),
                organisation.value());
    }
}
