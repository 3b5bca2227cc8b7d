package org.cartera.store.bank;

import java.time.Instant;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.store.Database;

/**
 * Ends what is pending, item by item, where the ERP has come down by all that lines bring. From then on the item owes what the ERP says:
 * should a payment bounce there, nothing that was matched long ago hides it.
 */
final class Confirmations {
    private final Database database;
    private final OrganisationId organisation;

    Confirmations(Database database, OrganisationId organisation) {
        this.database = database;
        this.organisation = organisation;
    }

    void note(Instant at) {
        database.update(
                """
                update bank_allocation b set live = false from (
                    select a.item from bank_allocation a
                    left join open_item o on o.organisation = a.organisation and o.item = a.item
                    where a.organisation = ? and a.live
                    group by a.item having max(o.open) is null or sum(a.paid) <= max(a.owed) - max(o.open)) seen
                where b.organisation = ? and b.live and b.item = seen.item""",
                organisation.value(),
                organisation.value());
        database.update(
                """
                update bank_match m set confirmed = ? where m.organisation = ? and m.state = 'APPLIED' and m.confirmed is null
                    and exists (select 1 from bank_allocation a where a.match = m.id)
                    and not exists (select 1 from bank_allocation a where a.match = m.id and a.live)""",
                at,
                organisation.value());
    }
}
