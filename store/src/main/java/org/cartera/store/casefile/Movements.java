package org.cartera.store.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.PaymentId;

/** Payments and applications of several accounts, found by what they belong to. */
final class Movements {
    private final Map<PaymentId, Payment> payments = new LinkedHashMap<>();
    private final Map<String, Application> applications = new LinkedHashMap<>();
    private final Map<AccountKey, List<Payment>> own = new HashMap<>();
    private final Map<InvoiceId, List<Application>> byInvoice = new HashMap<>();
    private final Map<PaymentId, List<Application>> byPayment = new HashMap<>();

    void add(Payment payment) {
        if (payments.put(payment.id(), payment) == null) {
            own.computeIfAbsent(payment.account(), key -> new ArrayList<>()).add(payment);
        }
    }

    void add(Application application) {
        if (applications.put(application.id(), application) != null) {
            return;
        }
        InvoiceId invoice = application.invoice();
        if (invoice != null) {
            byInvoice.computeIfAbsent(invoice, key -> new ArrayList<>()).add(application);
        }
        byPayment
                .computeIfAbsent(application.payment(), key -> new ArrayList<>())
                .add(application);
        PaymentId offset = application.toPayment();
        if (offset != null) {
            byPayment.computeIfAbsent(offset, key -> new ArrayList<>()).add(application);
        }
    }

    Collection<Application> applications() {
        return applications.values();
    }

    /** The applications of an account's invoices and of its own payments. */
    List<Application> applicationsOf(AccountKey account, List<Invoice> invoices) {
        Map<String, Application> found = new LinkedHashMap<>();
        for (Invoice invoice : invoices) {
            byInvoice.getOrDefault(invoice.id(), List.of()).forEach(use -> found.put(use.id(), use));
        }
        for (Payment payment : own.getOrDefault(account, List.of())) {
            byPayment.getOrDefault(payment.id(), List.of()).forEach(use -> found.put(use.id(), use));
        }
        return List.copyOf(found.values());
    }

    /** An account's own payments, and those that its applications name. */
    List<Payment> paymentsOf(AccountKey account, List<Application> uses) {
        Map<PaymentId, Payment> found = new LinkedHashMap<>();
        own.getOrDefault(account, List.of()).forEach(payment -> found.put(payment.id(), payment));
        for (Application use : uses) {
            Payment payment = payments.get(use.payment());
            if (payment != null) {
                found.put(payment.id(), payment);
            }
        }
        return List.copyOf(found.values());
    }
}
