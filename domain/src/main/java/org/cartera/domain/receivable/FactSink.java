package org.cartera.domain.receivable;

import java.util.Iterator;
import java.util.Set;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.Relationship;

/**
 * Takes the facts of one read, in any order, each key at most once.
 *
 * <p>A full read hands over everything that exists; what it does not hand over is gone. An incremental read hands over
 * what changed, and for each kind calls {@link #compare} with every key that exists. A read of one customer hands over
 * everything of that customer, with every application of his invoices and of his payments; what of him it does not hand
 * over is gone (relationships, rates and organisations are left as they are).
 *
 * <p>Keys are those of {@link FactKey}. A key handed over as a fact ends its rejected rows, and one handed over as
 * rejected ends its fact, unless the same read hands over both.
 */
public interface FactSink {
    void organisation(Organisation organisation);

    void customer(Customer customer);

    void contactPoint(ContactPoint contactPoint);

    void relationship(Relationship relationship);

    /** @param print see {@link KeyPrint#print} */
    void invoice(Invoice invoice, long print);

    void payment(Payment payment);

    void application(Application application);

    void openOrder(OpenOrder order);

    void billingAccount(BillingAccount account);

    void exchangeRate(ExchangeRate rate);

    void rejected(Rejected rejected);

    /**
     * Compares all keys of a kind that the ERP holds now with the facts in force. Facts whose key is gone end with this
     * generation. A rejected row counts as present under its own key. Call it after the changed facts of that kind were
     * handed over.
     *
     * <p>Prints are compared for invoices only, the only facts that are handed over with one.
     *
     * @return keys that are new to us or whose print differs, to be read again in this same read; a row that stands
     *     rejected is among them unless this read has handed it over already
     */
    Set<String> compare(FactKind kind, Iterator<KeyPrint> present);
}
