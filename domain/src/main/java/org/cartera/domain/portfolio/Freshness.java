package org.cartera.domain.portfolio;

import org.cartera.domain.customer.AccountKey;

/** Brings one customer's facts up to date before an order is judged. */
@FunctionalInterface
public interface Freshness {

    /** Reads the customer again. False where the ERP could not be read in time: the facts at hand stand, with their age. */
    boolean refresh(AccountKey account);

    /** For where there is no ERP to ask. */
    static Freshness none() {
        return account -> false;
    }
}
