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
import org.cartera.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * Open items as payers may mean them: what the last run found open, less what lines bring that the ERP has not seen yet. Of a payment that
 * it was asked to enter, a read shows whether it has; any other it has seen when the item is open by so much less than when the line was
 * matched.
 */
final class OpenDocuments {
    private static final String ITEMS =
            """
            select o.organisation, o.customer, o.item, o.currency, o.open, o.issued, o.due, o.reference, f.order_id
            from open_item o left join fact_invoice f on f.organisation = o.organisation and f.gen_to is null
                and f.key = left(o.item, length(o.item) - position('/' in reverse(o.item)))""";

    private static final String PENDING =
            """
            select a.item, max(a.currency) as currency, coalesce(sum(a.paid) filter (where p.id is not null), 0)
                + greatest(0, coalesce(sum(a.paid) filter (where p.id is null), 0)
                    - greatest(0, coalesce(max(a.owed) filter (where p.id is null), 0) - max(o.open))) as pending
            from open_item o join bank_allocation a on a.organisation = o.organisation and a.item = o.item and a.live
            left join erp_payment p on p.match = a.match and """
                    + " " + ErpPaymentRows.KEYED
                    + " where o.organisation = ? and o.customer = any(?) group by a.item";

    /** Credit notes that settle nothing, and that no line keeps back; one that settles something in part is left to people. */
    private static final String CREDITS =
            """
            select i.organisation, i.customer, i.key || '/1' as item, i.currency, i.issued, i.issued as due, i.reference, i.order_id,
                abs(i.total) as open
            from fact_invoice i
            where i.organisation = ? and i.customer = any(?) and i.gen_to is null and i.status <> 'WRITTEN_OFF'
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
        Map<String, Money> pending = new HashMap<>();
        database.each(
                row -> pending.put(row.text("item"), row.money("currency", "pending")),
                PENDING,
                organisation.value(),
                customers);
        Map<AccountKey, List<OpenDocument>> items = new HashMap<>();
        database.each(
                row -> {
                    Money open = row.money("currency", "open");
                    Money brought = pending.getOrDefault(row.text("item"), Money.zero(open.currency()));
                    if (open.isMoreThan(brought)) {
                        OpenDocument item = document(row, open.minus(brought));
                        items.computeIfAbsent(item.account(), key -> new ArrayList<>())
                                .add(item);
                    }
                },
                ITEMS + " where o.organisation = ? and o.customer = any(?) order by o.customer, o.due, o.item",
                organisation.value(),
                customers);
        return items;
    }

    /** Credit notes that payers may keep back, by customer; their open amount is what stands to his credit. */
    Map<AccountKey, List<OpenDocument>> credits(OrganisationId organisation, Collection<String> customers) {
        Map<AccountKey, List<OpenDocument>> credits = new HashMap<>();
        database.each(
                row -> {
                    OpenDocument note = document(row, row.money("currency", "open"));
                    credits.computeIfAbsent(note.account(), key -> new ArrayList<>())
                            .add(note);
                },
                CREDITS,
                organisation.value(),
                customers);
        return credits;
    }

    /** The next items that nothing finds yet, by customer and item. */
    List<OpenDocument> withoutKeys(OrganisationId organisation, @Nullable OpenDocument after, int limit) {
        return database.list(
                row -> document(row, row.money("currency", "open")),
                ITEMS
                        + """
                         where o.organisation = ? and (o.customer, o.item) > (?, ?) and o.open > 0 and not exists (select 1
                            from document_key k where k.organisation = o.organisation and k.item = o.item)
                         order by o.customer, o.item limit ?""",
                organisation.value(),
                after == null ? "" : after.account().customer().value(),
                after == null ? "" : after.id().toString(),
                limit);
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
