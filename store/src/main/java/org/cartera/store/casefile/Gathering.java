package org.cartera.store.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.BillingAccount;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.Rejected;
import org.jspecify.annotations.Nullable;

/** The facts of one account while its rows come in. */
final class Gathering {
    final List<ContactPoint> contactPoints = new ArrayList<>();
    final List<OpenOrder> orders = new ArrayList<>();
    final List<BillingAccount> billingAccounts = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();
    private final Map<InvoiceId, Invoice> invoices = new LinkedHashMap<>();
    final AccountKey account;
    private @Nullable Customer customer;

    Gathering(AccountKey account) {
        this.account = account;
    }

    void customer(Customer found) {
        customer = found;
    }

    /** Said twice it is one. */
    void add(Invoice invoice) {
        invoices.put(invoice.id(), invoice);
    }

    boolean isKnown() {
        return customer != null;
    }

    CustomerFacts facts(Movements movements) {
        List<Invoice> issued = List.copyOf(invoices.values());
        List<Application> applications = movements.applicationsOf(account, issued);
        List<Payment> payments = movements.paymentsOf(account, applications);
        return new CustomerFacts(
                account,
                customerOrId(),
                contactPoints,
                issued,
                payments,
                applications,
                orders,
                billingAccounts,
                rejected);
    }

    /** A party that the ERP no longer has, or that was rejected, still owes: it is known by its id. */
    private Customer customerOrId() {
        Customer known = customer;
        return known != null
                ? known
                : Customer.named(account.customer(), account.customer().value());
    }
}
