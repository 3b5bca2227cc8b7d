package org.cartera.scenarios.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A customer as the generator imagines him.
 *
 * @param organisation who sells to him
 * @param netDays days from issue to due date
 * @param ticket a usual invoice in his currency, before tax
 * @param invoices how many he gets in 24 months
 * @param lateness days from the due date to the payment, on average; negative for an early payer
 * @param stopped days since he last paid anything; 0 for a customer who pays
 * @param instalments whether he buys in three instalments
 */
record DemoCustomer(
        int number,
        String id,
        String organisation,
        String name,
        boolean person,
        DemoPlaces.Place place,
        String currency,
        String segment,
        int netDays,
        BigDecimal ticket,
        int invoices,
        int lateness,
        int stopped,
        boolean instalments,
        boolean paysInParts) {

    /** The last day on which he still pays. */
    LocalDate lastPayment(LocalDate businessDate) {
        return businessDate.minusDays(stopped);
    }

    boolean foreign() {
        return !"COP".equals(currency);
    }
}
