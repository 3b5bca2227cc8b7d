package org.cartera.store.gate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.gate.Release;
import org.cartera.domain.portfolio.GateBook.Claimed;
import org.cartera.store.Keys;
import org.cartera.store.Row;
import org.cartera.store.Together;
import org.jspecify.annotations.Nullable;

/** What stands at the gate with accounts. */
final class ClaimedRows {
    /** Whether the order stands in the facts of a generation, open or invoiced. */
    private static final String SHOWN =
            """
            o.order_id is not null and (
                exists (select 1 from fact_order f where f.organisation = o.organisation and f.key = o.order_id
                           and f.gen_from <= ? and (f.gen_to is null or f.gen_to > ?))
             or exists (select 1 from fact_invoice i where i.organisation = o.organisation and i.customer = o.customer
                           and i.order_id = o.order_id and i.gen_from <= ? and (i.gen_to is null or i.gen_to > ?)))""";

    private final Together asking;
    private final OrganisationId organisation;
    private final Keys customers;
    private final Map<AccountKey, List<Claim>> claims = new HashMap<>();
    private final Map<AccountKey, List<Release>> releases = new HashMap<>();
    private final Map<AccountKey, List<AtGate>> waiting = new HashMap<>();
    private @Nullable AtGate order;

    ClaimedRows(Together asking, Set<AccountKey> accounts, long generation, LocalDate releasedSince) {
        this.asking = asking;
        this.organisation = accounts.iterator().next().organisation();
        this.customers = new Keys(
                accounts.stream().map(account -> account.customer().value()).toList());
        asking.each(
                row -> of(claims, row).add(OrderRow.claim(row, row.flag("shown"))),
                "select o.*, " + SHOWN + " as shown from gate_order o where o.organisation = ? and o.customer"
                        + customers.among() + " and o.state in ('RESERVED', 'COMMITTED') order by o.cart_key",
                generation,
                generation,
                generation,
                generation,
                organisation.value(),
                customers.parameter());
        asking.each(
                row -> of(releases, row).add(GrantedRow.release(row)),
                "select * from gate_release where organisation = ? and customer" + customers.among()
                        + " and state = 'GRANTED'" + " and valid_until >= ? order by id",
                organisation.value(),
                customers.parameter(),
                releasedSince);
    }

    /** With held orders, the longest waiting first. */
    ClaimedRows waiting() {
        asking.each(
                row -> of(waiting, row).add(OrderRow.order(row)),
                "select * from gate_order where organisation = ? and customer" + customers.among()
                        + " and answer = 'HOLD' and state in"
                        + " ('HELD', 'COMMITTED') and order_id is not null order by waiting_since, cart_key",
                organisation.value(),
                customers.parameter());
        return this;
    }

    /** With what stands under a cart's key, whichever account's it is. */
    ClaimedRows order(String cartKey) {
        asking.each(
                row -> order = OrderRow.order(row),
                "select * from gate_order where organisation = ? and cart_key = ?",
                organisation.value(),
                cartKey);
        return this;
    }

    private <T> List<T> of(Map<AccountKey, List<T>> all, Row row) throws SQLException {
        return all.computeIfAbsent(
                new AccountKey(organisation, new CustomerId(row.text("customer"))), key -> new ArrayList<>());
    }

    Claimed claimed() {
        return new Claimed(claims, releases, waiting, order);
    }
}
