package org.cartera.store.bank;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.FirmName;
import org.cartera.domain.reconciliation.PayerNumbers;
import org.cartera.store.Batch;
import org.cartera.store.Database;

/** Keeps what open items and customers are found by in step with them. */
final class KeyIndex {
    private final Database database;
    private final OpenDocuments documents;

    KeyIndex(Database database, OpenDocuments documents) {
        this.database = database;
        this.documents = documents;
    }

    void refresh(OrganisationId organisation) {
        String id = organisation.value();
        database.update(
                """
                delete from document_key k where k.organisation = ? and not exists (select 1 from open_item o
                    where o.organisation = k.organisation and o.customer = k.customer and o.item = k.item)""",
                id);
        Batch keys = new Batch("key text", "customer text", "item text");
        documents.withoutKeys(organisation, item -> {
            for (String key : item.keys()) {
                keys.add(key, item.account().customer(), item.id());
            }
        });
        insert("document_key", organisation, keys);
        names(organisation);
        numbers(organisation);
    }

    /** Few customers change between two passes: what is there already is not written again. */
    private void numbers(OrganisationId organisation) {
        Batch numbers = new Batch("number text", "customer text");
        database.each(
                row -> {
                    String customer = row.text("customer");
                    Set<String> keys = new TreeSet<>(PayerNumbers.of(customer));
                    String tax = row.textOrNull("tax_id");
                    if (tax != null) {
                        keys.addAll(PayerNumbers.of(tax));
                    }
                    keys.forEach(key -> numbers.add(key, customer));
                },
                """
                select a.customer, f.tax_id from account a left join fact_customer f
                    on f.organisation = a.organisation and f.key = a.customer and f.gen_to is null
                where a.organisation = ?""",
                organisation.value());
        database.update(
                "delete from payer_number p where p.organisation = ? and not exists (select 1 from " + numbers.source()
                        + " where s.number = p.number and s.customer = p.customer)",
                numbers.parameters(List.of(organisation.value()), List.of()));
        insert("payer_number", organisation, numbers);
    }

    private void names(OrganisationId organisation) {
        Batch names = new Batch("customer text", "name text");
        database.each(
                row -> names.add(row.text("customer"), row.text("name")),
                """
                select a.customer, a.name from account a left join payer_name p
                    on p.organisation = a.organisation and p.customer = a.customer
                where a.organisation = ? and p.name is distinct from a.name""",
                organisation.value());
        if (names.isEmpty()) {
            return;
        }
        Batch words = new Batch("word text", "customer text");
        List<String> customers = names.column("customer");
        for (int i = 0; i < names.size(); i++) {
            for (String word : starts(String.valueOf(names.column("name").get(i)))) {
                words.add(word, customers.get(i));
            }
        }
        database.update(
                "delete from payer_word where organisation = ? and customer = any(?)", organisation.value(), customers);
        database.update(
                "insert into payer_name (organisation, " + names.names() + ") select ?, s.* from " + names.source()
                        + " on conflict (organisation, customer) do update set name = excluded.name",
                names.parameters(organisation.value()));
        insert("payer_word", organisation, words);
    }

    /** The first letters of each word that tells who it is: a word that was cut or misspelt towards its end is still found. */
    static Set<String> starts(String name) {
        Set<String> starts = new HashSet<>();
        for (String word : FirmName.words(name)) {
            starts.add(word.length() <= 4 ? word : word.substring(0, 4));
        }
        return starts;
    }

    private void insert(String table, OrganisationId organisation, Batch rows) {
        if (!rows.isEmpty()) {
            database.update(
                    "insert into " + table + " (organisation, " + rows.names() + ") select ?, s.* from " + rows.source()
                            + " on conflict do nothing",
                    rows.parameters(organisation.value()));
        }
    }
}
