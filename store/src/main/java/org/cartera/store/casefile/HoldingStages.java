package org.cartera.store.casefile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.store.KeyedSql;
import org.cartera.store.Keys;
import org.cartera.store.Kinds;
import org.cartera.store.Row;
import org.cartera.store.Together;

/**
 * The items of several accounts that were given one of some stages, by customer; there when what it asks was run. Most items were given
 * none of them, and that is told by indexes alone.
 */
final class HoldingStages {
    /** The columns of its rows. */
    static final String COLUMNS =
            """
            customer text, item text, first_seen date, closed_on date, reopened integer, stage text, reopening integer,
            taken_on date, fate text[]""";

    private static final String NAMES =
            "customer, item, first_seen, closed_on, reopened, stage, reopening, taken_on, fate";
    private static final String KIND = "stage";

    private static final KeyedSql ROWS = KeyedSql.of(keys ->
            """
            select k.customer, k.item, m.first_seen, m.closed_on, m.reopening as reopened, s.intent, %s
              from (select t.* from (%s) w cross join lateral (
                        select customer, item from item_memory where organisation = ? and customer = w.wanted offset 0) t) k
             cross join lateral (
                        select * from stage_taken where organisation = ? and item = k.item and stage = any(?) offset 0) s
              join item_memory m on m.organisation = s.organisation and m.customer = k.customer and m.item = k.item"""
                    .formatted(Memories.STAGE, keys.asRows("wanted")));
    private static final KeyedSql IN_ORDER = KeyedSql.of(keys -> ROWS.about(keys) + Memories.IN_ORDER);

    /** Whether any item of an account was given one; told organisation, stages, organisation and customer. */
    static final String ANY =
            """
            exists (select from item_memory k cross join lateral (
                        select from stage_taken where organisation = ? and item = k.item and stage = any(?) offset 0) s
                     where k.organisation = ? and k.customer = ?)""";

    private final Map<CustomerId, Map<InstalmentId, ItemMemory>> items = new HashMap<>();

    HoldingStages() {}

    HoldingStages(
            Together asking, OrganisationId organisation, Collection<String> customers, Collection<StageId> stages) {
        if (stages.isEmpty()) {
            return;
        }
        Keys theirs = new Keys(customers);
        asking.each(
                this::add,
                IN_ORDER.about(theirs),
                parameters(organisation, theirs, stages).toArray());
    }

    /** As a kind of rows among others, in the same order. */
    static Kinds kind(Kinds kinds, Keys keys) {
        return kinds.kind(KIND, NAMES, "from (" + ROWS.about(keys) + ") s", "taken_on || " + Kinds.place("intent"));
    }

    static List<Object> parameters(OrganisationId organisation, Keys customers, Collection<StageId> stages) {
        return List.of(customers.parameter(), organisation.value(), organisation.value(), names(stages));
    }

    static List<String> names(Collection<StageId> stages) {
        return stages.stream().map(StageId::value).sorted().toList();
    }

    static boolean isOne(Row row) throws SQLException {
        return row.text(Kinds.KIND).equals(KIND);
    }

    void add(Row row) throws SQLException {
        add(
                new CustomerId(row.text("customer")),
                new ItemMemory(
                        InstalmentId.parse(row.text("item")),
                        row.date("first_seen"),
                        row.dateOrNull("closed_on"),
                        row.integer("reopened"),
                        List.of(Memories.stageTaken(row))));
    }

    /** One row a stage: the item's earlier ones came before it. */
    private void add(CustomerId customer, ItemMemory one) {
        items.computeIfAbsent(customer, key -> new HashMap<>()).merge(one.item(), one, HoldingStages::together);
    }

    private static ItemMemory together(ItemMemory before, ItemMemory one) {
        List<StageTaken> taken = new ArrayList<>(before.taken());
        taken.addAll(one.taken());
        return new ItemMemory(one.item(), one.firstSeen(), one.closedOn(), one.reopening(), taken);
    }

    Map<InstalmentId, ItemMemory> of(CustomerId customer) {
        return items.getOrDefault(customer, Map.of());
    }
}
