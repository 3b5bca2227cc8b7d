package org.cartera.store.bank;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.OpenDocument;
import org.cartera.store.Database;
import org.cartera.store.Keys;
import org.cartera.store.Row;
import org.cartera.store.Together;

/**
 * Open items as payers may mean them: what the last run found open, less what lines bring that the ERP has not seen yet. Of a payment that
 * it was asked to enter, a read shows whether it has; any other it has seen when the item is open by so much less than when the line was
 * matched.
 */
final class OpenDocuments {
    private static final String COLUMNS =
            "select o.organisation, o.customer, o.item, o.currency, o.open, o.issued, o.due, o.reference, f.order_id from ";

    /** Each invoice is looked up by its key, whatever PostgreSQL takes the tables for ({@link Keys#each}). */
    private static final String INVOICE =
            """
             left join lateral (select order_id from fact_invoice i where i.organisation = o.organisation and i.gen_to is null
                and i.key = left(o.item, length(o.item) - position('/' in reverse(o.item))) offset 0) f on true
            """;

    private static final String PENDING =
            """
            select a.item, max(a.currency) as currency, coalesce(sum(a.paid) filter (where p.id is not null), 0)
                + greatest(0, coalesce(sum(a.paid) filter (where p.id is null), 0)
                    - greatest(0, coalesce(max(a.owed) filter (where p.id is null), 0) - max(o.open))) as pending
            from (%s) w
            cross join lateral (select * from bank_allocation l where l.organisation = ? and l.customer = w.customer and l.live offset 0) a
            cross join lateral (select open from open_item i where i.organisation = a.organisation and i.customer = a.customer
                and i.item = a.item offset 0) o
            left join lateral (select p.id from erp_payment p where p.match = a.match and """
                    + " " + ErpPaymentRows.KEYED
                    + " offset 0) p on true group by a.item";

    /** Credit notes that settle nothing, and that no line keeps back; one that settles something in part is left to people. */
    private static final String CREDITS =
            """
            select i.organisation, i.customer, i.key || '/1' as item, i.currency, i.issued, i.issued as due, i.reference, i.order_id,
                abs(i.total) as open
            from (%s) i
            where i.gen_to is null and i.status <> 'WRITTEN_OFF'
                and (i.kind = 'CREDIT_NOTE' or i.total < 0) and i.total <> 0
                and not exists (select 1 from fact_application a
                    where a.organisation = i.organisation and a.invoice = i.key and a.gen_to is null)
                and not exists (select 1 from bank_match m where m.organisation = i.organisation and m.customer = i.customer
                    and m.state = 'APPLIED' and m.missing_reason = 'CREDIT_NOTE' and i.key = any(string_to_array(m.missing_name, ', ')))
            order by i.customer, i.key""";

    private final Database database;

    OpenDocuments(Database database) {
        this.database = database;
    }

    Map<AccountKey, List<OpenDocument>> of(OrganisationId organisation, Collection<String> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        Keys keys = new Keys(customers);
        Map<String, Money> pending = new HashMap<>();
        Map<AccountKey, List<OpenDocument>> items = new HashMap<>();
        byKey().each(
                        row -> pending.put(row.text("item"), row.money("currency", "pending")),
                        PENDING.formatted(keys.asRows("customer")),
                        keys.parameter(),
                        organisation.value())
                .each(
                        row -> {
                            Money open = row.money("currency", "open");
                            Money brought = pending.getOrDefault(row.text("item"), Money.zero(open.currency()));
                            if (open.isMoreThan(brought)) {
                                OpenDocument item = document(row, open.minus(brought));
                                items.computeIfAbsent(item.account(), key -> new ArrayList<>())
                                        .add(item);
                            }
                        },
                        COLUMNS + "(" + keys.each("open_item", "customer") + ") o" + INVOICE
                                + "order by o.customer, o.due, o.item",
                        keys.parameter(),
                        organisation.value())
                .run();
        return items;
    }

    /** Statements for which PostgreSQL looks rows up by their keys, also in a table that it takes for empty while a pass fills it. */
    private Together byKey() {
        return database.together().each(row -> {}, "select set_config('enable_seqscan', 'off', true)");
    }

    /** Credit notes that payers may keep back, by customer; their open amount is what stands to his credit. */
    Map<AccountKey, List<OpenDocument>> credits(OrganisationId organisation, Collection<String> customers) {
        Keys keys = new Keys(customers);
        Map<AccountKey, List<OpenDocument>> credits = new HashMap<>();
        database.each(
                row -> {
                    OpenDocument note = document(row, row.money("currency", "open"));
                    credits.computeIfAbsent(note.account(), key -> new ArrayList<>())
                            .add(note);
                },
                CREDITS.formatted(keys.each("fact_invoice", "customer")),
                keys.parameter(),
                organisation.value());
        return credits;
    }

    /** Those of the items noted in {@code stale_document} with a number above one and up to another. */
    List<OpenDocument> stale(OrganisationId organisation, long above, long upTo) {
        return database.list(
                row -> document(row, row.money("currency", "open")),
                COLUMNS
                        + """
                        stale_document s cross join lateral (select * from open_item i where i.organisation = ? and i.customer = s.customer
                            and i.item = s.item offset 0) o"""
                        + INVOICE + "where s.n > ? and s.n <= ? order by s.n",
                organisation.value(),
                above,
                upTo);
    }

    private static OpenDocument document(Row row, Money open) throws SQLException {
        InstalmentId id = InstalmentId.parse(row.text("item"));
        Set<String> numbers = new TreeSet<>(Set.of(id.invoice().value()));
        String reference = row.textOrNull("reference");
        if (reference != null) {
            numbers.add(reference);
        }
        String order = row.textOrNull("order_id");
        Set<String> orders = order == null ? Set.of() : Set.of(order);
        numbers.addAll(orders);
        return new OpenDocument(
                id,
                new AccountKey(new OrganisationId(row.text("organisation")), new CustomerId(row.text("customer"))),
                open,
                row.date("issued"),
                row.date("due"),
                numbers,
                orders);
    }
}
