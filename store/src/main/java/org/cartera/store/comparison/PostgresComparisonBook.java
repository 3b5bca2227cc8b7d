package org.cartera.store.comparison;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cartera.domain.action.Ground;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.comparison.Comparison;
import org.cartera.domain.comparison.ComparisonBook;
import org.cartera.domain.comparison.ComparisonProgress;
import org.cartera.domain.comparison.Decided;
import org.cartera.domain.comparison.Difference;
import org.cartera.domain.comparison.Finding;
import org.cartera.domain.comparison.ListEntry;
import org.cartera.domain.comparison.SignConvention;
import org.cartera.domain.comparison.SignOff;
import org.cartera.domain.comparison.TheirLine;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.cartera.store.GroundText;
import org.cartera.store.Row;
import org.jspecify.annotations.Nullable;

/** Customers' lists in PostgreSQL. */
public final class PostgresComparisonBook implements ComparisonBook {
    private static final String ENTRY =
            "select l.*, (select count(*) from difference d where d.list = l.id and d.closed_by = '') as open from their_list l ";

    private final Database database;
    private final UnitOfWork work;
    private final FindingRows findings;
    private final DifferenceRows differences;
    private final PersonRows people;

    public PostgresComparisonBook(DataSource dataSource, UnitOfWork work) {
        this.database = new Database(dataSource);
        this.work = work;
        this.findings = new FindingRows(database);
        this.differences = new DifferenceRows(database);
        this.people = new PersonRows(database);
    }

    @Override
    public <T> T alone(long list, Supplier<T> task) {
        return work.inTransaction(() -> {
            database.number("select id from their_list where id = ? for update", list);
            return task.get();
        });
    }

    @Override
    public Optional<Long> taken(AccountKey account, String hash) {
        return database.first(
                row -> row.number("id"),
                "select id from their_list where organisation = ? and customer = ? and hash = ?",
                account.organisation().value(),
                account.customer().value(),
                hash);
    }

    @Override
    public long take(ListEntry entry, List<TheirLine> lines) {
        return work.inTransaction(() -> {
            long list = database.number(
                    """
                    insert into their_list (organisation, customer, as_of, from_date, told, name, size, hash, format, by_whom, at, state)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NEW') returning id""",
                    entry.account().organisation().value(),
                    entry.account().customer().value(),
                    entry.asOf(),
                    entry.from(),
                    entry.told(),
                    entry.arrival().name(),
                    entry.arrival().size(),
                    entry.arrival().hash(),
                    entry.arrival().format(),
                    entry.arrival().by(),
                    entry.arrival().at());
            Batch batch =
                    new Batch("n int", "reference text", "date date", "currency text", "amount numeric", "words text");
            for (TheirLine line : lines) {
                batch.add(
                        line.row(),
                        line.reference(),
                        line.date(),
                        line.amount().currency(),
                        line.amount().amount(),
                        line.text());
            }
            database.update(
                    "insert into their_line (list, " + batch.names() + ") select ?, s.* from " + batch.source(),
                    batch.parameters(list));
            return list;
        });
    }

    @Override
    public Optional<ListEntry> one(OrganisationId organisation, long list) {
        return database.first(
                PostgresComparisonBook::entry,
                ENTRY + "where l.organisation = ? and l.id = ?",
                organisation.value(),
                list);
    }

    @Override
    public List<ListEntry> of(AccountKey account) {
        return database.list(
                PostgresComparisonBook::entry,
                ENTRY + "where l.organisation = ? and l.customer = ? order by l.id desc",
                account.organisation().value(),
                account.customer().value());
    }

    @Override
    public List<ListEntry> newest(OrganisationId organisation, int limit) {
        return database.list(
                PostgresComparisonBook::entry,
                ENTRY + "where l.organisation = ? order by l.id desc limit ?",
                organisation.value(),
                limit);
    }

    @Override
    public OptionalLong next(OrganisationId organisation, long after, long generation) {
        return database.first(
                        row -> row.number("id"),
                        """
                        select id from their_list where organisation = ? and id > ? and state <> 'SIGNED'
                            and coalesce(generation, -1) < ? order by id limit 1""",
                        organisation.value(),
                        after,
                        generation)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    @Override
    public ComparisonProgress progress(OrganisationId organisation, long generation) {
        return database.first(
                        row -> new ComparisonProgress(row.number("compared"), row.number("lists")),
                        """
                select count(*) filter (where coalesce(generation, -1) >= ?) as compared, count(*) as lists
                  from their_list where organisation = ? and state <> 'SIGNED'""",
                        generation,
                        organisation.value())
                .orElseThrow();
    }

    @Override
    public List<TheirLine> lines(long list) {
        return findings.lines(list);
    }

    @Override
    public Decided decided(long list) {
        return people.decided(list);
    }

    @Override
    public void together(long list, Decided.Group group) {
        people.add(list, group, true);
    }

    @Override
    public void apart(long list, Decided.Group group) {
        people.add(list, group, false);
    }

    @Override
    public void forget(long list, Decided.Group group) {
        people.forget(list, group);
    }

    @Override
    public void record(long list, Comparison comparison, long generation, Instant at) {
        work.inTransaction(() -> {
            findings.replace(list, comparison.findings());
            return database.update(
                    """
                    update their_list set state = 'COMPARED', compared_at = ?, generation = ?, signs = ?, signs_ground = ?,
                        ours = ?, theirs = ? where id = ? and state <> 'SIGNED'""",
                    at,
                    generation,
                    comparison.signs(),
                    GroundText.of(List.of(comparison.signsGround())),
                    texts(comparison.ours()),
                    texts(comparison.theirs()),
                    list);
        });
    }

    @Override
    public List<Finding> findings(long list) {
        return findings.of(list);
    }

    @Override
    public List<Difference> differences(long list) {
        return differences.of(list);
    }

    @Override
    public List<Difference> open(OrganisationId organisation) {
        return differences.open(organisation);
    }

    @Override
    public Optional<Difference> difference(OrganisationId organisation, long id) {
        return differences.one(organisation, id);
    }

    @Override
    public void save(Difference difference) {
        differences.save(difference);
    }

    @Override
    public void sign(long list, SignOff signOff, Map<String, byte[]> papers) {
        work.inTransaction(() -> {
            people.sign(list, signOff, papers);
            return database.update("update their_list set state = 'SIGNED' where id = ?", list);
        });
    }

    @Override
    public Optional<SignOff> signOff(long list) {
        return people.signOff(list);
    }

    @Override
    public Optional<byte[]> paper(long list, String language) {
        return people.paper(list, language);
    }

    @Override
    public Optional<ColumnMapping> mapping(AccountKey account) {
        return people.mapping(account);
    }

    @Override
    public void remember(AccountKey account, ColumnMapping mapping, String by, Instant at) {
        people.remember(account, mapping, by, at);
    }

    @Override
    public void note(long list, Noted noted) {
        database.update(
                "insert into comparison_note (list, what, who, at, note) values (?, ?, ?, ?, ?)",
                list,
                noted.what(),
                noted.who(),
                noted.at(),
                noted.note());
    }

    @Override
    public List<Noted> notes(long list) {
        return database.list(
                row -> new Noted(row.text("what"), row.text("who"), row.instant("at"), row.text("note")),
                "select * from comparison_note where list = ? order by id",
                list);
    }

    private static List<String> texts(Balances balances) {
        return balances.amounts().stream().map(Money::toString).toList();
    }

    private static Balances balances(List<String> texts) {
        return Balances.sum(texts.stream().map(Money::parse).toList());
    }

    private static ListEntry entry(Row row) throws SQLException {
        String told = row.textOrNull("told");
        return new ListEntry(
                row.number("id"),
                AccountKey.of(row.text("organisation"), row.text("customer")),
                row.date("as_of"),
                row.dateOrNull("from_date"),
                told == null ? null : SignConvention.valueOf(told),
                new ListEntry.Arrival(
                        row.text("name"),
                        row.number("size"),
                        row.text("hash"),
                        row.text("format"),
                        row.text("by_whom"),
                        row.instant("at")),
                row.constant(ListEntry.State.class, "state"),
                result(row),
                row.integer("open"));
    }

    private static ListEntry.@Nullable Result result(Row row) throws SQLException {
        Instant at = row.instantOrNull("compared_at");
        if (at == null) {
            return null;
        }
        List<Ground> ground = GroundText.read(row.text("signs_ground"));
        return new ListEntry.Result(
                at,
                row.number("generation"),
                row.constant(SignConvention.class, "signs"),
                ground.get(0),
                balances(row.texts("ours")),
                balances(row.texts("theirs")));
    }
}
