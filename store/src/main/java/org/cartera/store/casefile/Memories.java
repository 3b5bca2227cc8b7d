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
import org.jspecify.annotations.Nullable;

/** What earlier runs know about several accounts and their items. */
final class Memories {
    final Map<CustomerId, Map<InstalmentId, ItemMemory>> items = new HashMap<>();
    final Map<CustomerId, LocalDate> previousRuns = new HashMap<>();

    Memories(Database database, OrganisationId organisation, LocalDate asOf, Collection<String> customers) {
        List<Remembered> rows = database.list(
                row -> new Remembered(
                        new CustomerId(row.text("customer")),
                        row.text("item"),
                        row.date("first_seen"),
                        row.dateOrNull("closed_on"),
                        row.integer("reopening")),
                "select * from item_memory where organisation = ? and customer = any(?)",
                organisation.value(),
                customers);
        Map<String, List<StageTaken>> taken = taken(
                database, organisation, rows.stream().map(Remembered::item).toList());
        for (Remembered row : rows) {
            InstalmentId item = InstalmentId.parse(row.item());
            items.computeIfAbsent(row.customer(), key -> new HashMap<>())
                    .put(
                            item,
                            new ItemMemory(
                                    item,
                                    row.firstSeen(),
                                    row.closedOn(),
                                    row.reopening(),
                                    taken.getOrDefault(row.item(), List.of())));
        }
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

    private record Remembered(
            CustomerId customer, String item, LocalDate firstSeen, @Nullable LocalDate closedOn, int reopening) {}

    private static Map<String, List<StageTaken>> taken(
            Database database, OrganisationId organisation, List<String> items) {
        Map<String, List<StageTaken>> taken = new HashMap<>();
        database.each(
                row -> taken.computeIfAbsent(row.text("item"), key -> new ArrayList<>())
                        .add(new StageTaken(
                                new StageId(row.text("stage")),
                                row.integer("reopening"),
                                row.date("taken_on"),
                                delivery(row.texts("fate").get(0)),
                                settledOn(row.texts("fate").get(1)))),
                """
                select s.item, s.stage, s.reopening, s.taken_on,
                       (select array[i.state, coalesce(i.settled_on::text, '')] from intent i where i.id = s.intent) as fate
                  from stage_taken s where s.organisation = ? and s.item = any(?) order by s.taken_on, s.intent""",
                organisation.value(),
                items);
        return taken;
    }

    private static @Nullable LocalDate settledOn(String day) {
        return day.isEmpty() ? null : LocalDate.parse(day);
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
