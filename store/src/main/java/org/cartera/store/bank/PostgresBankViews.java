package org.cartera.store.bank;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.BankViews;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.reconciliation.BankBook.FileEntry;
import org.cartera.domain.reconciliation.MatchBook.Line;
import org.cartera.domain.reconciliation.MatchBook.Match;
import org.cartera.store.Database;
import org.cartera.store.Row;
import org.cartera.store.view.Listing;

/** Lists of the bank in PostgreSQL. */
public final class PostgresBankViews implements BankViews {
    private static final String PAYER = "coalesce(l.payer_name, l.payer_account, l.words)";

    private static final String FOLDED = "translate(lower(%s), 'áéíóúüñàèìòùâêîôûçäö', 'aeiouunaeiouaeioucao') like ?";

    private static final Listing<Line> LINES = new Listing<>(
            "l.*",
            "l",
            "from bank_line l where l.organisation = ?",
            " left join lateral (select m.score from bank_match m where m.line = l.id and m.state in ('APPLIED', 'SUGGESTED')"
                    + " order by m.rank limit 1) best on true",
            FOLDED.formatted(
                    """
                    concat_ws(' ', l.payer_name, l.payer_account, l.words, array_to_string(l.reference, ' '), l.end_to_end,
                        l.bank_reference, l.documents, (select string_agg(a.customer || ' ' || a.name, ' ') from bank_match m
                        join account a on a.organisation = m.organisation and a.customer = m.customer
                        where m.line = l.id and m.state in ('APPLIED', 'SUGGESTED')))"""),
            Map.of(
                    "state",
                    "l.state = ?",
                    "account",
                    "l.account = ?",
                    "from",
                    "l.booked >= cast(? as date)",
                    "through",
                    "l.booked <= cast(? as date)",
                    "least",
                    "abs(l.amount) >= cast(? as numeric)",
                    "most",
                    "abs(l.amount) <= cast(? as numeric)",
                    "file",
                    "l.file = cast(? as bigint)",
                    "score",
                    "not l.touched and exists (select 1 from bank_match m where m.line = l.id and m.state = 'SUGGESTED'"
                            + " and m.rank = 0 and m.score >= cast(? as int))"),
            Map.of("booked", "l.booked", "amount", "l.amount", "payer", "lower(" + PAYER + ")", "score", "best.score"),
            Set.of("score"),
            "l.id desc",
            "l.currency",
            "l.amount",
            PostgresMatchBook::line);

    private static final Listing<FileEntry> FILES = new Listing<>(
            "f.*",
            "from bank_file f where f.organisation = ?",
            FOLDED.formatted("f.name"),
            Map.of("refused=true", "f.reason is not null"),
            Map.of("at", "f.at", "name", "lower(f.name)", "told", "f.told"),
            "f.id desc",
            null,
            "",
            PostgresBankBook::file);

    private static final Listing<LearntPayer> LEARNT = new Listing<>(
            "p.*, coalesce(a.name, p.customer) as name",
            "from learnt_payer p left join account a on a.organisation = p.organisation and a.customer = p.customer"
                    + " where p.organisation = ?",
            FOLDED.formatted("concat_ws(' ', p.payer, p.customer, a.name)"),
            Map.of("by", "p.known_by = ?"),
            Map.of(
                    "payer",
                    "lower(p.payer)",
                    "customer",
                    "lower(coalesce(a.name, p.customer))",
                    "who",
                    "p.who",
                    "at",
                    "p.at"),
            "p.id desc",
            null,
            "",
            row -> new LearntPayer(LearntPayers.learnt(row), row.text("name"), row.numberOrNull("line")));

    private static final Listing<LogRow> LOG = new Listing<>(
            "g.*, l.currency, l.amount, " + PAYER + " as payer, e.who as ended_by, e.at as ended_at,"
                    + " case when g.what in ('APPLIED', 'LEARNT', 'FORGOTTEN') then (select a.name from account a"
                    + " where a.organisation = g.organisation and a.customer = split_part(g.note, ' ', 1)) end as name",
            """
            from bank_match_log g left join bank_line l on l.id = g.line
            left join lateral (select n.who, n.at from bank_match_log n where n.line = g.line and n.id > g.id
                and n.what in ('UNDONE', 'RETURNED') and g.what = 'APPLIED' order by n.id limit 1) e on true
            where g.organisation = ?""",
            FOLDED.formatted("concat_ws(' ', l.payer_name, l.words, g.note, g.who, (select a.name from account a"
                    + " where a.organisation = g.organisation and a.customer = split_part(g.note, ' ', 1)))"),
            Map.of("what", "g.what = ?", "who", "g.who = ?", "line", "g.line = cast(? as bigint)"),
            Map.of("at", "g.at", "who", "g.who", "amount", "l.amount"),
            "g.id desc",
            null,
            "",
            PostgresBankViews::entry);

    private static final Listing<StuckPayment> STUCK = new Listing<>(
            "p.*, m.line, m.customer, coalesce(a.name, m.customer) as name, m.currency, " + PAYER
                    + " as payer, l.booked,"
                    + " m.unapplied + (select coalesce(sum(x.paid), 0) from bank_allocation x where x.match = m.id) as amount",
            """
            from erp_payment p join bank_match m on m.id = p.match join bank_line l on l.id = m.line
            left join account a on a.organisation = m.organisation and a.customer = m.customer
            where p.organisation = ? and (p.state in ('UNCERTAIN', 'DEAD') or p.reverse)""",
            FOLDED.formatted("concat_ws(' ', " + PAYER + ", m.customer, a.name, p.payment)"),
            Map.of(
                    "why=dead",
                    "p.state = 'DEAD' and not p.reverse",
                    "why=uncertain",
                    "p.state = 'UNCERTAIN' and not p.reverse",
                    "why=reverse",
                    "p.reverse"),
            Map.of("customer", "lower(coalesce(a.name, m.customer))", "amount", "l.amount", "booked", "l.booked"),
            "p.id",
            null,
            "",
            PostgresBankViews::stuck);

    private final Database database;

    public PostgresBankViews(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public Page<Line> lines(OrganisationId organisation, ListQuery query) {
        Page<Line> page = LINES.page(database, organisation, query);
        Map<Long, List<Match>> matches = MatchRows.of(
                database,
                page.rows().stream().map(one -> Long.toString(one.id())).toList());
        return new Page<>(
                page.rows().stream()
                        .map(one -> new Line(
                                one.id(),
                                one.file(),
                                one.line(),
                                one.state(),
                                matches.getOrDefault(one.id(), List.of())))
                        .toList(),
                page.total(),
                page.sum());
    }

    @Override
    public List<String> accounts(OrganisationId organisation) {
        return database.list(
                row -> row.text("account"),
                "select distinct account from bank_statement where organisation = ? order by account",
                organisation.value());
    }

    @Override
    public Page<FileEntry> files(OrganisationId organisation, ListQuery query) {
        return FILES.page(database, organisation, query);
    }

    @Override
    public Page<LearntPayer> learnt(OrganisationId organisation, ListQuery query) {
        return LEARNT.page(database, organisation, query);
    }

    @Override
    public Page<LogRow> log(OrganisationId organisation, ListQuery query) {
        return LOG.page(database, organisation, query);
    }

    @Override
    public List<Week> weeks(OrganisationId organisation, LocalDate from) {
        return database.list(
                row -> new Week(
                        row.date("monday"), row.number("automatic"), row.number("by_person"), row.number("waiting")),
                """
                select cast(date_trunc('week', booked) as date) as monday,
                    count(*) filter (where state = 'APPLIED' and not touched) as automatic,
                    count(*) filter (where state = 'APPLIED' and touched) as by_person,
                    count(*) filter (where state in ('NEW', 'TO_DECIDE', 'UNKNOWN')) as waiting
                from bank_line where organisation = ? and booked >= ? and kind = 'TRANSFER' and amount > 0 and state <> 'RETURNED'
                group by 1 order by 1""",
                organisation.value(),
                from);
    }

    @Override
    public Page<StuckPayment> stuck(OrganisationId organisation, ListQuery query) {
        return STUCK.page(database, organisation, query);
    }

    private static StuckPayment stuck(Row row) throws SQLException {
        String payer = row.textOrNull("payer");
        String payment = row.textOrNull("payment");
        return new StuckPayment(
                row.number("id"),
                row.number("line"),
                new CustomerId(row.text("customer")),
                row.text("name"),
                payer == null ? "" : payer,
                row.date("booked"),
                row.money("currency", "amount"),
                row.constant(IntentState.class, "state"),
                row.text("detail"),
                payment == null ? "" : payment,
                row.flag("reverse"));
    }

    private static LogRow entry(Row row) throws SQLException {
        String payer = row.textOrNull("payer");
        String endedBy = row.textOrNull("ended_by");
        String name = row.textOrNull("name");
        return new LogRow(
                row.number("id"),
                row.text("what"),
                row.text("who"),
                row.instant("at"),
                row.numberOrNull("line"),
                payer == null ? "" : payer,
                row.moneyOrNull("currency", "amount"),
                name == null ? "" : name,
                row.text("note"),
                endedBy == null ? "" : endedBy,
                row.instantOrNull("ended_at"));
    }
}
