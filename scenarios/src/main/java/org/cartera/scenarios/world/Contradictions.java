package org.cartera.scenarios.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.PaymentId;
import org.cartera.domain.receivable.Rejected;
import org.cartera.domain.receivable.Rejected.Reason;
import org.jspecify.annotations.Nullable;

/** Finds rows of the ERP that contradict each other, as the connector does, and takes them out of the facts. */
final class Contradictions {
    private final List<Invoice> good = new ArrayList<>();
    private final List<Application> applied = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    Contradictions(Map<InvoiceId, Invoice> invoices, Map<PaymentId, Payment> payments, List<Application> applications) {
        payments.values().forEach(payment -> overApplied(payment, applications));
        for (Application application : applications) {
            Payment payment = payments.get(application.payment());
            InvoiceId id = application.invoice();
            if (payment == null || id == null || isGood(application, payment, id, invoices.get(id))) {
                applied.add(application);
            }
        }
        invoices.values().forEach(invoice -> judge(invoice, payments));
    }

    private boolean isGood(Application application, Payment payment, InvoiceId id, @Nullable Invoice invoice) {
        if (invoice == null) {
            reject(FactKind.APPLICATION, application.id(), payment, Reason.MISSING_DOCUMENT, id.value());
            return false;
        }
        Currency currency = invoice.total().currency();
        boolean known = currency.equals(payment.amount().currency())
                || currency.equals(payment.paid().currency());
        if (!known || !currency.equals(application.amount().currency())) {
            String amount = application.amount().toString();
            reject(FactKind.APPLICATION, application.id(), payment, Reason.APPLICATION_CURRENCY, amount);
            return false;
        }
        return true;
    }

    /** What it settles stays settled, yet somebody must look. */
    private void overApplied(Payment payment, List<Application> applications) {
        Money sum = applications.stream()
                .filter(one -> one.payment().equals(payment.id()))
                .map(Application::amount)
                .filter(amount -> amount.currency().equals(payment.paid().currency()))
                .reduce(Money.zero(payment.paid().currency()), Money::plus);
        if (sum.isMoreThan(payment.paid())) {
            reject(
                    FactKind.PAYMENT,
                    payment.id().value(),
                    payment,
                    Reason.OVER_APPLIED,
                    sum.toString(),
                    payment.paid().toString());
        }
    }

    private void reject(FactKind kind, String key, Payment payment, Reason reason, String... values) {
        rejected.add(new Rejected(kind, key, payment.account(), reason, List.of(values)));
    }

    /** The ERP says paid, but the money received says otherwise. */
    private void judge(Invoice invoice, Map<PaymentId, Payment> payments) {
        if (invoice.status() == Invoice.Status.PAID) {
            Money received = Money.zero(invoice.total().currency());
            for (Application one : applied) {
                Payment payment = payments.get(one.payment());
                if (invoice.id().equals(one.invoice())
                        && payment != null
                        && payment.state() == Payment.State.EFFECTIVE) {
                    received = received.plus(one.amount());
                }
            }
            Money open = invoice.total().minus(received);
            if (open.isPositive()) {
                rejected.add(new Rejected(
                        FactKind.INVOICE,
                        invoice.id().value(),
                        invoice.account(),
                        Reason.PAID_WITH_OPEN_AMOUNT,
                        List.of(open.toString(), invoice.total().toString())));
                return;
            }
        }
        good.add(invoice);
    }

    Collection<Invoice> invoices() {
        return good;
    }

    List<Application> applications() {
        return applied;
    }

    List<Rejected> rejected() {
        return rejected;
    }
}
