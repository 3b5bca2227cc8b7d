package org.cartera.domain.receivable;

import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Relationship;

/**
 * The key under which a fact is known, and under which {@link FactSink#compare} names it.
 *
 * <p>Where the ERP gives a row one id (organisation, customer, invoice, payment, application, order, billing account),
 * the key is that id as it stands. The facts below have none, so their key is made here, once, for the connector that
 * lists the keys of the ERP and for the store that keeps them. Dates are days: rows that agree in every part of the key
 * are one fact.
 */
public final class FactKey {

    private FactKey() {}

    /**
     * The row of the ERP with which a fact is handed over: facts of one scope come together or not at all. A contact point's
     * is its customer, a relationship's the party it starts from, a rate's the currency it converts from; any other fact is
     * a scope of its own.
     */
    public static String scope(FactKind kind, String key) {
        int parts =
                switch (kind) {
                    case CONTACT_POINT -> 3;
                    case RELATIONSHIP -> 4;
                    case EXCHANGE_RATE -> 2;
                    default -> 0;
                };
        String scope = key;
        for (int i = 0; i < parts; i++) {
            int slash = scope.lastIndexOf('/');
            scope = slash < 0 ? scope : scope.substring(0, slash);
        }
        return scope;
    }

    /** {@code customer/id/purpose/from} (OFBiz: PARTY_CONTACT_MECH_PURPOSE). */
    public static String of(ContactPoint contact) {
        return String.join(
                "/",
                contact.customer().value(),
                contact.id(),
                contact.purpose(),
                contact.from().toString());
    }

    /** {@code from/to/roleFrom/roleTo/since} (OFBiz: the primary key of PARTY_RELATIONSHIP). */
    public static String of(Relationship relation) {
        return String.join(
                "/",
                relation.from().value(),
                relation.to().value(),
                relation.roleFrom(),
                relation.roleTo(),
                relation.since().toString());
    }

    /** {@code FROM/TO/since} (OFBiz: the primary key of UOM_CONVERSION_DATED). */
    public static String of(ExchangeRate rate) {
        return rate.from().getCurrencyCode() + "/" + rate.to().getCurrencyCode() + "/" + rate.since();
    }
}
