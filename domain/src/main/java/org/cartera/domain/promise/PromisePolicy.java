package org.cartera.domain.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.receivable.Payment;
import org.jspecify.annotations.Nullable;

/**
 * Judges promises: kept if the money received is at least the promised amount less the tolerance, by the promised date
 * plus the grace (K10). It is also kept where by then nothing of what was promised is owed any more, for instance because
 * the money had arrived unseen before the promise was given: who owes nothing has broken no promise. A write-off keeps
 * none.
 *
 * @param graceBusinessDays business days after the promised date on which money still keeps the promise; 0 or more
 * @param toleranceShare the part of the amount that may be missing, from 0 to 1
 * @param approvalAfterDays a promise for a date more than so many calendar days after it was made needs approval before it
 *     stops letters; null: none does
 * @param breachAfterMissed so many missed parts breach a payment plan; 1 or more
 * @param confirms whether whoever promises is written to at once (S2-16)
 * @param remindDaysBefore so many calendar days before the promised one he is reminded, 1 or more; null: never
 */
public record PromisePolicy(
        int graceBusinessDays,
        BigDecimal toleranceShare,
        @Nullable Integer approvalAfterDays,
        int breachAfterMissed,
        boolean confirms,
        @Nullable Integer remindDaysBefore) {

    /** Nobody is written to about promises. */
    public PromisePolicy(
            int graceBusinessDays,
            BigDecimal toleranceShare,
            @Nullable Integer approvalAfterDays,
            int breachAfterMissed) {
        this(graceBusinessDays, toleranceShare, approvalAfterDays, breachAfterMissed, false, null);
    }

    /** No promise needs approval, and the first missed part breaches a plan. */
    public PromisePolicy(int graceBusinessDays, BigDecimal toleranceShare) {
        this(graceBusinessDays, toleranceShare, null, 1);
    }

    public PromisePolicy {
        boolean isShare = toleranceShare.signum() >= 0 && toleranceShare.compareTo(BigDecimal.ONE) <= 0;
        if (graceBusinessDays < 0 || !isShare) {
            throw new IllegalArgumentException(
                    "A promise needs a grace of 0 or more business days and a tolerance from 0" + " to 1, not "
                            + graceBusinessDays + " and " + toleranceShare);
        }
        if (breachAfterMissed < 1 || (approvalAfterDays != null && approvalAfterDays < 0)) {
            throw new IllegalArgumentException(
                    "A plan is breached by 1 or more missed parts and a promise needs approval"
                            + " after 0 or more days, not " + breachAfterMissed + " and " + approvalAfterDays);
        }
    }

    public PromiseState judge(Promise promise, CustomerFacts facts, LocalDate asOf, BusinessCalendar calendar) {
        LocalDate withdrawn = promise.withdrawnOn();
        if (withdrawn != null && !withdrawn.isAfter(asOf)) {
            return PromiseState.WITHDRAWN;
        }
        LocalDate last = lastDay(promise, calendar);
        LocalDate through = last.isBefore(asOf) ? last : asOf;
        Money received = received(promise, facts, through);
        Money tolerated = promise.amount().times(toleranceShare, RoundingMode.HALF_UP);
        if (received.compareTo(promise.amount().minus(tolerated)) >= 0
                || isSettled(promise, facts, through, calendar)) {
            return PromiseState.KEPT;
        }
        if (!asOf.isAfter(last)) {
            return needsApproval(promise) && !isApproved(promise, asOf)
                    ? PromiseState.TO_APPROVE
                    : PromiseState.RUNNING;
        }
        return received.isPositive() ? PromiseState.PARTLY_KEPT : PromiseState.BROKEN;
    }

    /** Whether a promise is for so late a day that somebody with the authority must agree to it. */
    public boolean needsApproval(Promise promise) {
        return approvalAfterDays != null
                && promise.due().isAfter(promise.madeOn().plusDays(approvalAfterDays));
    }

    private static boolean isApproved(Promise promise, LocalDate asOf) {
        LocalDate approved = promise.approvedOn();
        return approved != null && !approved.isAfter(asOf);
    }

    /** The last day on which money keeps the promise, inclusive. */
    public LocalDate lastDay(Promise promise, BusinessCalendar calendar) {
        return calendar.plusBusinessDays(calendar.nextOrSame(promise.due()), graceBusinessDays);
    }

    /**
     * Money received from the day of the promise through the given day, towards what was promised: for named items what is
     * applied to their invoices; for the whole account all that the customer paid, and what others paid of his invoices.
     */
    public Money received(Promise promise, CustomerFacts facts, LocalDate through) {
        Set<InvoiceId> invoices = new HashSet<>();
        promise.items().forEach(item -> invoices.add(item.invoice()));
        if (promise.items().isEmpty()) {
            facts.invoices().forEach(invoice -> invoices.add(invoice.id()));
        }
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
        if (promise.items().isEmpty() && payment.account().equals(facts.account())) {
            return payment.paid().currency().equals(nothing.currency()) ? payment.paid() : nothing;
        }
        return facts.applications().stream()
                .filter(application -> application.payment().equals(payment.id()))
                .filter(application -> application.invoice() != null && invoices.contains(application.invoice()))
                .map(Application::amount)
                .filter(amount -> amount.currency().equals(nothing.currency()))
                .reduce(nothing, Money::plus);
    }

    /** Every document promised is known, was issued and not written off, and nothing promised of them is open. */
    private static boolean isSettled(
            Promise promise, CustomerFacts facts, LocalDate through, BusinessCalendar calendar) {
        Set<InvoiceId> named = new HashSet<>();
        promise.items().forEach(item -> named.add(item.invoice()));
        List<Invoice> promised = facts.invoices().stream()
                .filter(invoice -> named.isEmpty() || named.contains(invoice.id()))
                .filter(invoice ->
                        invoice.total().currency().equals(promise.amount().currency()))
                .filter(invoice -> !invoice.issued().isAfter(through))
                .toList();
        boolean allKnown = named.isEmpty() ? !promised.isEmpty() : promised.size() == named.size();
        if (!allKnown || promised.stream().anyMatch(invoice -> invoice.status() == Invoice.Status.WRITTEN_OFF)) {
            return false;
        }
        return CustomerLedger.of(facts, through, new LedgerTerms(calendar, true, 0)).items().stream()
                .noneMatch(item -> promise.covers(item.id(), item.open()));
    }
}
