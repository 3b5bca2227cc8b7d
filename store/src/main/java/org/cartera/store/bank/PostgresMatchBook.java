package org.cartera.store.bank;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.Findings;
import org.cartera.domain.reconciliation.LineState;
import org.cartera.domain.reconciliation.MatchBook;
import org.cartera.domain.reconciliation.OpenDocument;
import org.cartera.domain.reconciliation.Suggestion;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.cartera.store.Row;

/** What lines pay, in PostgreSQL. */
public final class PostgresMatchBook implements MatchBook {
    private static final String AUTOMATIC = "auto";

    private static final int KEYS_AT_ONCE = 5_000;

    private final Database database;
    private final OpenDocuments documents;
    private final LearntPayers payers;
    private final Passes passes;

    private final boolean writesBack;

    public PostgresMatchBook(DataSource dataSource) {
        this(dataSource, false);
    }

    /** @param writesBack whether an ERP enters payments for us: each match then asks for one */
    public PostgresMatchBook(DataSource dataSource, boolean writesBack) {
        this.writesBack = writesBack;
        database = new Database(dataSource);
        documents = new OpenDocuments(database);
        payers = new LearntPayers(database);
        passes = new Passes(database);
    }

    @Override
    public void confirm(OrganisationId organisation, Instant at) {
        new Confirmations(database, organisation).note(at);
    }

    @Override
    public void refresh(OrganisationId organisation) {
        new KeyIndex(database, documents, KEYS_AT_ONCE).refresh(organisation);
    }

    @Override
    public void begin(OrganisationId organisation, String rules) {
        passes.begin(organisation, rules);
    }

    @Override
    public List<Long> due(OrganisationId organisation, int limit, boolean again) {
        List<Long> fresh = passes.fresh(organisation, limit);
        return fresh.isEmpty() && again ? passes.waiting(organisation, limit) : fresh;
    }

    @Override
    public Search search(OrganisationId organisation) {
        return new LineSearch(database, documents, organisation);
    }

    @Override
    public long lastEntry(OrganisationId organisation) {
        return database.number(
                "select coalesce(max(id), 0) from bank_match_log where organisation = ?", organisation.value());
    }

    @Override
    public Optional<Question> question(OrganisationId organisation, long line) {
        List<Long> waiting = database.list(
                row -> row.number("id"),
                "select id from bank_line where organisation = ? and id = ? and state in ('NEW', 'TO_DECIDE', 'UNKNOWN')",
                organisation.value(),
                line);
        return search(organisation).questions(waiting).stream().findFirst();
    }

    @Override
    public boolean isDue(OrganisationId organisation) {
        return passes.isDue(organisation);
    }

    @Override
    public void record(OrganisationId organisation, List<Verdict> verdicts, Instant at) {
        MatchRows rows = new MatchRows(database, organisation);
        Batch states = new Batch("id bigint", "state text");
        Batch back = new Batch("id bigint", "by_line bigint");
        for (Verdict verdict : verdicts) {
            states.add(verdict.id(), verdict.state());
            List<Suggestion> suggestions = verdict.judgement().suggestions();
            for (int i = 0; i < suggestions.size(); i++) {
                if (verdict.state() == LineState.APPLIED) {
                    rows.applied(verdict.id(), suggestions.get(i), false, AUTOMATIC, at);
                } else {
                    rows.suggested(verdict.id(), i, suggestions.get(i));
                }
            }
            Long takesBack = verdict.takesBack();
            if (takesBack != null) {
                back.add(takesBack, verdict.id());
                rows.logged(takesBack, "RETURNED", AUTOMATIC, at, "line " + verdict.id());
            }
        }
        List<String> ids = new ArrayList<>(states.column("id"));
        ids.addAll(back.column("id"));
        rows.dropSuggestions(ids);
        if (!back.isEmpty()) {
            rows.undo(back.column("id"), AUTOMATIC, at);
            database.update(
                    "update bank_line b set state = 'RETURNED', taken_back_by = s.by_line from " + back.source()
                            + " where b.id = s.id",
                    back.parameters());
        }
        rows.write();
        askErp(
                organisation,
                verdicts.stream()
                        .filter(verdict -> verdict.state() == LineState.APPLIED)
                        .map(verdict -> Long.toString(verdict.id()))
                        .toList(),
                at);
        passes.judged(organisation, states);
    }

    @Override
    public List<OpenDocument> open(AccountKey account) {
        return documents
                .of(account.organisation(), List.of(account.customer().value()))
                .getOrDefault(account, List.of());
    }

    @Override
    public Optional<Line> line(OrganisationId organisation, long id) {
        return lines("id = ? limit ?", organisation, id, 1).stream().findFirst();
    }

    @Override
    public List<Line> lines(OrganisationId organisation, LineState state, long before, int limit) {
        return lines("state = ? and id < ? order by id desc limit ?", organisation, state, before, limit);
    }

    private List<Line> lines(String which, OrganisationId organisation, Object... parameters) {
        List<Object> all = new ArrayList<>(List.of(organisation.value()));
        all.addAll(List.of(parameters));
        List<Line> lines = database.list(
                PostgresMatchBook::line, "select * from bank_line where organisation = ? and " + which, all.toArray());
        Map<Long, List<Match>> matches = MatchRows.of(
                database, lines.stream().map(one -> Long.toString(one.id())).toList());
        return lines.stream()
                .map(one -> new Line(
                        one.id(), one.file(), one.line(), one.state(), matches.getOrDefault(one.id(), List.of())))
                .toList();
    }

    static Line line(Row row) throws SQLException {
        return new Line(
                row.number("id"),
                row.number("file"),
                LineRow.read(row),
                row.constant(LineState.class, "state"),
                List.of());
    }

    @Override
    public Map<LineState, Long> counts(OrganisationId organisation) {
        Map<LineState, Long> counts = new EnumMap<>(LineState.class);
        database.each(
                row -> counts.put(row.constant(LineState.class, "state"), row.number("n")),
                "select state, count(*) as n from bank_line where organisation = ? group by state",
                organisation.value());
        return counts;
    }

    @Override
    public void apply(long line, List<Suggestion> chosen, String by, Instant at) {
        MatchRows rows = new MatchRows(database, chosen.get(0).account().organisation());
        rows.dropSuggestions(List.of(Long.toString(line)));
        chosen.forEach(one -> rows.applied(line, one, true, by, at));
        rows.write();
        askErp(chosen.get(0).account().organisation(), List.of(Long.toString(line)), at);
        database.update("update bank_line set state = 'APPLIED', touched = true where id = ?", line);
    }

    private void askErp(OrganisationId organisation, List<String> lines, Instant at) {
        if (writesBack && !lines.isEmpty()) {
            new ErpPaymentRows(database).ask(organisation, lines, at);
        }
    }

    @Override
    public void undo(long line, String by, Instant at) {
        OrganisationId organisation = database.first(
                        row -> new OrganisationId(row.text("organisation")),
                        "update bank_line set state = 'TO_DECIDE', touched = true where id = ? returning organisation",
                        line)
                .orElseThrow(() -> new IllegalArgumentException("There is no bank line " + line));
        MatchRows rows = new MatchRows(database, organisation);
        rows.logged(line, "UNDONE", by, at, "");
        rows.undo(List.of(Long.toString(line)), by, at);
        rows.write();
    }

    @Override
    public void learn(AccountKey account, Findings.Known by, String payer, long line, String who, Instant at) {
        payers.learn(account, by, payer, line, who, at);
    }

    @Override
    public void forget(OrganisationId organisation, long id, String who, Instant at) {
        payers.forget(organisation, id, who, at);
    }

    @Override
    public List<Learnt> learnt(OrganisationId organisation) {
        return payers.all(organisation);
    }

    @Override
    public List<Entry> log(long line) {
        return database.list(
                row -> new Entry(row.text("what"), row.text("who"), row.instant("at"), row.text("note")),
                "select * from bank_match_log where line = ? order by id",
                line);
    }
}
