package org.cartera.store.bank;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.FirmName;
import org.cartera.domain.reconciliation.OpenDocument;
import org.cartera.domain.reconciliation.PayerNumbers;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.jspecify.annotations.Nullable;

/** Keeps what open items and customers are found by in step with them. */
final class KeyIndex {
    private final Database database;
    private final OpenDocuments documents;
    private final int atOnce;

    /** @param atOnce open items, or customers, held in memory together */
    KeyIndex(Database database, OpenDocuments documents, int atOnce) {
        this.database = database;
        this.documents = documents;
        this.atOnce = atOnce;
    }

    /** Nothing is kept for an organisation whose bank tells us nothing. In a transaction: what is to be done stands in temporary tables. */
    void refresh(OrganisationId organisation) {
        String id = organisation.value();
        if (database.number("select count(*) from (select 1 from bank_line where organisation = ? limit 1) x", id)
                == 0) {
            return;
        }
        database.each(row -> {}, "select set_config('jit', 'off', true)");
        rowByRow(false);
        long items = staleDocuments(id);
        long customers = staleCustomers(id);
        rowByRow(true);
        for (long n = 0; n < items; n += atOnce) {
            documents(organisation, n);
        }
        for (long n = 0; n < customers; n += atOnce) {
            customers(id, n);
        }
        if (items + customers > atOnce) {
            database.update("analyze document_key, payer_name, payer_word, payer_number");
        }
    }

    /**
     * Whole tables are held against each other at once. PostgreSQL may take one that is being filled for the first time for empty, and would
     * then go through all of it for each row of the other.
     */
    private void rowByRow(boolean allowed) {
        database.each(row -> {}, "select set_config('enable_nestloop', ?, true)", allowed ? "on" : "off");
    }

    /** @return how many items nothing finds yet */
    private long staleDocuments(String organisation) {
        database.update(
                """
                delete from document_key k where k.organisation = ? and not exists (select 1 from open_item o
                    where o.organisation = k.organisation and o.customer = k.customer and o.item = k.item)""",
                organisation);
        database.update(
                "create temp table if not exists stale_document (n bigint primary key, customer text collate \"C\","
                        + " item text collate \"C\")"
                        + " on commit delete rows");
        database.update("delete from stale_document");
        return database.update(
                """
                insert into stale_document
                select row_number() over (order by o.customer, o.item), o.customer, o.item from open_item o
                where o.organisation = ? and o.open > 0 and not exists (select 1
                    from document_key k where k.organisation = o.organisation and k.item = o.item)""",
                organisation);
    }

    private void documents(OrganisationId organisation, long after) {
        Batch keys = new Batch("key text", "customer text", "item text");
        for (OpenDocument item : documents.stale(organisation, after, after + atOnce)) {
            item.keys().forEach(key -> keys.add(key, item.account().customer(), item.id()));
        }
        insert("document_key", organisation.value(), keys);
    }

    /** @return how many customers are new, or have another name or tax number than they are known by */
    private long staleCustomers(String organisation) {
        database.update(
                "create temp table if not exists stale_customer (n bigint primary key, customer text collate \"C\", name text,"
                        + " tax_id text, known boolean)"
                        + " on commit delete rows");
        database.update("delete from stale_customer");
        return database.update(
                """
                insert into stale_customer
                select row_number() over (order by a.customer), a.customer, a.name, f.tax_id, p.customer is not null from account a
                left join payer_name p on p.organisation = a.organisation and p.customer = a.customer
                left join fact_customer f on f.organisation = a.organisation and f.key = a.customer and f.gen_to is null
                where a.organisation = ? and (p.customer is null or p.name <> a.name or p.tax_id is distinct from f.tax_id)""",
                organisation);
    }

    private void customers(String organisation, long after) {
        List<Who> some = database.list(
                row -> new Who(row.text("customer"), row.text("name"), row.textOrNull("tax_id"), row.flag("known")),
                "select * from stale_customer where n > ? and n <= ? order by n",
                after,
                after + atOnce);
        List<String> known = some.stream().filter(Who::known).map(Who::customer).toList();
        if (!known.isEmpty()) {
            database.update("delete from payer_word where organisation = ? and customer = any(?)", organisation, known);
            database.update(
                    "delete from payer_number where organisation = ? and customer = any(?)", organisation, known);
        }
        Batch names = new Batch("customer text", "name text", "tax_id text");
        Batch words = new Batch("word text", "customer text", "name text");
        Batch numbers = new Batch("number text", "customer text");
        for (Who who : some) {
            names.add(who.customer(), who.name(), who.taxId());
            starts(FirmName.words(who.name())).forEach(word -> words.add(word, who.customer(), who.name()));
            who.numbers().forEach(number -> numbers.add(number, who.customer()));
        }
        database.update(
                "insert into payer_name (organisation, " + names.names() + ") select ?, s.* from " + names.source()
                        + " on conflict (organisation, customer) do update set name = excluded.name, tax_id = excluded.tax_id",
                names.parameters(organisation));
        insert("payer_word", organisation, words);
        insert("payer_number", organisation, numbers);
    }

    /**
     * The first letters of each word that tells who it is: a word that was cut or misspelt towards its end is still found. And all words
     * together: whoever bears the very same name is found however common its words are.
     *
     * @param words of a name, in order
     */
    static Set<String> starts(List<String> words) {
        Set<String> starts = new HashSet<>();
        for (String word : words) {
            starts.add(word.length() <= 4 ? word : word.substring(0, 4));
        }
        if (!starts.isEmpty()) {
            starts.add("=" + String.join(" ", words));
        }
        return starts;
    }

    private void insert(String table, String organisation, Batch rows) {
        if (!rows.isEmpty()) {
            database.update(
                    "insert into " + table + " (organisation, " + rows.names() + ") select ?, s.* from " + rows.source()
                            + " on conflict do nothing",
                    rows.parameters(organisation));
        }
    }

    /** @param known whether he was findable before, under another name or tax number */
    private record Who(String customer, String name, @Nullable String taxId, boolean known) {
        Set<String> numbers() {
            Set<String> keys = new TreeSet<>(PayerNumbers.of(customer));
            if (taxId != null) {
                keys.addAll(PayerNumbers.of(taxId));
            }
            return keys;
        }
    }
}
