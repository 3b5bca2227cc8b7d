package org.cartera.domain.promise;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.Payment;

/**
 * Judges promises: kept if the money received is at least the promised amount less the tolerance, by the promised date
 * plus the grace (K10).
 *
 * @param graceBusinessDays business days after the promised date on which money still keeps the promise; 0 or more
 * @param toleranceShare the part of the amount that may be missing, from 0 to 1
 */
public record PromisePolicy(int graceBusinessDays, java.math.BigDecimal toleranceShare) {

    public PromiseState judge(Promise promise, CustomerFacts facts, LocalDate asOf, BusinessCalendar calendar) {
        LocalDate withdrawn = promise.withdrawnOn();
        if (withdrawn != null && !withdrawn.isAfter(asOf)) {
            return PromiseState.WITHDRAWN;
        }
        LocalDate last = lastDay(promise, calendar);
        Money received = received(promise, facts, last.isBefore(asOf) ? last : asOf);
        Money tolerated = promise.amount().times(toleranceShare, java.math.RoundingMode.HALF_UP);
        if (received.compareTo(promise.amount().minus(tolerated)) >= 0) {
            return PromiseState.KEPT;
        }
        if (!asOf.isAfter(last)) {
            return PromiseState.RUNNING;
        }
        return received.isPositive() ? PromiseState.PARTLY_KEPT : PromiseState.BROKEN;
    }

    /** The last day on which money keeps the promise, inclusive. */
    public LocalDate lastDay(Promise promise, BusinessCalendar calendar) {
        return calendar.plusBusinessDays(calendar.nextOrSame(promise.due()), graceBusinessDays);
    }

    /** Money received from the day of the promise through the given day, towards what was promised. */
    public Money received(Promise promise, CustomerFacts facts, LocalDate through) {
        Set<InvoiceId> invoices = new HashSet<>();
        promise.items().forEach(item -> invoices.add(item.invoice()));
        Money sum = Money.zero(promise.amount().currency());
        for (Payment payment : facts.payments()) {
            boolean inTime = payment.countsOn(through) && !payment.effective().isBefore(promise.madeOn());
            if (inTime && payment.direction() == Payment.Direction.RECEIPT) {
                sum = sum.plus(towards(promise, invoices, payment, facts));
            }
        }
        return sum;
    }

    private static Money towards(Promise promise, Set<InvoiceId> invoices, Payment payment, CustomerFacts facts) {
        Money nothing = Money.zero(promise.amount().currency());
        if (invoices.isEmpty()) {
            boolean ours = payment.account().equals(facts.account());
            return ours && payment.paid().currency().equals(nothing.currency()) ? payment.paid() : nothing;
        }
        return facts.applications().stream()
                .filter(application -> application.payment().equals(payment.id()))
                .filter(application -> application.invoice() != null && invoices.contains(application.invoice()))
                .map(Application::amount)
                .filter(amount -> amount.currency().equals(nothing.currency()))
                .reduce(nothing, Money::plus);
    }
}
