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
import org.cartera.store.KeyedSql;
import org.cartera.store.Keys;
import org.cartera.store.Kinds;
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
                           and f.gen_from <= %1$s and (f.gen_to is null or f.gen_to > %1$s))
             or exists (select 1 from fact_invoice i where i.organisation = o.organisation and i.customer = o.customer
                           and i.order_id = o.order_id and i.gen_from <= %1$s and (i.gen_to is null or i.gen_to > %1$s)))""";

    private static final String CLAIM = "claim";
    private static final String RELEASE = "release";
    private static final String WAITING = "waiting";
    private static final String UNDER_KEY = "key";

    private static final String ORDERS =
            """
            organisation text, customer text, cart_key text, sold_to text, order_id text, checkpoint text, state text, answer text,
            currency text, amount numeric, claimed numeric, previous numeric, deliver_by date, prepaid boolean, channel text,
            seller text, release_id bigint, waiting_since timestamptz, expires_at timestamptz, confirmed_at timestamptz""";

    private static final String ALL = ORDERS.replaceAll(" \\w+(,|$)", "$1");

    /** The columns of all kinds. */
    static final String COLUMNS =
            ORDERS + ", shown boolean, id text, together boolean, valid_until date, decided_by text, reason text";

    private static final String GRANTED = " and state = 'GRANTED' and valid_until >= ?";

    private static final KeyedSql CLAIMS_AND_KEY = KeyedSql.of(keys -> orders(keys, false));
    private static final KeyedSql CLAIMS_AND_WAITING = KeyedSql.of(keys -> orders(keys, true));

    private static final KeyedSql RELEASES = KeyedSql.of(keys ->
            "select * from gate_release where organisation = ? and customer" + keys.among() + GRANTED + " order by id");

    private final OrganisationId organisation;
    private final Map<AccountKey, List<Claim>> claims = new HashMap<>();
    private final Map<AccountKey, List<Release>> releases = new HashMap<>();
    private final Map<AccountKey, List<AtGate>> waiting = new HashMap<>();
    private @Nullable AtGate order;

    ClaimedRows(Set<AccountKey> accounts) {
        this.organisation = accounts.iterator().next().organisation();
    }

    /** With held orders, the longest waiting first. */
    static ClaimedRows waiting(Together asking, Set<AccountKey> accounts, long generation, LocalDate releasedSince) {
        Keys customers = customers(accounts);
        return new ClaimedRows(accounts)
                .ask(asking, CLAIMS_AND_WAITING, customers, customers.parameter(), generation, releasedSince);
    }

    /** With what stands under a cart's key, whichever account's it is. */
    static ClaimedRows underKey(
            Together asking, Set<AccountKey> accounts, String cartKey, long generation, LocalDate releasedSince) {
        return new ClaimedRows(accounts)
                .ask(asking, CLAIMS_AND_KEY, customers(accounts), cartKey, generation, releasedSince);
    }

    private static String orders(Keys keys, boolean waiting) {
        return orders(new Kinds(ORDERS + ", shown boolean"), keys, "?", waiting).sql();
    }

    private static Kinds orders(Kinds kinds, Keys keys, String generation, boolean waiting) {
        kinds.kind(
                CLAIM,
                ALL + ", " + SHOWN.formatted(generation) + " as shown",
                "from gate_order o where organisation = ? and customer" + keys.among()
                        + " and state in ('RESERVED', 'COMMITTED')",
                "cart_key");
        return waiting
                ? kinds.kind(
                        WAITING,
                        ALL,
                        "from gate_order where organisation = ? and customer" + keys.among()
                                + " and answer = 'HOLD' and state in ('HELD', 'COMMITTED') and order_id is not null",
                        "coalesce(to_char(waiting_since at time zone 'UTC', 'YYYYMMDDHH24MISSUS'), 'later') || cart_key")
                : kinds.kind(UNDER_KEY, ALL, "from gate_order where organisation = ? and cart_key = ?");
    }

    /**
     * Of one account, as kinds of rows of a statement that asks for more at the same moment.
     *
     * @param generation what stands for the generation in the statement
     * @param waiting with held orders, else with what stands under a cart's key
     */
    static Kinds kinds(Kinds kinds, String generation, boolean waiting) {
        return orders(kinds, new Keys(List.of("")), generation, waiting)
                .kind(
                        RELEASE,
                        "customer, id::text as id, order_id, cart_key, currency, amount, together, valid_until, decided_by, reason",
                        "from gate_release where organisation = ? and customer = ?" + GRANTED,
                        Kinds.place("gate_release.id"));
    }

    /** What the {@link #kinds} are told, one after the other. */
    static List<Object> parameters(AccountKey account, @Nullable String cartKey, LocalDate releasedSince) {
        String owner = account.organisation().value();
        String customer = account.customer().value();
        return List.of(owner, customer, owner, cartKey == null ? customer : cartKey, owner, customer, releasedSince);
    }

    private static Keys customers(Set<AccountKey> accounts) {
        return new Keys(
                accounts.stream().map(account -> account.customer().value()).toList());
    }

    private ClaimedRows ask(
            Together asking, KeyedSql orders, Keys customers, Object also, long generation, LocalDate releasedSince) {
        asking.each(
                this::add,
                orders.about(customers),
                generation,
                generation,
                generation,
                generation,
                organisation.value(),
                customers.parameter(),
                organisation.value(),
                also);
        asking.each(
                this::addRelease,
                RELEASES.about(customers),
                organisation.value(),
                customers.parameter(),
                releasedSince);
        return this;
    }

    /** Takes a row of one of the {@link #kinds}; leaves any other. */
    void add(Row row) throws SQLException {
        switch (row.text(Kinds.KIND)) {
            case CLAIM -> of(claims, row).add(OrderRow.claim(row, row.flag("shown")));
            case WAITING -> of(waiting, row).add(OrderRow.order(row));
            case UNDER_KEY -> order = OrderRow.order(row);
            case RELEASE -> addRelease(row);
            default -> {
                // of those who ask together with us
            }
        }
    }

    private void addRelease(Row row) throws SQLException {
        of(releases, row).add(GrantedRow.release(row));
    }

    private <T> List<T> of(Map<AccountKey, List<T>> all, Row row) throws SQLException {
        return all.computeIfAbsent(
                new AccountKey(organisation, new CustomerId(row.text("customer"))), key -> new ArrayList<>());
    }

    Claimed claimed() {
        return new Claimed(claims, releases, waiting, order);
    }
}
