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
import org.cartera.store.Keys;
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
            select a.item, a.currency, a.paid, a.customer, m.line, case when p.id is null then a.owed end as owed
              from bank_allocation a join bank_match m on m.id = a.match
              left join erp_payment p on p.match = a.match and p.state in ('PENDING', 'SENDING', 'RETRY', 'SENT')
             where a.organisation = ? and a.customer = any(?) and a.live and a.paid > 0
               and not exists (select 1 from fact_payment f where f.organisation = p.organisation and f.key = p.payment
                    and f.gen_from <= ? and (f.gen_to is null or f.gen_to > ?))
             order by a.match, a.rank""";

    private final OrganisationId organisation;

    CreditWritten(Together asking, OrganisationId organisation, long generation, Collection<String> customers) {
        this.organisation = organisation;
        Keys wanted = new Keys(customers);
        String theirs = " where organisation = ? and customer" + wanted.among();
        Object[] parameters = {organisation.value(), wanted.parameter()};
        asking.each(
                row -> disputes.computeIfAbsent(customer(row), key -> new ArrayList<>())
                        .add(dispute(row)),
                "select * from dispute" + theirs + " and not void order by id",
                parameters);
        asking.each(
                row -> pending.computeIfAbsent(customer(row), key -> new ArrayList<>())
                        .add(pending(row)),
                PENDING,
                organisation.value(),
                customers,
                generation,
                generation);
        Map<CustomerId, List<Security>> securities = new HashMap<>();
        asking.each(
                row -> securities
                        .computeIfAbsent(customer(row), key -> new ArrayList<>())
                        .add(security(row)),
                "select * from credit_security" + theirs + " order by customer, line",
                parameters);
        asking.each(
                row -> creditFiles.put(
                        customer(row),
                        creditFile(account(row), row, securities.getOrDefault(customer(row), List.of()))),
                "select * from credit_file" + theirs,
                parameters);
        asking.each(
                row -> holds.put(customer(row), hold(row)),
                // each by its key: while the first night places holds, the planner knows of none and would read them
                // all
                "select h.* from unnest(?::text[]) who (customer) cross join lateral (select * from hold"
                        + " where organisation = ? and customer = who.customer and released_on is null offset 0) h",
                customers,
                organisation.value());
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
                row.text("line"),
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
