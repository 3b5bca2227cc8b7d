package org.cartera.store.gate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.GateBook.FactsRead;
import org.cartera.domain.portfolio.GateBook.Known;
import org.cartera.store.Keys;
import org.cartera.store.Row;
import org.cartera.store.Together;

/**
 * Where the facts of accounts come from, and their groups. All reads are told by one statement, those of the groups' members
 * included: what was read a moment later must not look as if it stood in the generation.
 */
final class KnownRows {
    private static final String MEMBERSHIPS =
            """
            select distinct on (customer) customer, id from credit_group_member where organisation = ? and customer%s
               and from_date <= ? and (through_date is null or through_date >= ?) order by customer, from_date desc, id""";

    private final OrganisationId organisation;
    private final Map<AccountKey, FactsRead> reads = new HashMap<>();
    private final Map<AccountKey, CorporateGroup> groups = new HashMap<>();

    KnownRows(Together asking, Set<AccountKey> accounts, LocalDate date) {
        organisation = accounts.iterator().next().organisation();
        String id = organisation.value();
        Keys customers = new Keys(
                accounts.stream().map(account -> account.customer().value()).toList());
        String memberships = MEMBERSHIPS.formatted(customers.among());
        asking.each(
                this::read,
                """
                select c.customer, n.newest, g.snapshot_at, g.begun_at
                  from (%s
                        union select m.customer from credit_group_member m join (%s) me on me.id = m.id
                               where m.organisation = ?) c
                 cross join (select max(number) as newest from generation where organisation = ?) n
                 cross join lateral (select * from (
                    (select number, snapshot_at, begun_at from generation
                      where organisation = ? and mode <> 'ONE_CUSTOMER' order by number desc limit 1)
                    union all
                    (select number, snapshot_at, begun_at from generation
                      where organisation = ? and mode = 'ONE_CUSTOMER' and customer = c.customer order by number desc limit 1)
                  ) r order by number desc limit 1) g"""
                        .formatted(customers.asRows("customer"), memberships),
                customers.parameter(),
                id,
                customers.parameter(),
                date,
                date,
                id,
                id,
                id,
                id);
        asking.each(
                this::group,
                """
                select me.customer, g.id, g.name, g.limit_currency, g.limit_amount,
                       m.customer as member, m.from_date, m.through_date
                  from (%s) me
                  join credit_group g on g.organisation = ? and g.id = me.id
                  join credit_group_member m on m.organisation = ? and m.id = me.id
                 order by me.customer, m.customer, m.from_date"""
                        .formatted(memberships),
                id,
                customers.parameter(),
                date,
                date,
                id,
                id);
    }

    private void read(Row row) throws SQLException {
        reads.put(
                account(row.text("customer")),
                new FactsRead(row.number("newest"), row.instant("snapshot_at"), row.instant("begun_at")));
    }

    /** One row a member, next to each other. */
    private void group(Row row) throws SQLException {
        AccountKey account = account(row.text("customer"));
        CorporateGroup before = groups.get(account);
        List<CorporateGroup.Member> members = new ArrayList<>(before == null ? List.of() : before.members());
        members.add(new CorporateGroup.Member(
                new CustomerId(row.text("member")),
                new DateSpan(row.date("from_date"), row.dateOrNull("through_date"))));
        groups.put(
                account,
                new CorporateGroup(
                        organisation,
                        row.text("id"),
                        row.text("name"),
                        row.moneyOrNull("limit_currency", "limit_amount"),
                        members));
    }

    private AccountKey account(String customer) {
        return new AccountKey(organisation, new CustomerId(customer));
    }

    Known known() {
        return new Known(reads, groups);
    }
}
