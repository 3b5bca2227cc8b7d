package org.cartera.store.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that a run decides, by customer key, with their unsettled documents. Made once for each generation and
 * date, set-based over the whole portfolio, so that a chunk need not look at settled documents again.
 */
final class WorkList {
    private final Database database;
    private final String lists;
    private final String accounts;
    private final String documents;

    /** @param prefix of the tables it stands in: empty for real runs, which a dry run's list must not disturb */
    WorkList(Database database, String prefix) {
        this.database = database;
        this.lists = prefix + "work_list";
        this.accounts = prefix + "work_account";
        this.documents = prefix + "work_document";
    }

    /** Makes the list anew and returns how many accounts it holds. */
    long make(OrganisationId organisation, long generation, LocalDate asOf) {
        String id = organisation.value();
        // one run of an organisation lives at a time; a list that is missed is made again
        for (String table : List.of(documents, accounts, lists)) {
            database.update("delete from " + table + " where organisation = ?", id);
        }
        // statistics that do not know this organisation yet promise no rows, and each invoice would add up all
        // applications
        plan("off");
        documents(id, generation, asOf);
        accounts(id, generation, asOf);
        plan("on");
        database.update("analyze " + documents + ", " + accounts);
        database.update(
                "insert into " + lists + " (organisation, generation, as_of, accounts) select ?, ?, ?, count(*)"
                        + " from " + accounts + " where organisation = ? and generation = ? and as_of = ?",
                id,
                generation,
                asOf,
                id,
                generation,
                asOf);
        return size(organisation, generation, asOf);
    }

    /** Whether the planner may look rows up one by one, in this transaction; nothing is compiled. */
    private void plan(String oneByOne) {
        database.each(
                row -> {}, "select set_config('jit', 'off', true), set_config('enable_nestloop', ?, true)", oneByOne);
    }

    private void documents(String id, long generation, LocalDate asOf) {
        Unsettled unsettled = new Unsettled(id, generation, asOf);
        List<Object> parameters = new ArrayList<>(List.of(id, generation, asOf));
        parameters.addAll(unsettled.parameters());
        database.update(
                "insert into " + documents + " (organisation, generation, as_of, customer, kind, key)"
                        + " select ?, ?, ?, u.customer, u.kind, u.key from (" + unsettled.sql()
                        + ") u order by u.customer",
                parameters.toArray());
    }

    private void accounts(String id, long generation, LocalDate asOf) {
        database.update(
                """
                insert into %s (organisation, generation, as_of, customer)
                select ?, ?, ?, customer from (
                  select customer from %s where organisation = ? and generation = ? and as_of = ?
                  union select o.customer from fact_order o where o.organisation = ? and %s
                  union select r.customer from fact_rejected r where r.organisation = ? and %s
                  union select h.customer from hold h where h.organisation = ? and h.released_on is null
                  union select m.customer from item_memory m where m.organisation = ? and m.closed_on is null
                  union select c.customer from account c where c.organisation = ? and c.live) all_of_them
                 where customer is not null order by customer"""
                        .formatted(accounts, documents, Unsettled.holds("o"), Unsettled.holds("r")),
                id,
                generation,
                asOf,
                id,
                generation,
                asOf,
                id,
                generation,
                generation,
                id,
                generation,
                generation,
                id,
                id,
                id);
    }

    /** The next customers; makes the list where it is missing. */
    List<String> next(
            OrganisationId organisation, long generation, LocalDate asOf, @Nullable CustomerId after, int limit) {
        if (isMissing(organisation, generation, asOf)) {
            make(organisation, generation, asOf);
        }
        return database.list(
                row -> row.text("customer"),
                "select customer from " + accounts + " where organisation = ? and generation = ? and as_of = ?"
                        + " and customer > ? order by customer limit ?",
                organisation.value(),
                generation,
                asOf,
                after == null ? "" : after.value(),
                limit);
    }

    /** The unsettled documents of one kind of the customers, from the list. */
    List<String> documents(
            OrganisationId organisation, long generation, LocalDate asOf, String kind, List<String> customers) {
        return database.list(
                row -> row.text("key"),
                "select distinct key from " + documents + " where organisation = ? and generation = ? and as_of = ?"
                        + " and kind = ? and customer = any(?)",
                organisation.value(),
                generation,
                asOf,
                kind,
                customers);
    }

    private long size(OrganisationId organisation, long generation, LocalDate asOf) {
        return database.number(
                "select accounts from " + lists + " where organisation = ? and generation = ? and as_of = ?",
                organisation.value(),
                generation,
                asOf);
    }

    /** The accounts are unlogged: a crash of the database server empties them and leaves the list's head. */
    private boolean isMissing(OrganisationId organisation, long generation, LocalDate asOf) {
        return database.number(
                        """
                        select count(*) from %s l where l.organisation = ? and l.generation = ? and l.as_of = ?
                           and (l.accounts = 0 or exists (select 1 from %s a where a.organisation =
                                l.organisation and a.generation = l.generation and a.as_of = l.as_of))"""
                                .formatted(lists, accounts),
                        organisation.value(),
                        generation,
                        asOf)
                == 0;
    }
}
