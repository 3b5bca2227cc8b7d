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
 * what changed, and for each kind calls {@link #compare} with every key that exists.
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
     * generation. A rejected row counts as present under its own key.
     *
     * @return keys that are new to us or whose print differs, to be read again in this same read
     */
    Set<String> compare(FactKind kind, Iterator<KeyPrint> present);
}
