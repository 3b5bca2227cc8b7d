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

    /** Nothing is kept for an organisation whose bank tells us nothing. */
    void refresh(OrganisationId organisation) {
        String id = organisation.value();
        if (database.number("select count(*) from (select 1 from bank_line where organisation = ? limit 1) x", id)
                == 0) {
            return;
        }
        documents(organisation);
        String last = "";
        for (List<Who> some = customers(id, last); !some.isEmpty(); some = customers(id, last)) {
            names(id, some);
            numbers(id, some);
            last = some.get(some.size() - 1).customer();
        }
    }

    private void documents(OrganisationId organisation) {
        String id = organisation.value();
        database.update(
                """
                delete from document_key k where k.organisation = ? and not exists (select 1 from open_item o
                    where o.organisation = k.organisation and o.customer = k.customer and o.item = k.item)""",
                id);
        List<OpenDocument> some = documents.withoutKeys(organisation, null, atOnce);
        while (!some.isEmpty()) {
            Batch keys = new Batch("key text", "customer text", "item text");
            for (OpenDocument item : some) {
                item.keys().forEach(key -> keys.add(key, item.account().customer(), item.id()));
            }
            insert("document_key", id, keys);
            some = documents.withoutKeys(organisation, some.get(some.size() - 1), atOnce);
        }
    }

    private List<Who> customers(String organisation, String after) {
        return database.list(
                row -> new Who(
                        row.text("customer"), row.text("name"), row.textOrNull("known_as"), row.textOrNull("tax_id")),
                """
                select a.customer, a.name, p.name as known_as, f.tax_id
                  from (select organisation, customer, name from account where organisation = ? and customer > ?
                        order by customer limit ?) a
                  left join payer_name p on p.organisation = a.organisation and p.customer = a.customer
                  left join fact_customer f on f.organisation = a.organisation and f.key = a.customer and f.gen_to is null
                 order by a.customer""",
                organisation,
                after,
                atOnce);
    }

    /** Few customers change between two passes: what is there already is not written again. */
    private void numbers(String organisation, List<Who> some) {
        Batch numbers = new Batch("number text", "customer text");
        for (Who who : some) {
            Set<String> keys = new TreeSet<>(PayerNumbers.of(who.customer()));
            if (who.taxId() != null) {
                keys.addAll(PayerNumbers.of(who.taxId()));
            }
            keys.forEach(key -> numbers.add(key, who.customer()));
        }
        database.update(
                "delete from payer_number p where p.organisation = ? and p.customer = any(?) and not exists (select 1 from "
                        + numbers.source() + " where s.number = p.number and s.customer = p.customer)",
                numbers.parameters(
                        List.of(organisation, some.stream().map(Who::customer).toList()), List.of()));
        insert("payer_number", organisation, numbers);
    }

    private void names(String organisation, List<Who> some) {
        List<Who> renamed =
                some.stream().filter(who -> !who.name().equals(who.knownAs())).toList();
        Batch names = new Batch("customer text", "name text");
        Batch words = new Batch("word text", "customer text");
        for (Who who : renamed) {
            names.add(who.customer(), who.name());
            starts(who.name()).forEach(word -> words.add(word, who.customer()));
        }
        if (names.isEmpty()) {
            return;
        }
        database.update(
                "delete from payer_word where organisation = ? and customer = any(?)",
                organisation,
                names.column("customer"));
        database.update(
                "insert into payer_name (organisation, " + names.names() + ") select ?, s.* from " + names.source()
                        + " on conflict (organisation, customer) do update set name = excluded.name",
                names.parameters(organisation));
        insert("payer_word", organisation, words);
    }

    /**
     * The first letters of each word that tells who it is: a word that was cut or misspelt towards its end is still found. And all words
     * together: whoever bears the very same name is found however common its words are.
     */
    static Set<String> starts(String name) {
        Set<String> starts = new HashSet<>();
        for (String word : FirmName.words(name)) {
            starts.add(word.length() <= 4 ? word : word.substring(0, 4));
        }
        if (!starts.isEmpty()) {
            starts.add("=" + String.join(" ", FirmName.words(name)));
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

    private record Who(String customer, String name, @Nullable String knownAs, @Nullable String taxId) {}
}
