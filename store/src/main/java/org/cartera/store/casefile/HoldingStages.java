package org.cartera.store.casefile;

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
import org.cartera.store.Together;

/**
 * The items of several accounts that were given one of some stages, by customer; there when what it asks was run. Most items were given
 * none of them, and that is told by indexes alone.
 */
final class HoldingStages {
    private static final KeyedSql ASKED = KeyedSql.of(keys ->
            """
            select k.customer, k.item, m.first_seen, m.closed_on, m.reopening as reopened, %s
              from (select t.* from (%s) w cross join lateral (
                        select customer, item from item_memory where organisation = ? and customer = w.wanted offset 0) t) k
             cross join lateral (
                        select * from stage_taken where organisation = ? and item = k.item and stage = any(?) offset 0) s
              join item_memory m on m.organisation = s.organisation and m.customer = k.customer and m.item = k.item"""
                            .formatted(Memories.STAGE, keys.asRows("wanted"))
                    + Memories.IN_ORDER);

    private final Map<CustomerId, Map<InstalmentId, ItemMemory>> items = new HashMap<>();

    HoldingStages(
            Together asking, OrganisationId organisation, Collection<String> customers, Collection<StageId> stages) {
        if (stages.isEmpty()) {
            return;
        }
        Keys theirs = new Keys(customers);
        asking.each(
                row -> add(
                        new CustomerId(row.text("customer")),
                        new ItemMemory(
                                InstalmentId.parse(row.text("item")),
                                row.date("first_seen"),
                                row.dateOrNull("closed_on"),
                                row.integer("reopened"),
                                List.of(Memories.stageTaken(row)))),
                ASKED.about(theirs),
                theirs.parameter(),
                organisation.value(),
                organisation.value(),
                stages.stream().map(StageId::value).sorted().toList());
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
