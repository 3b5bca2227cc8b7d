package org.cartera.store.casefile;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.domain.receivable.Payment;
import org.cartera.store.Database;
import org.cartera.store.Keys;
import org.cartera.store.Row;
import org.cartera.store.Together;

/** Reads the facts of several accounts as of one generation: what is known by customer, then documents, then movements. */
final class FactReading {
    private final Database database;
    private final OrganisationId organisation;
    private final long generation;
    private final List<String> customers;
    private final Map<CustomerId, Gathering> all = new LinkedHashMap<>();
    private final Movements movements = new Movements();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> invoicesHere = new HashSet<>();
    private final Set<String> paymentsHere = new HashSet<>();

    FactReading(Database database, OrganisationId organisation, long generation, List<String> customers) {
        this.database = database;
        this.organisation = organisation;
        this.generation = generation;
        this.customers = customers;
        for (String customer : customers) {
            CustomerId id = new CustomerId(customer);
            all.put(id, new Gathering(new AccountKey(organisation, id)));
        }
    }

    /** Asks for everything of the customers but documents and their movements. */
    void askForCustomers(Together asking) {
        askForCredit(asking);
        byKey(asking, "fact_contact_point", "customer", customers, row -> gathering(row.text("customer"))
                .contactPoints
                .add(FactRow.contactPoint(row)));
        byKey(asking, "fact_billing_account", "customer", customers, row -> gathering(row.text("customer"))
                .billingAccounts
                .add(FactRow.billingAccount(row, organisation)));
    }

    /** Asks for what of this credit is decided from. */
    void askForCredit(Together asking) {
        byKey(asking, "fact_customer", "key", customers, row -> gathering(row.text("key"))
                .customer(FactRow.customer(row)));
        byKey(asking, "fact_order", "customer", customers, row -> gathering(row.text("customer"))
                .orders
                .add(FactRow.order(row, organisation)));
        byKey(asking, "fact_rejected", "customer", customers, row -> gathering(row.text("customer"))
                .rejected
                .add(FactRow.rejected(row, organisation)));
    }

    /** Asks for the organisation's exchange rates. */
    static void askForRates(Together asking, OrganisationId organisation, long generation, List<ExchangeRate> rates) {
        asking.each(
                row -> rates.add(FactRow.rate(row)),
                "select f.* from fact_exchange_rate f where f.organisation = ? and " + Unsettled.holds("f"),
                organisation.value(),
                generation,
                generation);
    }

    /** Asks for the documents that may still count on the date, and for what is applied to them. */
    void askForUnsettled(Together asking, LocalDate asOf) {
        UnsettledOfAFew unsettled = new UnsettledOfAFew(organisation.value(), generation, asOf, customers);
        asking.each(this::document, unsettled.sql(), unsettled.parameters());
    }

    private void document(Row row) throws SQLException {
        String what = row.text("what");
        if (what.equals(UnsettledOfAFew.INVOICE)) {
            invoice(row);
        } else if (what.equals(UnsettledOfAFew.PAYMENT)) {
            asked.add(payment(row));
        } else {
            movements.add(FactRow.application(row));
        }
    }

    /** Its key. */
    private String invoice(Row row) throws SQLException {
        String key = row.text("key");
        invoicesHere.add(key);
        Gathering owner = all.get(new CustomerId(row.text("customer")));
        if (owner != null) {
            owner.add(FactRow.invoice(row, key, owner.account));
        }
        return key;
    }

    /** Asks for invoices, those that came already left out, and for what is applied to them. */
    void askForInvoices(Together asking, Collection<String> invoices) {
        byKey(asking, "fact_invoice", "key", without(invoicesHere, invoices), this::invoice);
        byKey(asking, "fact_application", "invoice", invoices, row -> movements.add(FactRow.application(row)));
    }

    /** Asks for all invoices and payments of the customers, and adds their keys to those whose movements are still to be read. */
    void askForEveryDocument(
            Together asking, Collection<String> owners, Collection<String> invoices, Collection<String> payments) {
        byKey(asking, "fact_invoice", "customer", owners, row -> invoices.add(invoice(row)));
        byKey(asking, "fact_payment", "customer", owners, row -> payments.add(payment(row)));
    }

    /** Asks for payments, those that came already left out, and for every application that touches them. */
    void askForPayments(Together asking, Collection<String> payments) {
        Set<String> wanted = without(asked, payments);
        asked.addAll(wanted);
        byKey(asking, "fact_payment", "key", without(paymentsHere, wanted), this::payment);
        byKey(asking, "fact_application", "payment", wanted, row -> movements.add(FactRow.application(row)));
        byKey(asking, "fact_application", "to_payment", wanted, row -> movements.add(FactRow.application(row)));
    }

    /** Its key. */
    private String payment(Row row) throws SQLException {
        Payment payment = FactRow.payment(row, organisation);
        movements.add(payment);
        String key = payment.id().value();
        paymentsHere.add(key);
        return key;
    }

    private static Set<String> without(Set<String> known, Collection<String> keys) {
        Set<String> others = new LinkedHashSet<>();
        for (String key : keys) {
            if (!known.contains(key)) {
                others.add(key);
            }
        }
        return others;
    }

    /** Reads the payments that applications lead to: to invoices, and to payments that they offset, mostly none. */
    void readFurtherPayments() {
        List<String> further = further();
        while (!further.isEmpty()) {
            Together asking = database.together();
            askForPayments(asking, further);
            asking.run();
            further = further();
        }
    }

    private List<String> further() {
        return movements.applications().stream()
                .map(application -> application.payment().value())
                .filter(payment -> !asked.contains(payment))
                .distinct()
                .toList();
    }

    /** The facts of each customer, in the order in which they were asked for. */
    List<CustomerFacts> facts() {
        return all.values().stream()
                .map(gathering -> gathering.facts(movements))
                .toList();
    }

    /** Whether the generation knows the customer. */
    boolean knows(CustomerId customer) {
        return gathering(customer.value()).isKnown();
    }

    private Gathering gathering(String customer) {
        Gathering gathering = all.get(new CustomerId(customer));
        if (gathering == null) {
            throw new IllegalStateException("A fact of customer " + customer + " came that was not asked for");
        }
        return gathering;
    }

    private void byKey(Together asking, String table, String column, Collection<String> keys, Database.RowTaker taker) {
        if (!keys.isEmpty()) {
            Keys wanted = new Keys(keys);
            asking.each(
                    taker,
                    "select f.* from " + table + " f where f.organisation = ? and f." + column + wanted.among()
                            + " and " + Unsettled.holds("f"),
                    organisation.value(),
                    wanted.parameter(),
                    generation,
                    generation);
        }
    }
}
