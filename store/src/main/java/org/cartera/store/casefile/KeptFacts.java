package org.cartera.store.casefile;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.decisionlog.LoggedInputs;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.store.Database;
import org.cartera.store.KeyedSql;
import org.cartera.store.Keys;
import org.cartera.store.Row;
import org.cartera.store.Together;

/**
 * The facts that orders of a customer are judged by, kept in one row, so that a seller need not wait until fifty pages are read that lie
 * apart. Kept are facts alone, as text, of one generation and a date. They hold for that date and every later one, because what counts
 * later counts among {@link Unsettled} documents already, and they hold until a read touches the customer: a touch is written in
 * the read's own transaction, so no generation is ever seen without its touches. Nothing that a person writes down is kept.
 *
 * <p>A copy that may be missing, never one that may be wrong: whoever finds none reads the facts themselves and keeps them.
 */
public final class KeptFacts {
    /** Nobody waits for another to keep the same: whoever comes second leaves it. Parameters: organisation. */
    private static final String ALONE =
            "pg_try_advisory_xact_lock(hashtextextended('cartera/kept/' || ? || '/' || r.customer, 0))";

    private static final KeyedSql ASKED = KeyedSql.of(keys -> "select k.customer, k.body " + valid(keys.among(), "?"));

    private final OrganisationId organisation;
    private final Map<CustomerId, CustomerFacts> found = new HashMap<>();

    /** Facts that hold in the generation on the date; there when what it asks was run. */
    KeptFacts(
            Together asking,
            OrganisationId organisation,
            long generation,
            LocalDate asOf,
            Collection<String> customers) {
        this.organisation = organisation;
        Keys wanted = new Keys(customers);
        asking.each(this::found, ASKED.about(wanted), organisation.value(), wanted.parameter(), generation, asOf);
    }

    /** @param generation what stands for the generation in the statement */
    static String valid(String among, String generation) {
        return """
                from kept_facts k where k.organisation = ? and k.customer %s and k.generation <= %s and k.as_of <= ?
                   and not exists (select 1 from fact_touch t where t.organisation = k.organisation
                                      and t.customer = any(array[k.customer, '']) and t.generation > k.generation)"""
                .formatted(among, generation);
    }

    private void found(Row row) throws SQLException {
        CustomerId customer = new CustomerId(row.text("customer"));
        found.put(customer, facts(new AccountKey(organisation, customer), row));
    }

    static CustomerFacts facts(AccountKey account, Row row) throws SQLException {
        return LoggedInputs.read(account, row.text("body")).facts();
    }

    Map<CustomerId, CustomerFacts> found() {
        return found;
    }

    /**
     * Keeps facts as text, by customer, where none are kept that hold.
     *
     * @param texts by customer, as {@link LoggedInputs#factsForCredit} makes them
     */
    public static void keep(
            Database database,
            OrganisationId organisation,
            long generation,
            LocalDate asOf,
            Map<String, String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        Set<String> missing = new HashSet<>(texts.keySet());
        database.list(
                        row -> row.text("customer"),
                        "select k.customer " + valid(" = any(?)", "?"),
                        organisation.value(),
                        texts.keySet(),
                        generation,
                        asOf)
                .forEach(missing::remove);
        if (missing.isEmpty()) {
            return;
        }
        List<String> customers = missing.stream().sorted().toList();
        List<String> bodies = new ArrayList<>();
        customers.forEach(customer -> bodies.add(texts.get(customer)));
        database.update(
                """
                insert into kept_facts as k (organisation, customer, generation, as_of, body)
                select ?, r.customer, ?, ?, r.body from unnest(?::text[], ?::text[]) r (customer, body) where %s
                on conflict (organisation, customer) do update set
                    generation = excluded.generation, as_of = excluded.as_of, body = excluded.body
                 where k.generation < excluded.generation or k.generation = excluded.generation and k.as_of > excluded.as_of"""
                        .formatted(ALONE),
                organisation.value(),
                generation,
                asOf,
                customers,
                bodies,
                organisation.value());
    }
}
