package org.cartera.store.gate;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.Concession;
import org.cartera.domain.negotiation.ConcessionBook;
import org.cartera.domain.negotiation.ConcessionRequest;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.store.Database;
import org.cartera.store.Row;

/** Requests for concessions in PostgreSQL. */
public final class PostgresConcessionBook implements ConcessionBook {
    private static final int MOST = 100;
    private static final List<String> COLUMNS = List.of(
            "id",
            "organisation",
            "customer",
            "kind",
            "made_on",
            "currency",
            "total",
            "parts",
            "items",
            "agreed_by",
            "requested_by",
            "requested_at",
            "reason",
            "state",
            "decided_by",
            "decided_at",
            "decision",
            "version");

    private final Database database;

    public PostgresConcessionBook(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public ConcessionRequest save(ConcessionRequest request) {
        if (request.version() == 0) {
            return added(request);
        }
        long changed = database.update(
                "update concession set state = ?, decided_by = ?, decided_at = ?, decision = ?, version = version + 1"
                        + " where id = ? and version = ?",
                request.state(),
                request.decidedBy(),
                request.decidedAt(),
                request.note(),
                request.id(),
                request.version());
        if (changed == 0) {
            throw new DecidedMeanwhile(request.id());
        }
        return find(request.id()).orElseThrow();
    }

    private ConcessionRequest added(ConcessionRequest request) {
        long id = database.number("select nextval('concession_number')");
        Concession terms = request.terms();
        database.update(
                "insert into concession (id, organisation, customer, kind, made_on, currency, total, parts, items, agreed_by,"
                        + " requested_by, requested_at, reason, state, decided_by, decision)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                terms.account().organisation().value(),
                terms.account().customer().value(),
                terms.kind(),
                terms.madeOn(),
                terms.total().currency().getCurrencyCode(),
                terms.total().amount(),
                terms.parts().stream()
                        .map(part -> part.due() + " " + part.amount().amount().toPlainString())
                        .collect(Collectors.joining("\n")),
                terms.items().stream().map(InstalmentId::toString).sorted().collect(Collectors.joining("\n")),
                terms.agreedBy(),
                request.by(),
                request.at(),
                request.reason(),
                request.state(),
                request.decidedBy(),
                request.note());
        return find(id).orElseThrow();
    }

    @Override
    public Optional<ConcessionRequest> find(long id) {
        return database.first(PostgresConcessionBook::request, "select * from concession where id = ?", id);
    }

    @Override
    public List<Named> open(OrganisationId organisation) {
        return database.list(
                row -> new Named(request(row), row.text("name")),
                "select c.*, coalesce(a.name, c.customer) as name from concession c"
                        + " left join account a on a.organisation = c.organisation and a.customer = c.customer"
                        + " where c.organisation = ? and c.state = 'REQUESTED' order by c.id",
                organisation.value());
    }

    @Override
    public List<ConcessionRequest> of(AccountKey account) {
        return database.list(
                PostgresConcessionBook::request,
                "select * from concession where organisation = ? and customer = ? order by id desc limit ?",
                account.organisation().value(),
                account.customer().value(),
                MOST);
    }

    private static ConcessionRequest request(Row row) throws SQLException {
        return request(row, "");
    }

    /** The columns of a table under another name, for {@link #request(Row, String)}. */
    static String columns(String table, String prefix) {
        return COLUMNS.stream()
                .map(column -> table + "." + column + " as " + prefix + column)
                .collect(Collectors.joining(", "));
    }

    static ConcessionRequest request(Row row, String prefix) throws SQLException {
        Currency currency = row.currency(prefix + "currency");
        Concession terms = new Concession(
                AccountKey.of(row.text(prefix + "organisation"), row.text(prefix + "customer")),
                row.constant(Concession.Kind.class, prefix + "kind"),
                row.date(prefix + "made_on"),
                row.text(prefix + "items").lines().map(InstalmentId::parse).collect(Collectors.toSet()),
                row.money(prefix + "currency", prefix + "total"),
                row.text(prefix + "parts")
                        .lines()
                        .map(line -> part(line, currency))
                        .toList(),
                row.text(prefix + "agreed_by"));
        return new ConcessionRequest(
                row.number(prefix + "id"),
                terms,
                row.text(prefix + "requested_by"),
                row.instant(prefix + "requested_at"),
                row.text(prefix + "reason"),
                row.constant(ConcessionRequest.State.class, prefix + "state"),
                row.text(prefix + "decided_by"),
                row.instantOrNull(prefix + "decided_at"),
                row.text(prefix + "decision"),
                row.number(prefix + "version"));
    }

    private static PaymentPlan.Part part(String line, Currency currency) {
        String[] words = line.split(" ", 2);
        return new PaymentPlan.Part(LocalDate.parse(words[0]), Money.of(currency, new BigDecimal(words[1])));
    }
}
