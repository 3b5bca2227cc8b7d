package org.cartera.store.statement;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.statement.Period;
import org.cartera.domain.statement.StatementArchive;
import org.cartera.domain.statement.StatementBasis;
import org.cartera.domain.statement.StatementForm;
import org.cartera.domain.statement.StatementPress.Format;
import org.cartera.domain.statement.Statements;
import org.cartera.store.Database;
import org.cartera.store.Row;

/** The archive of statements in PostgreSQL. */
public final class PostgresStatementArchive implements StatementArchive {
    private final Database database;
    private final UnitOfWork work;

    public PostgresStatementArchive(DataSource dataSource, UnitOfWork work) {
        this.database = new Database(dataSource);
        this.work = work;
    }

    @Override
    public List<Kept> of(AccountKey account) {
        return database.list(
                PostgresStatementArchive::kept,
                "select * from statement where organisation = ? and customer = ? order by id desc",
                account.organisation().value(),
                account.customer().value());
    }

    @Override
    public Optional<Kept> one(long id) {
        return database.first(PostgresStatementArchive::kept, "select * from statement where id = ?", id);
    }

    @Override
    public Optional<Kept> newest(AccountKey account, String number, String language) {
        return database.first(
                PostgresStatementArchive::kept,
                "select * from statement where organisation = ? and customer = ? and number = ? and language = ?"
                        + " order by version desc limit 1",
                account.organisation().value(),
                account.customer().value(),
                number,
                language);
    }

    @Override
    public Optional<byte[]> file(long id, Format format) {
        return database.first(
                        row -> new Sealed(row.bytes("content"), row.text("sha256")),
                        "select content, sha256 from statement_file where statement = ? and format = ?",
                        id,
                        format)
                .filter(file -> Statements.sha256(file.content).equals(file.seal))
                .map(file -> file.content);
    }

    @Override
    public Optional<Kept> keep(Kept kept, Map<Format, byte[]> files) {
        return work.inTransaction(() -> {
            Optional<Kept> written = database.first(
                    PostgresStatementArchive::kept,
                    "insert into statement (organisation, customer, number, language, version, from_date, through_date,"
                            + " form, basis, currency, closing, sha256, at, by_whom)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning *",
                    kept.account().organisation().value(),
                    kept.account().customer().value(),
                    kept.number(),
                    kept.language(),
                    kept.version(),
                    kept.period().from(),
                    kept.period().through(),
                    kept.form(),
                    kept.basis(),
                    kept.closing().currency().getCurrencyCode(),
                    kept.closing().amount(),
                    kept.sha256(),
                    kept.at(),
                    kept.by());
            written.ifPresent(one -> files.forEach((format, content) -> database.update(
                    "insert into statement_file (statement, format, content, sha256) values (?, ?, ?, ?)",
                    one.id(),
                    format,
                    content,
                    Statements.sha256(content))));
            return written;
        });
    }

    private static final class Sealed {
        private final byte[] content;
        private final String seal;

        Sealed(byte[] content, String seal) {
            this.content = content;
            this.seal = seal;
        }
    }

    static Kept kept(Row row) throws SQLException {
        return new Kept(
                row.number("id"),
                AccountKey.of(row.text("organisation"), row.text("customer")),
                row.text("number"),
                row.text("language"),
                row.integer("version"),
                new Period(row.date("from_date"), row.date("through_date")),
                row.constant(StatementForm.class, "form"),
                row.constant(StatementBasis.class, "basis"),
                row.money("currency", "closing"),
                row.text("sha256"),
                row.instant("at"),
                row.text("by_whom"));
    }
}
