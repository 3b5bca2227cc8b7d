package org.cartera.web.customer;

import java.time.LocalDate;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Payment;

/** One payment that a decision was taken from. */
public record PaymentLine(Payment payment) {

    public String getId() {
        return payment.id().value();
    }

    public LocalDate getEffective() {
        return payment.effective();
    }

    public Money getAmount() {
        return payment.paid();
    }

    public String getReference() {
        String reference = payment.reference();
        return reference == null ? "" : reference;
    }
}
