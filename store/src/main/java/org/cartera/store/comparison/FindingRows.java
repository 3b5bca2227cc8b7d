package org.cartera.store.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.comparison.Finding;
import org.cartera.domain.comparison.OurLine;
import org.cartera.domain.comparison.TheirLine;
import org.cartera.domain.comparison.Topic;
import org.cartera.domain.money.Money;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.cartera.store.GroundText;

/** What a comparison found, with the lines of both sides. */
final class FindingRows {
    private final Database database;

    FindingRows(Database database) {
        this.database = database;
    }

    List<TheirLine> lines(long list) {
        return database.list(
                row -> new TheirLine(
                        row.integer("n"),
                        row.text("reference"),
                        row.dateOrNull("date"),
                        row.money("currency", "amount"),
                        row.text("words")),
                "select * from their_line where list = ? order by n",
                list);
    }

    void replace(long list, List<Finding> findings) {
        database.update("delete from finding where list = ?", list);
        Batch rows = new Batch(
                "n int", "topic text", "currency text", "amount numeric", "by_person boolean", "grounds text");
        Batch theirs = new Batch("finding int", "n int", "amount numeric");
        Batch ours = new Batch(
                "finding int",
                "key text",
                "kind text",
                "document text",
                "numbers text",
                "date date",
                "currency text",
                "amount numeric");
        int n = 0;
        for (Finding one : findings) {
            int number = ++n;
            rows.add(
                    number,
                    one.topic().name(),
                    one.difference().currency(),
                    one.difference().amount(),
                    one.byPerson(),
                    GroundText.of(one.grounds()));
            one.theirs()
                    .forEach(
                            line -> theirs.add(number, line.row(), line.amount().amount()));
            one.ours()
                    .forEach(line -> ours.add(
                            number,
                            line.key(),
                            line.kind().name(),
                            line.document(),
                            String.join("\n", line.numbers()),
                            line.date(),
                            line.amount().currency(),
                            line.amount().amount()));
        }
        insert("finding", rows, list);
        insert("finding_theirs", theirs, list);
        if (!ours.isEmpty()) {
            database.update(
                    "insert into finding_ours (list, " + ours.names()
                            + ") select ?, finding, key, kind, document, string_to_array(numbers, E'\\n'), date,"
                            + " currency, amount from " + ours.source(),
                    ours.parameters(list));
        }
    }

    private void insert(String table, Batch batch, long list) {
        if (!batch.isEmpty()) {
            database.update(
                    "insert into " + table + " (list, " + batch.names() + ") select ?, s.* from " + batch.source(),
                    batch.parameters(list));
        }
    }

    List<Finding> of(long list) {
        Map<Integer, List<TheirLine>> theirs = new HashMap<>();
        database.each(
                row -> theirs.computeIfAbsent(row.integer("finding"), one -> new ArrayList<>())
                        .add(new TheirLine(
                                row.integer("n"),
                                row.text("reference"),
                                row.dateOrNull("date"),
                                row.money("currency", "ours"),
                                row.text("words"))),
                "select l.*, t.finding, t.amount as ours from finding_theirs t join their_line l using (list, n) where list = ?",
                list);
        Map<Integer, List<OurLine>> ours = new HashMap<>();
        database.each(
                row -> ours.computeIfAbsent(row.integer("finding"), one -> new ArrayList<>())
                        .add(new OurLine(
                                row.text("key"),
                                row.constant(OurLine.Kind.class, "kind"),
                                row.text("document"),
                                Set.copyOf(row.texts("numbers")),
                                row.date("date"),
                                row.money("currency", "amount"))),
                "select * from finding_ours where list = ?",
                list);
        return database.list(
                row -> {
                    int n = row.integer("n");
                    Money difference = row.money("currency", "amount");
                    return new Finding(
                            row.constant(Topic.class, "topic"),
                            theirs.getOrDefault(n, List.of()),
                            ours.getOrDefault(n, List.of()),
                            difference,
                            GroundText.read(row.text("grounds")),
                            row.flag("by_person"));
                },
                "select * from finding where list = ? order by n",
                list);
    }
}
