package org.cartera.store.outbox;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.store.Database;
import org.cartera.store.Row;
import org.jspecify.annotations.Nullable;

/** Reads intents with the lines of their communications. */
final class OutgoingRows {
    private final Database database;

    OutgoingRows(Database database) {
        this.database = database;
    }

    List<Outgoing> read(List<Long> intents) {
        if (intents.isEmpty()) {
            return List.of();
        }
        List<String> ids = intents.stream().map(String::valueOf).toList();
        Map<Long, List<Outgoing.Line>> lines = new HashMap<>();
        database.each(
                row -> lines.computeIfAbsent(row.number("intent"), key -> new ArrayList<>())
                        .add(line(row)),
                "select l.*, i.currency from intent_line l join intent i on i.id = l.intent"
                        + " where l.intent = any(?::bigint[]) order by l.intent, l.line",
                ids);
        return database.list(
                row -> outgoing(row, lines.getOrDefault(row.number("id"), List.of())),
                "select i.*, p.due as promised_on, p.promised_by from intent i left join promise p on p.id = i.promise"
                        + " where i.id = any(?::bigint[]) order by i.due_at, i.id",
                ids);
    }

    private static Outgoing.Line line(Row row) throws SQLException {
        return new Outgoing.Line(
                InstalmentId.parse(row.text("item")),
                row.text("reference"),
                row.date("issued"),
                row.date("due"),
                row.integer("days"),
                row.money("currency", "open"),
                row.money("currency", "asked"));
    }

    private static Outgoing outgoing(Row row, List<Outgoing.Line> lines) throws SQLException {
        return new Outgoing(
                row.number("id"),
                row.number("run"),
                row.text("key"),
                AccountKey.of(row.text("organisation"), row.text("customer")),
                new StageId(row.text("stage")),
                row.constant(Channel.class, "channel"),
                row.text("template"),
                row.date("business_date"),
                row.money("currency", "total"),
                row.integer("tries"),
                row.number("taken"),
                row.numberOrNull("statement"),
                promised(row),
                lines);
    }

    private static Outgoing.@Nullable Promised promised(Row row) throws SQLException {
        LocalDate on = row.dateOrNull("promised_on");
        return on == null ? null : new Outgoing.Promised(row.text("promise"), on, row.text("promised_by"));
    }
}
