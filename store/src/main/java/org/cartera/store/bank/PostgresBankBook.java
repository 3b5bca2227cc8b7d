package org.cartera.store.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankSink;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.reconciliation.BankBook;
import org.cartera.domain.reconciliation.BankIntake;
import org.cartera.store.Database;
import org.cartera.store.Row;
import org.cartera.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Bank files in PostgreSQL. */
public final class PostgresBankBook implements BankBook {
    /**
     * The n-th line of a print in a file is the n-th movement of that print. Where a statement goes on from a known one, which the
     * file does not tell again (several a day, see {@link org.cartera.domain.bank.Overlap#goesOn}), its movements come after those;
     * in whichever order the two arrive.
     */
    private static final String NEW_LINES =
            """
            with beside as (
                select k.id from stage_bank_statement s
                join bank_statement k on k.organisation = ? and k.account = s.account and k.currency = s.currency
                    and k.file <> ? and k.number <> s.number and k.opening <> s.opening and k.opening <> k.closing
                    and s.opening <> s.closing and (k.closing = s.opening or k.opening = s.closing)
                where not exists (select 1 from bank_statement known where known.organisation = k.organisation
                        and known.account = s.account and known.currency = s.currency and known.file <> ?
                        and known.number = s.number and known.opening = s.opening)
                    and not exists (select 1 from stage_bank_statement again where again.account = k.account
                        and again.currency = k.currency and again.number = k.number)),
            base as (select b.print, max(b.ordinal) as ordinal
                from bank_line b where b.statement in (select id from beside) group by b.print)
            insert into bank_line (organisation, file, statement, ordinal, state, touched, """
                    + LineRow.COLUMNS
                    + """
            ) select ?, ?, t.id, coalesce(base.ordinal, 0) + row_number() over (partition by print order by s.seq), 'NEW', false,
            """
                    + LineRow.COLUMNS
                    + """
             from stage_bank_line s left join base using (print)
            left join (select n, id from bank_statement where file = ?) t on t.n = s.statement
            order by s.seq on conflict (organisation, print, ordinal) do nothing""";

    private final DataSource dataSource;
    private final Database database;
    private final UnitOfWork work;

    public PostgresBankBook(DataSource dataSource, UnitOfWork work) {
        this.dataSource = dataSource;
        this.database = new Database(dataSource);
        this.work = work;
    }

    @Override
    public <T> T alone(OrganisationId organisation, Supplier<T> task) {
        return work.inNewTransaction(() -> within(organisation, task));
    }

    @Override
    public <T> T within(OrganisationId organisation, Supplier<T> task) {
        return work.inTransaction(() -> {
            database.each(
                    row -> {}, "select pg_advisory_xact_lock(hashtext('bank'), hashtext(?))", organisation.value());
            return task.get();
        });
    }

    @Override
    public Optional<Long> taken(OrganisationId organisation, String hash) {
        return database.first(
                row -> row.number(1),
                "select id from bank_file where organisation = ? and hash = ? and reason is null",
                organisation.value(),
                hash);
    }

    @Override
    public BankIntake.Taken take(Arrival arrival, Function<BankSink, String> reader) {
        Staged staged = stage(arrival, reader);
        String organisation = arrival.organisation().value();
        long file = insert(arrival, staged.format(), staged.told(), null);
        database.update(
                "insert into bank_statement (organisation, file, n, number, account, currency, from_date, through_date,"
                        + " opening, closing) select ?, ?, n, number, account, currency, from_date, through_date, opening,"
                        + " closing from stage_bank_statement order by n",
                organisation,
                file);
        long fresh = database.update(NEW_LINES, organisation, file, file, organisation, file, file);
        database.update("update bank_file set fresh = ? where id = ?", fresh, file);
        return new BankIntake.Taken(file, staged.format(), staged.told(), fresh);
    }

    /**
     * Streams into the transaction's temporary tables, and gives the connection back before anything else is asked: a thread of the
     * batch runtime is handed another one while it holds the first, which does not see them.
     */
    private Staged stage(Arrival arrival, Function<BankSink, String> reader) {
        try (Connection connection = dataSource.getConnection()) {
            StagedLines lines = new StagedLines(connection);
            String format = reader.apply(lines);
            return new Staged(format, lines.complete());
        } catch (SQLException e) {
            throw new StoreException("Bank file " + arrival.name() + " could not be staged", e);
        }
    }

    private record Staged(String format, long told) {}

    @Override
    public void refused(Arrival arrival, BankFileRefused why) {
        work.inNewTransaction(() -> insert(arrival, null, 0, why));
    }

    @Override
    public List<FileEntry> files(OrganisationId organisation, int limit) {
        return database.list(
                PostgresBankBook::file,
                "select * from bank_file where organisation = ? order by id desc limit ?",
                organisation.value(),
                limit);
    }

    private long insert(Arrival arrival, @Nullable String format, long told, @Nullable BankFileRefused why) {
        return database.number(
                """
                insert into bank_file (organisation, hash, name, size, uploaded_by, at, format, told, fresh, reason, place, reason_values)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?) returning id""",
                arrival.organisation().value(),
                arrival.hash(),
                arrival.name(),
                arrival.size(),
                arrival.by(),
                arrival.at(),
                format,
                told,
                why == null ? null : why.reason(),
                why == null ? null : why.place(),
                why == null ? null : why.values());
    }

    static FileEntry file(Row row) throws SQLException {
        String reason = row.textOrNull("reason");
        return new FileEntry(
                row.number("id"),
                new Arrival(
                        new OrganisationId(row.text("organisation")),
                        row.text("name"),
                        row.number("size"),
                        row.text("hash"),
                        row.text("uploaded_by"),
                        row.instant("at")),
                row.textOrNull("format"),
                row.number("told"),
                row.number("fresh"),
                reason == null
                        ? null
                        : new BankFileRefused(
                                BankFileRefused.Reason.valueOf(reason),
                                row.text("place"),
                                row.texts("reason_values").toArray(String[]::new)));
    }
}
