package org.cartera.scenarios.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.PaymentId;
import org.cartera.domain.receivable.Rejected;

/** The ERP of a story: what stands in its books now, whatever its date. */
public final class Erp {
    private final OrganisationId organisation;
    private final Map<CustomerId, Customer> customers = new LinkedHashMap<>();
    private final List<ContactPoint> contactPoints = new ArrayList<>();
    private final Map<InvoiceId, Invoice> invoices = new LinkedHashMap<>();
    private final Map<PaymentId, Payment> payments = new LinkedHashMap<>();
    private final List<Application> applications = new ArrayList<>();
    private final Map<OrderId, OpenOrder> orders = new LinkedHashMap<>();
    private final List<ExchangeRate> rates = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    public Erp(OrganisationId organisation) {
        this.organisation = organisation;
    }

    public AccountKey account(CustomerId customer) {
        return new AccountKey(organisation, customer);
    }

    public void put(Customer customer) {
        customers.put(customer.id(), customer);
    }

    public Optional<Customer> customer(CustomerId id) {
        return Optional.ofNullable(customers.get(id));
    }

    public Collection<CustomerId> customers() {
        return customers.keySet();
    }

    public void put(ContactPoint point) {
        contactPoints.add(point);
    }

    public List<ContactPoint> contactPoints(CustomerId customer) {
        return contactPoints.stream()
                .filter(point -> point.customer().equals(customer))
                .toList();
    }

    public void removeContactPoints(CustomerId customer, ContactPoint.Kind kind) {
        contactPoints.removeIf(point -> point.customer().equals(customer) && point.kind() == kind);
    }

    public void put(Invoice invoice) {
        invoices.put(invoice.id(), invoice);
    }

    public Optional<Invoice> invoice(InvoiceId id) {
        return Optional.ofNullable(invoices.get(id));
    }

    public Collection<Invoice> invoices() {
        return invoices.values();
    }

    public void remove(InvoiceId id) {
        invoices.remove(id);
        applications.removeIf(application -> id.equals(application.invoice()));
    }

    public void put(Payment payment) {
        payments.put(payment.id(), payment);
    }

    public Optional<Payment> payment(PaymentId id) {
        return Optional.ofNullable(payments.get(id));
    }

    public Collection<Payment> payments() {
        return payments.values();
    }

    public void put(Application application) {
        applications.add(application);
    }

    public List<Application> applicationsOf(PaymentId payment) {
        return applications.stream()
                .filter(application -> application.payment().equals(payment))
                .toList();
    }

    /** OFBiz deletes the applications of a payment that is voided or cancelled. */
    public void removeApplicationsOf(PaymentId payment) {
        applications.removeIf(application -> application.payment().equals(payment));
    }

    public void put(OpenOrder order) {
        orders.put(order.id(), order);
    }

    public Optional<OpenOrder> order(OrderId id) {
        return Optional.ofNullable(orders.get(id));
    }

    public Collection<OpenOrder> orders() {
        return orders.values();
    }

    public void remove(OrderId id) {
        orders.remove(id);
    }

    public void put(ExchangeRate rate) {
        rates.add(rate);
    }

    public List<ExchangeRate> rates() {
        return List.copyOf(rates);
    }

    public void reject(Rejected row) {
        rejected.add(row);
    }

    /** A row that was put right: it is no longer rejected. */
    public boolean accept(String key) {
        return rejected.removeIf(row -> row.key().equals(key));
    }

    public List<Rejected> rejected() {
        return List.copyOf(rejected);
    }

    /** What the connector would hand over for one account; rows that contradict each other come as rejected ones. */
    public CustomerFacts facts(AccountKey account, LocalDate asOf) {
        Customer customer = customers.get(account.customer());
        if (customer == null) {
            throw new IllegalStateException("No customer " + account.customer());
        }
        Contradictions contradictions = new Contradictions(invoices, payments, applications);
        List<Invoice> own = contradictions.invoices().stream()
                .filter(invoice -> invoice.account().equals(account))
                .toList();
        Set<InvoiceId> ownIds = new LinkedHashSet<>();
        own.forEach(invoice -> ownIds.add(invoice.id()));
        Set<PaymentId> paymentIds = new LinkedHashSet<>();
        for (Application application : contradictions.applications()) {
            if (application.invoice() != null && ownIds.contains(application.invoice())) {
                paymentIds.add(application.payment());
            }
        }
        payments.values().stream()
                .filter(payment -> payment.account().equals(account))
                .forEach(payment -> paymentIds.add(payment.id()));
        List<Rejected> odd = new ArrayList<>(rejected);
        odd.addAll(contradictions.rejected());
        return new CustomerFacts(
                account,
                customer,
                contactPoints(account.customer()),
                own,
                payments.values().stream()
                        .filter(payment -> paymentIds.contains(payment.id()))
                        .toList(),
                contradictions.applications().stream()
                        .filter(application -> paymentIds.contains(application.payment()))
                        .toList(),
                orders.values().stream()
                        .filter(order -> order.account().equals(account)
                                && !order.ordered().isAfter(asOf))
                        .toList(),
                List.of(),
                odd.stream().filter(row -> account.equals(row.account())).toList());
    }
}
