package org.cartera.store.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.casefile.StageTaken.Delivery;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.store.Database;

/** What earlier runs know about several accounts and their items. */
final class Memories {
    final Map<CustomerId, Map<InstalmentId, ItemMemory>> items = new HashMap<>();
    final Map<CustomerId, LocalDate> previousRuns = new HashMap<>();

    Memories(Database database, OrganisationId organisation, LocalDate asOf, Collection<String> customers) {
        Map<String, List<StageTaken>> taken = new HashMap<>();
        database.each(
                row -> taken.computeIfAbsent(row.text("item"), key -> new ArrayList<>())
                        .add(new StageTaken(
                                new StageId(row.text("stage")),
                                row.integer("reopening"),
                                row.date("taken_on"),
                                delivery(row.text("state")))),
                """
                select s.item, s.stage, s.reopening, s.taken_on, i.state
                  from item_memory m
                  join stage_taken s on s.organisation = m.organisation and s.item = m.item
                  join intent i on i.id = s.intent
                 where m.organisation = ? and m.customer = any(?) order by s.taken_on, s.intent""",
                organisation.value(),
                customers);
        database.each(
                row -> {
                    InstalmentId item = InstalmentId.parse(row.text("item"));
                    items.computeIfAbsent(new CustomerId(row.text("customer")), key -> new HashMap<>())
                            .put(
                                    item,
                                    new ItemMemory(
                                            item,
                                            row.date("first_seen"),
                                            row.dateOrNull("closed_on"),
                                            row.integer("reopening"),
                                            taken.getOrDefault(row.text("item"), List.of())));
                },
                "select * from item_memory where organisation = ? and customer = any(?)",
                organisation.value(),
                customers);
        database.each(
                row -> {
                    LocalDate decided = row.date("decided_on");
                    LocalDate before = decided.isBefore(asOf) ? decided : row.dateOrNull("decided_before");
                    if (before != null && before.isBefore(asOf)) {
                        previousRuns.put(new CustomerId(row.text("customer")), before);
                    }
                },
                "select customer, decided_on, decided_before from account where organisation = ? and customer = any(?)",
                organisation.value(),
                customers);
    }

    private static Delivery delivery(String state) {
        return switch (state) {
            case "SENT" -> Delivery.DONE;
            case "UNCERTAIN" -> Delivery.UNCERTAIN;
            case "DEAD" -> Delivery.FAILED;
            default -> Delivery.PENDING;
        };
    }
}
