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
 * what changed, and for each kind calls {@link #compare} with every key that exists, or {@link #only} where it knows from the
 * last read's mark that nothing else of the kind has changed, or neither where nothing has. A read of one customer hands over
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

    /** As {@link #organisation(Organisation)}, with the fingerprint under which {@link #compare} will name it. */
    default void organisation(Organisation organisation, long print) {
        organisation(organisation);
    }

    /** As {@link #customer(Customer)}, with its fingerprint. */
    default void customer(Customer customer, long print) {
        customer(customer);
    }

    /** As {@link #contactPoint(ContactPoint)}, with its fingerprint. */
    default void contactPoint(ContactPoint contactPoint, long print) {
        contactPoint(contactPoint);
    }

    /** As {@link #relationship(Relationship)}, with its fingerprint. */
    default void relationship(Relationship relationship, long print) {
        relationship(relationship);
    }

    /** As {@link #payment(Payment)}, with its fingerprint. */
    default void payment(Payment payment, long print) {
        payment(payment);
    }

    /** As {@link #application(Application)}, with its fingerprint. */
    default void application(Application application, long print) {
        application(application);
    }

    /** As {@link #openOrder(OpenOrder)}, with its fingerprint. */
    default void openOrder(OpenOrder order, long print) {
        openOrder(order);
    }

    /** As {@link #billingAccount(BillingAccount)}, with its fingerprint. */
    default void billingAccount(BillingAccount account, long print) {
        billingAccount(account);
    }

    /** As {@link #exchangeRate(ExchangeRate)}, with its fingerprint. */
    default void exchangeRate(ExchangeRate rate, long print) {
        exchangeRate(rate);
    }

    /** What the connector wants to be told at the next read, in words of its own: by it, it knows what has changed since. */
    default void mark(String mark) {}

    /**
     * Compares all keys of a kind that the ERP holds now with the facts in force. Facts whose key is gone end with this
     * generation. A rejected row counts as present under its own key. Call it after the changed facts of that kind were
     * handed over.
     *
     * <p>The connector hands every fact over with its print. A sink compares prints where it keeps them, which it must
     * for invoices; without prints it finds additions and deletions of a kind, but no change that bears no stamp.
     *
     * @return keys that are new to us or whose print differs, to be read again in this same read; a row that stands
     *     rejected is among them unless this read has handed it over already
     */
    Set<String> compare(FactKind kind, Iterator<KeyPrint> present);

    /**
     * Of these scopes ({@link FactKey#scope}) the ERP holds nothing but what this read has handed over: their other facts and
     * rejected rows end with this generation, and all other scopes are as they were. Takes the place of {@link #compare}.
     */
    void only(FactKind kind, Set<String> scopes);
}
