package org.cartera.store.view;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cartera.domain.credit.Security;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.GateViews.Ending;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.store.Database;
import org.cartera.store.Row;

/** What ends in the credit files. The days are counted here, from the date that is asked about. */
final class Endings {
    private static final int SOON = 60;

    private static final Listing<Ending> LIST = new Listing<>(
            "x.*, coalesce(a.name, (select c.name from fact_customer c where c.organisation = x.organisation and c.key = x.customer"
                    + " order by c.gen_from desc limit 1), x.customer) as name",
            """
            from (
                select organisation, customer, 'LIMIT' as what, null as kind, '' as reference, valid_through as ends,
                       limit_currency as currency, limit_amount as amount
                  from credit_file where valid_through is not null and limit_amount is not null and status <> 'CLOSED'
                union all
                select organisation, customer, 'INCREASE', null, '', increase_through, limit_currency, increase_amount
                  from credit_file where increase_through is not null and status <> 'CLOSED'
                union all
                select organisation, customer, 'REVIEW', null, '', review_on, null, null
                  from credit_file where review_on is not null and status <> 'CLOSED'
                union all
                select s.organisation, s.customer, 'SECURITY', s.kind, s.reference, s.through_date, s.currency, s.amount
                  from credit_security s join credit_file f on f.organisation = s.organisation and f.customer = s.customer
                 where s.through_date is not null and f.status <> 'CLOSED') x
            left join account a on a.organisation = x.organisation and a.customer = x.customer
            where x.organisation = ?""",
            "lower(coalesce(a.search, '') || ' ' || x.customer || ' ' || x.reference) like ?",
            Map.of("what", "x.what = ?", "until", "x.ends <= cast(? as date)"),
            Map.of("on", "x.ends", "name", "a.name", "amount", "x.amount", "what", "x.what"),
            "x.ends, x.customer, x.what, x.reference",
            null,
            "",
            Endings::ending);

    private Endings() {}

    static Page<Ending> page(Database database, OrganisationId organisation, LocalDate asOf, ListQuery query) {
        Map<String, String> filters = new HashMap<>(query.filters());
        String within = filters.remove("within");
        long days = within == null ? SOON : Math.min(SOON, Long.parseLong(within));
        filters.put("until", asOf.plusDays(days).toString());
        return LIST.page(
                database,
                organisation,
                new ListQuery(query.search(), filters, query.sort(), query.descending(), query.first(), query.size()));
    }

    private static Ending ending(Row row) throws SQLException {
        return new Ending(
                AccountKey.of(row.text("organisation"), row.text("customer")),
                row.text("name"),
                row.constant(Ending.What.class, "what"),
                row.textOrNull("kind") == null ? null : row.constant(Security.Kind.class, "kind"),
                row.text("reference"),
                row.date("ends"),
                row.moneyOrNull("currency", "amount"));
    }
}
