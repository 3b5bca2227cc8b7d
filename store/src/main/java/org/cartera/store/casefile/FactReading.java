package org.cartera.store.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.store.Database;

/** Reads the facts of several accounts as of one generation. */
final class FactReading {
    private final Database database;
    private final OrganisationId organisation;
    private final long generation;

    FactReading(Database database, OrganisationId organisation, long generation) {
        this.database = database;
        this.organisation = organisation;
        this.generation = generation;
    }

    /**
     * The facts of the customers, of their documents only what is asked for.
     *
     * @param invoices keys of the invoices to read
     * @param payments keys of the payments to read; with them come all that are applied to those invoices, or offset
     *     them, and every application that touches any of these
     */
    Map<CustomerId, CustomerFacts> read(
            List<String> customers, Collection<String> invoices, Collection<String> payments) {
        Map<CustomerId, Gathering> all = new LinkedHashMap<>();
        for (String customer : customers) {
            CustomerId id = new CustomerId(customer);
            all.put(id, new Gathering(new AccountKey(organisation, id)));
        }
        byKey("fact_customer", "key", customers, row -> gathering(all, row.text("key"))
                .customer(FactRow.customer(row)));
        byKey("fact_contact_point", "customer", customers, row -> {
            gathering(all, row.text("customer")).contactPoints.add(FactRow.contactPoint(row));
        });
        byKey("fact_order", "customer", customers, row -> {
            gathering(all, row.text("customer")).orders.add(FactRow.order(row, organisation));
        });
        byKey("fact_billing_account", "customer", customers, row -> {
            gathering(all, row.text("customer")).billingAccounts.add(FactRow.billingAccount(row, organisation));
        });
        byKey("fact_rejected", "customer", customers, row -> {
            gathering(all, row.text("customer")).rejected.add(FactRow.rejected(row, organisation));
        });
        byKey("fact_invoice", "key", invoices, row -> {
            Gathering owner = all.get(new CustomerId(row.text("customer")));
            if (owner != null) {
                owner.invoices.add(FactRow.invoice(row, organisation));
            }
        });
        Movements movements = movements(invoices, payments);
        Map<CustomerId, CustomerFacts> facts = new LinkedHashMap<>();
        all.forEach((id, gathering) -> facts.put(id, gathering.facts(movements)));
        return facts;
    }

    /** Payments lead to applications and these to further payments that offset them, mostly none. */
    private Movements movements(Collection<String> invoices, Collection<String> payments) {
        Movements movements = new Movements();
        Set<String> wanted = new LinkedHashSet<>(payments);
        byKey("fact_application", "invoice", invoices, row -> movements.add(FactRow.application(row)));
        movements
                .applications()
                .forEach(application -> wanted.add(application.payment().value()));
        while (!wanted.isEmpty()) {
            byKey("fact_payment", "key", wanted, row -> movements.add(FactRow.payment(row, organisation)));
            byKey("fact_application", "payment", wanted, row -> movements.add(FactRow.application(row)));
            Set<String> offsets = new LinkedHashSet<>();
            byKey("fact_application", "to_payment", wanted, row -> {
                Application offset = FactRow.application(row);
                movements.add(offset);
                offsets.add(offset.payment().value());
            });
            offsets.removeAll(wanted);
            offsets.removeIf(movements::has);
            wanted.clear();
            wanted.addAll(offsets);
        }
        return movements;
    }

    /** Those of the customers that the generation knows. */
    List<String> known(Collection<String> customers) {
        List<String> known = new ArrayList<>();
        byKey("fact_customer", "key", customers, row -> known.add(row.text("key")));
        return known;
    }

    List<ExchangeRate> rates() {
        return database.list(
                FactRow::rate,
                "select f.* from fact_exchange_rate f where f.organisation = ? and " + Unsettled.holds("f"),
                organisation.value(),
                generation,
                generation);
    }

    /** The keys of all invoices and payments of the customers. */
    void everyDocument(Collection<String> customers, Collection<String> invoices, Collection<String> payments) {
        byKey("fact_invoice", "customer", customers, row -> invoices.add(row.text("key")));
        byKey("fact_payment", "customer", customers, row -> payments.add(row.text("key")));
    }

    private static Gathering gathering(Map<CustomerId, Gathering> all, String customer) {
        Gathering gathering = all.get(new CustomerId(customer));
        if (gathering == null) {
            throw new IllegalStateException("A fact of customer " + customer + " came that was not asked for");
        }
        return gathering;
    }

    private void byKey(String table, String column, Collection<String> keys, Database.RowTaker taker) {
        if (!keys.isEmpty()) {
            database.each(
                    taker,
                    "select f.* from " + table + " f where f.organisation = ? and f." + column + " = any(?) and "
                            + Unsettled.holds("f"),
                    organisation.value(),
                    keys,
                    generation,
                    generation);
        }
    }
}
