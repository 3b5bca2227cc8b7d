package org.cartera.domain.receivable;

import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;

/**
 * All facts of one account in one generation. Row order is irrelevant.
 *
 * @param invoices its invoices and credit notes (settled ones may be left out)
 * @param payments its own payments, and those of others that are applied to its invoices
 * @param applications those of its invoices and those of its payments
 */
public record CustomerFacts(
        AccountKey account,
        Customer customer,
        List<ContactPoint> contactPoints,
        List<Invoice> invoices,
        List<Payment> payments,
        List<Application> applications,
        List<OpenOrder> orders,
        List<BillingAccount> billingAccounts,
        List<Rejected> rejected) {

    public CustomerFacts {
        contactPoints = List.copyOf(contactPoints);
        invoices = List.copyOf(invoices);
        payments = List.copyOf(payments);
        applications = List.copyOf(applications);
        orders = List.copyOf(orders);
        billingAccounts = List.copyOf(billingAccounts);
        rejected = List.copyOf(rejected);
    }
}
