package org.cartera.store.casefile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.credit.Security;
import org.cartera.domain.credit.TemporaryIncrease;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.PendingMatch;
import org.cartera.store.GroundText;
import org.cartera.store.KeyedSql;
import org.cartera.store.Keys;
import org.cartera.store.Kinds;
import org.cartera.store.Row;
import org.cartera.store.Together;

/**
 * What credit is decided from beside the facts, of several accounts by customer: disputes, what bank lines bring, credit files and the
 * holds in force; there when what it asks was run.
 */
final class CreditWritten {
    final Map<CustomerId, List<Dispute>> disputes = new HashMap<>();
    final Map<CustomerId, List<PendingMatch>> pending = new HashMap<>();
    final Map<CustomerId, CreditFile> creditFiles = new HashMap<>();
    final Map<CustomerId, HoldInForce> holds = new HashMap<>();
    /** What only the payment that the ERP was asked for confirms bears no amount owed, and is over once a read shows that payment. */
    private static final String PENDING =
            """
            from bank_allocation a join bank_match m on m.id = a.match
              left join erp_payment p on p.match = a.match and p.state in ('PENDING', 'SENDING', 'RETRY', 'SENT')
             where a.organisation = ? and a.customer%s and a.live and a.paid > 0
               and not exists (select 1 from fact_payment f where f.organisation = p.organisation and f.key = p.payment
                    and f.gen_from <= ? and (f.gen_to is null or f.gen_to > ?))""";

    private static final String PENDING_COLUMNS =
            "a.customer as customer, a.item as item, a.currency as currency, a.paid as paid, m.line as bank_line,"
                    + " case when p.id is null then a.owed end as owed";

    /** Each by its key: while the first night places holds, the planner knows of none and would read them all. */
    private static final String HOLDS =
            """
            from unnest(?::text[]) who (customer) cross join lateral (select * from hold
             where organisation = ? and customer = who.customer and released_on is null offset 0) h""";

    private static final String DISPUTE = "dispute";
    private static final String PENDING_MATCH = "pending";
    private static final String SECURITY = "security";
    private static final String FILE = "file";
    private static final String HOLD = "hold";

    /** How many {@link #kinds} there are; each is told organisation and customer, in this order. */
    static final int KINDS = 4;

    /** Whether bank lines may bring an account anything; told organisation and customer. */
    static final String MAYBE_PENDING =
            "exists (select from bank_allocation where organisation = ? and customer = ? and live and paid > 0)";

    /** The columns of all kinds. */
    static final String COLUMNS =
            """
            customer text, id text, item text, currency text, amount numeric, from_date date, through_date date,
            department text, reason text, cause text, paid numeric, bank_line bigint, owed numeric, kind text,
            reference text, status text, limit_currency text, limit_amount numeric, valid_through date,
            review_on date, risk_class text, terms text, increase_amount numeric, increase_from date,
            increase_through date, since date, origin text, placed_by text, grounds text""";

    /** All of it by one statement, for a few accounts: most have one row or two in all. */
    private static final KeyedSql OF_A_FEW =
            KeyedSql.of(keys -> pending(kinds(new Kinds(COLUMNS), keys), keys).sql());

    /** What bank lines bring; told organisation, customers, and the generation twice. */
    static Kinds pending(Kinds kinds, Keys keys) {
        return kinds.kind(
                PENDING_MATCH,
                PENDING_COLUMNS,
                PENDING.formatted(keys.among()),
                Kinds.place("a.match") + " || " + Kinds.place("a.rank"));
    }

    /** What people wrote down, and the holds. */
    static Kinds kinds(Kinds kinds, Keys keys) {
        String theirs = " where organisation = ? and customer" + keys.among();
        return kinds.kind(
                        DISPUTE,
                        "customer, id, item, currency, amount, from_date, through_date, department, reason, cause",
                        "from dispute" + theirs + " and not void",
                        "id")
                .kind(
                        SECURITY,
                        "customer, kind, currency, amount, from_date, through_date, reference",
                        "from credit_security" + theirs,
                        Kinds.place("line"))
                .kind(
                        FILE,
                        "customer, status, limit_currency, limit_amount, valid_through, review_on, risk_class, terms,"
                                + " increase_amount, increase_from, increase_through",
                        "from credit_file" + theirs)
                .kind(
                        HOLD,
                        "h.customer as customer, h.since as since, h.origin as origin, h.placed_by as placed_by, h.grounds as grounds",
                        keys.isSingle() ? "from hold h" + theirs + " and released_on is null" : HOLDS);
    }

    private final OrganisationId organisation;
    private final Map<CustomerId, List<Security>> securities = new HashMap<>();

    CreditWritten(OrganisationId organisation) {
        this.organisation = organisation;
    }

    /** Of many accounts, each kind by itself. */
    static CreditWritten ofMany(
            Together asking, OrganisationId organisation, long generation, Collection<String> customers) {
        CreditWritten written = new CreditWritten(organisation);
        Keys wanted = new Keys(customers);
        String theirs = " where organisation = ? and customer" + wanted.among();
        Object[] parameters = {organisation.value(), wanted.parameter()};
        asking.each(written::addDispute, "select * from dispute" + theirs + " and not void order by id", parameters);
        asking.each(
                written::addPending,
                "select " + PENDING_COLUMNS + " " + PENDING.formatted(wanted.among()) + " order by a.match, a.rank",
                organisation.value(),
                wanted.parameter(),
                generation,
                generation);
        asking.each(
                written::addSecurity,
                "select * from credit_security" + theirs + " order by customer, line",
                parameters);
        asking.each(written::addFile, "select * from credit_file" + theirs, parameters);
        asking.each(written::addHold, "select h.* " + HOLDS, customers, organisation.value());
        return written;
    }

    /** Of a few accounts that somebody waits for. */
    static CreditWritten ofAFew(
            Together asking, OrganisationId organisation, long generation, Collection<String> customers) {
        CreditWritten written = new CreditWritten(organisation);
        Keys wanted = new Keys(customers);
        String owner = organisation.value();
        Object theirs = wanted.parameter();
        List<Object> parameters = new ArrayList<>(List.of(owner, theirs, owner, theirs, owner, theirs));
        parameters.addAll(wanted.isSingle() ? List.of(owner, theirs) : List.of(customers, owner));
        parameters.addAll(List.of(owner, theirs, generation, generation));
        asking.each(written::add, OF_A_FEW.about(wanted), parameters.toArray());
        return written;
    }

    /** Takes a row of one of the {@link #kinds}; leaves any other. */
    void add(Row row) throws SQLException {
        switch (row.text(Kinds.KIND)) {
            case DISPUTE -> addDispute(row);
            case PENDING_MATCH -> addPending(row);
            case SECURITY -> addSecurity(row);
            case FILE -> addFile(row);
            case HOLD -> addHold(row);
            default -> {
                // of those who ask together with us
            }
        }
    }

    private void addDispute(Row row) throws SQLException {
        disputes.computeIfAbsent(customer(row), key -> new ArrayList<>()).add(dispute(row));
    }

    private void addPending(Row row) throws SQLException {
        pending.computeIfAbsent(customer(row), key -> new ArrayList<>()).add(pending(row));
    }

    private void addSecurity(Row row) throws SQLException {
        securities.computeIfAbsent(customer(row), key -> new ArrayList<>()).add(security(row));
    }

    private void addHold(Row row) throws SQLException {
        holds.put(customer(row), hold(row));
    }

    /** Its securities came before it. */
    private void addFile(Row row) throws SQLException {
        CustomerId customer = customer(row);
        creditFiles.put(customer, creditFile(account(row), row, securities.getOrDefault(customer, List.of())));
    }

    private Dispute dispute(Row row) throws SQLException {
        return new Dispute(
                row.text("id"),
                account(row),
                InstalmentId.parse(row.text("item")),
                row.money("currency", "amount"),
                new DateSpan(row.date("from_date"), row.dateOrNull("through_date")),
                row.text("department"),
                row.text("reason"),
                row.constant(Dispute.Cause.class, "cause"));
    }

    private static PendingMatch pending(Row row) throws SQLException {
        return new PendingMatch(
                row.text("bank_line"),
                InstalmentId.parse(row.text("item")),
                row.money("currency", "paid"),
                row.moneyOrNull("currency", "owed"));
    }

    private static CreditFile creditFile(AccountKey account, Row row, List<Security> securities) throws SQLException {
        Money limit = row.moneyOrNull("limit_currency", "limit_amount");
        Money increase = limit == null ? null : row.moneyOrNull("limit_currency", "increase_amount");
        return new CreditFile(
                account,
                row.constant(CreditFile.Status.class, "status"),
                limit,
                row.dateOrNull("valid_through"),
                row.dateOrNull("review_on"),
                row.text("risk_class"),
                row.text("terms"),
                increase == null
                        ? null
                        : new TemporaryIncrease(increase, row.date("increase_from"), row.date("increase_through")),
                securities);
    }

    private static Security security(Row row) throws SQLException {
        return new Security(
                row.constant(Security.Kind.class, "kind"),
                row.money("currency", "amount"),
                row.date("from_date"),
                row.dateOrNull("through_date"),
                row.text("reference"));
    }

    private HoldInForce hold(Row row) throws SQLException {
        return new HoldInForce(
                account(row),
                row.date("since"),
                row.constant(HoldInForce.Origin.class, "origin"),
                row.text("placed_by"),
                GroundText.read(row.text("grounds")));
    }

    private AccountKey account(Row row) throws SQLException {
        return new AccountKey(organisation, customer(row));
    }

    private static CustomerId customer(Row row) throws SQLException {
        return new CustomerId(row.text("customer"));
    }
}
