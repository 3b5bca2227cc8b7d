package org.cartera.store.bank;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.Deduction;
import org.cartera.domain.reconciliation.MatchBook.Match;
import org.cartera.domain.reconciliation.Suggestion;
import org.cartera.domain.reconciliation.Suggestion.Allocation;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.cartera.store.GroundText;
import org.cartera.store.Row;

/** Matches with their allocations, and the log of what was done. */
final class MatchRows {
    private final Database database;
    private final OrganisationId organisation;
    private final List<Written> matches = new ArrayList<>();
    private final Batch log = new Batch("line bigint", "what text", "who text", "at timestamptz", "note text");

    MatchRows(Database database, OrganisationId organisation) {
        this.database = database;
        this.organisation = organisation;
    }

    private record Written(long line, int rank, String state, boolean byPerson, Suggestion suggestion) {}

    void suggested(long line, int rank, Suggestion suggestion) {
        matches.add(new Written(line, rank, "SUGGESTED", false, suggestion));
    }

    void applied(long line, Suggestion suggestion, boolean byPerson, String who, Instant at) {
        matches.add(new Written(line, 0, "APPLIED", byPerson, suggestion));
        log.add(line, "APPLIED", who, at, suggestion.account().customer() + " " + suggestion.total());
    }

    void logged(long line, String what, String who, Instant at, String note) {
        log.add(line, what, who, at, note);
    }

    void write() {
        if (!matches.isEmpty()) {
            insert();
        }
        if (!log.isEmpty()) {
            database.update(
                    "insert into bank_match_log (organisation, " + log.names() + ") select ?, s.* from " + log.source(),
                    log.parameters(organisation.value()));
        }
    }

    private void insert() {
        List<Long> ids = database.list(
                row -> row.number(1), "select nextval('bank_match_number') from generate_series(1, ?)", matches.size());
        Batch rows = new Batch(
                "id bigint",
                "line bigint",
                "rank int",
                "customer text",
                "state text",
                "by_person boolean",
                "score int",
                "currency text",
                "unapplied numeric",
                "missing_reason text",
                "missing_currency text",
                "missing numeric",
                "missing_name text",
                "reasons text");
        Batch allocations = new Batch(
                "match bigint",
                "customer text",
                "rank int",
                "item text",
                "currency text",
                "paid numeric",
                "live boolean");
        for (int i = 0; i < matches.size(); i++) {
            Written match = matches.get(i);
            Suggestion one = match.suggestion();
            Deduction missing = one.deduction();
            rows.add(
                    ids.get(i),
                    match.line(),
                    match.rank(),
                    one.account().customer(),
                    match.state(),
                    match.byPerson(),
                    one.score(),
                    one.unapplied().currency(),
                    one.unapplied().amount(),
                    missing == null ? null : missing.reason(),
                    missing == null ? null : missing.amount().currency(),
                    missing == null ? null : missing.amount().amount(),
                    missing == null ? null : missing.name(),
                    GroundText.of(one.reasons()));
            allocate(allocations, ids.get(i), match);
        }
        database.update(
                "insert into bank_match (organisation, " + rows.names() + ") select ?, s.* from " + rows.source(),
                rows.parameters(organisation.value()));
        if (!allocations.isEmpty()) {
            database.update(
                    "insert into bank_allocation (organisation, owed, " + allocations.names()
                            + ") select ?, o.open, s.* from " + allocations.source()
                            + """
                             left join lateral (select open from open_item i where s.live and i.organisation = ?
                                and i.customer = s.customer and i.item = s.item offset 0) o on true""",
                    allocations.parameters(List.of(organisation.value()), List.of(organisation.value())));
        }
    }

    private static void allocate(Batch allocations, long id, Written match) {
        Suggestion one = match.suggestion();
        for (int n = 0; n < one.allocations().size(); n++) {
            Allocation paid = one.allocations().get(n);
            allocations.add(
                    id,
                    one.account().customer(),
                    n,
                    paid.item(),
                    paid.paid().currency(),
                    paid.paid().amount(),
                    match.state().equals("APPLIED"));
        }
    }

    /** Takes what lines pay back; the matches stay. Where the ERP has the payment the log tells a person to reverse it there. */
    void undo(Collection<String> lines, String who, Instant at) {
        new ErpPaymentRows(database).withdraw(lines, (line, payment) -> logged(line, "REVERSE", who, at, payment));
        database.update(
                """
                with undone as (update bank_match set state = 'UNDONE' where line = any(?::bigint[]) and state = 'APPLIED' returning id)
                update bank_allocation set live = false where match in (select id from undone)""",
                lines);
    }

    void dropSuggestions(Collection<String> lines) {
        database.update("delete from bank_match where line = any(?::bigint[]) and state = 'SUGGESTED'", lines);
    }

    static Map<Long, List<Match>> of(Database database, Collection<String> lines) {
        Map<Long, List<Allocation>> allocations = new HashMap<>();
        database.each(
                row -> allocations
                        .computeIfAbsent(row.number("match"), key -> new ArrayList<>())
                        .add(new Allocation(InstalmentId.parse(row.text("item")), row.money("currency", "paid"))),
                """
                select a.* from bank_match m join bank_allocation a on a.match = m.id
                where m.line = any(?::bigint[]) and m.state in ('APPLIED', 'SUGGESTED') order by a.match, a.rank""",
                lines);
        Map<Long, List<Match>> matches = new HashMap<>();
        database.each(
                row -> matches.computeIfAbsent(row.number("line"), key -> new ArrayList<>())
                        .add(match(row, allocations.getOrDefault(row.number("id"), List.of()))),
                """
                select m.*, coalesce(a.name, m.customer) as name from bank_match m
                left join account a on a.organisation = m.organisation and a.customer = m.customer
                where m.line = any(?::bigint[]) and m.state in ('APPLIED', 'SUGGESTED') order by m.line, m.state, m.rank""",
                lines);
        return matches;
    }

    /** Why less was paid than was owed, of a row of {@code bank_match}; empty where nothing is missing. */
    static Optional<Deduction> missing(Row row) throws SQLException {
        String reason = row.textOrNull("missing_reason");
        return reason == null
                ? Optional.empty()
                : Optional.of(new Deduction(
                        Deduction.Reason.valueOf(reason),
                        row.money("missing_currency", "missing"),
                        row.text("missing_name")));
    }

    private static Match match(Row row, List<Allocation> allocations) throws SQLException {
        return new Match(
                new Suggestion(
                        AccountKey.of(row.text("organisation"), row.text("customer")),
                        allocations,
                        row.money("currency", "unapplied"),
                        missing(row).orElse(null),
                        row.integer("score"),
                        GroundText.read(row.text("reasons"))),
                row.text("name"),
                row.text("state").equals("APPLIED"),
                row.flag("by_person"));
    }
}
