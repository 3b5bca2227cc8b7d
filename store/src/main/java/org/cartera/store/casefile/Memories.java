package org.cartera.store.casefile;

import java.sql.SQLException;
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
import org.cartera.store.Keys;
import org.cartera.store.Row;
import org.cartera.store.Together;
import org.jspecify.annotations.Nullable;

/** What earlier runs know about several accounts and their items; there when what it asks was run. */
final class Memories {
    /** What {@link #stageTaken} reads of {@code s}, a row of {@code stage_taken}. */
    static final String STAGE =
            """
            s.stage, s.reopening, s.taken_on,
            (select array[i.state, coalesce(i.settled_on::text, ''), coalesce(i.proven_on::text, '')]
               from intent i where i.id = s.intent) as fate""";

    /** The order in which an item's stages are told. */
    static final String IN_ORDER = " order by s.taken_on, s.intent";

    final Map<CustomerId, LocalDate> previousRuns = new HashMap<>();
    private final OrganisationId organisation;
    private final List<Remembered> rows = new ArrayList<>();
    private final Map<String, List<StageTaken>> taken = new HashMap<>();

    Memories(Together asking, OrganisationId organisation, LocalDate asOf, Collection<String> customers) {
        this.organisation = organisation;
        Keys theirs = new Keys(customers);
        asking.each(
                row -> rows.add(new Remembered(
                        new CustomerId(row.text("customer")),
                        row.text("item"),
                        row.date("first_seen"),
                        row.dateOrNull("closed_on"),
                        row.integer("reopening"))),
                theirs.each("item_memory", "customer"),
                theirs.parameter(),
                organisation.value());
        asking.each(
                row -> {
                    LocalDate decided = row.date("decided_on");
                    LocalDate before = decided.isBefore(asOf) ? decided : row.dateOrNull("decided_before");
                    if (before != null && before.isBefore(asOf)) {
                        previousRuns.put(new CustomerId(row.text("customer")), before);
                    }
                },
                theirs.each("account", "customer"),
                theirs.parameter(),
                organisation.value());
    }

    /** Asks for the stages that the items have taken, together with the items. */
    void askForStagesOf(Together asking, Collection<String> customers) {
        Keys theirs = new Keys(customers);
        stages(
                asking,
                "select t.* from (%s) m cross join lateral (select * from stage_taken where organisation = m.organisation and item = m.item offset 0) t"
                        .formatted(theirs.each("item_memory", "customer")),
                theirs.parameter());
    }

    /** Asks for the stages that the items have taken, once these are known; to be run before {@link #items}. */
    void askForStages(Together asking) {
        if (!rows.isEmpty()) {
            Keys items = new Keys(rows.stream().map(Remembered::item).toList());
            stages(asking, items.each("stage_taken", "item"), items.parameter());
        }
    }

    private void stages(Together asking, String which, Object keys) {
        asking.each(
                row -> taken.computeIfAbsent(row.text("item"), key -> new ArrayList<>())
                        .add(stageTaken(row)),
                "select s.item, " + STAGE + " from (" + which + ") s" + IN_ORDER,
                keys,
                organisation.value());
    }

    static StageTaken stageTaken(Row row) throws SQLException {
        return new StageTaken(
                new StageId(row.text("stage")),
                row.integer("reopening"),
                row.date("taken_on"),
                delivery(row.texts("fate").get(0)),
                dayOf(row.texts("fate").get(1)),
                dayOf(row.texts("fate").get(2)));
    }

    /** By customer; who has no remembered item is missing. */
    Map<CustomerId, Map<InstalmentId, ItemMemory>> items() {
        Map<CustomerId, Map<InstalmentId, ItemMemory>> items = new HashMap<>();
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
        return items;
    }

    private record Remembered(
            CustomerId customer, String item, LocalDate firstSeen, @Nullable LocalDate closedOn, int reopening) {}

    private static @Nullable LocalDate dayOf(String day) {
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
