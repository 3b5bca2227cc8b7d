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
import org.cartera.store.Database;
import org.cartera.store.KeyedSql;
import org.cartera.store.Keys;
import org.cartera.store.Row;

/**
 * Where the facts of accounts come from, and their groups. All reads are told by one statement, those of the groups' members
 * included: what was read a moment later must not look as if it stood in the generation. A member who joined between the two
 * statements has no read here.
 */
final class KnownRows {
    private static final String MEMBERSHIPS =
            """
            select distinct on (customer) customer, id from credit_group_member where organisation = ? and customer%s
               and from_date <= ? and (through_date is null or through_date >= ?) order by customer, from_date desc, id""";

    private static final KeyedSql READS = KeyedSql.of(keys ->
            """
            select c.customer, c.grouped, n.newest, g.snapshot_at, g.begun_at
              from (select customer, false as grouped from (%s) asked
                    union all
                    select m.customer, true from credit_group_member m join (%s) me on me.id = m.id
                     where m.organisation = ?) c
             cross join (select max(number) as newest from generation where organisation = ?) n
             cross join lateral (%s) g"""
                    .formatted(keys.asRows("customer"), MEMBERSHIPS.formatted(keys.among()), newestOf("c.customer")));

    /** The read that brought a customer's facts; its question marks are the organisation, twice. */
    static String newestOf(String customer) {
        return """
                select * from (
                  (select number, snapshot_at, begun_at from generation
                    where organisation = ? and mode <> 'ONE_CUSTOMER' order by number desc limit 1)
                  union all
                  (select number, snapshot_at, begun_at from generation
                    where organisation = ? and mode = 'ONE_CUSTOMER' and customer = %s order by number desc limit 1)
                ) r order by number desc limit 1"""
                .formatted(customer);
    }

    private static final KeyedSql GROUPS = KeyedSql.of(keys ->
            """
            select me.customer, g.id, g.name, g.limit_currency, g.limit_amount,
                   m.customer as member, m.from_date, m.through_date
              from (%s) me
              join credit_group g on g.organisation = ? and g.id = me.id
              join credit_group_member m on m.organisation = ? and m.id = me.id
             order by me.customer, m.customer, m.from_date"""
                    .formatted(MEMBERSHIPS.formatted(keys.among())));

    private final OrganisationId organisation;
    private final Keys customers;
    private final LocalDate date;
    private final Map<AccountKey, FactsRead> reads = new HashMap<>();
    private final Map<AccountKey, CorporateGroup> groups = new HashMap<>();
    private boolean grouped;

    private KnownRows(Set<AccountKey> accounts, LocalDate date) {
        this.organisation = accounts.iterator().next().organisation();
        this.customers = new Keys(
                accounts.stream().map(account -> account.customer().value()).toList());
        this.date = date;
    }

    /** Most accounts belong to no group, and then there is no second question. */
    static Known read(Database database, Set<AccountKey> accounts, LocalDate date) {
        KnownRows rows = new KnownRows(accounts, date);
        String id = rows.organisation.value();
        Object keys = rows.customers.parameter();
        database.each(rows::read, READS.about(rows.customers), keys, id, keys, date, date, id, id, id, id);
        if (rows.grouped) {
            database.each(rows::group, GROUPS.about(rows.customers), id, keys, date, date, id, id);
        }
        return new Known(rows.reads, rows.groups);
    }

    private void read(Row row) throws SQLException {
        grouped |= row.flag("grouped");
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
}
